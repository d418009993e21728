import { expect, test } from 'vitest';
import { mapOf } from '../../build/map/index.ts';
import { waysThrough } from '../../build/map/ways.ts';
import { course, words } from '../whole-course.ts';

const scenarios = [...Object.keys(course.cases), ...Object.keys(course.conversations)];

test.each(scenarios)('the map of %s draws all of it and holds its texts', (id) => {
	const map = mapOf(id, { course, words, language: 'en' });

	const places =
		course.cases[id]?.moments.map((moment) => moment.id) ??
		Object.keys(course.conversations[id]?.scenes ?? {});
	for (const place of places) expect(map?.svg).toContain(place);
	expect(map?.html).toContain('<svg');
	expect(map?.html).toContain('ways through');
	expect(map?.html).not.toContain('undefined');
});

test('ways through are counted without going in circles', () => {
	const edges = [
		{ from: 'a', to: 'b' },
		{ from: 'b', to: 'a' },
		{ from: 'a', to: 'c' },
		{ from: 'b', to: 'c' },
		{ from: 'b', to: 'c' }
	];

	expect(waysThrough({ start: 'a', ends: ['c'], edges })).toEqual({
		count: '3',
		shortest: 1,
		longest: 2
	});
});
