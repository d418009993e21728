import { expect, test } from 'vitest';
import { packed } from '../../build/bundle/pack.ts';
import { outline } from '../../build/bundle/scenarios.ts';
import { unpacked } from '../../src/player/unpack.ts';
import type { Course } from '#model';
import { course } from '../whole-course.ts';

test('the course that app.js carries is the outline, in fewer letters', async () => {
	const whole = JSON.stringify(outline(course));

	const carried = JSON.stringify(packed(JSON.parse(whole) as Course));

	expect(unpacked(JSON.parse(carried))).toEqual(JSON.parse(whole));
	expect(carried.length).toBeLessThan(whole.length * 0.85);
});

test('the app does not carry answers to the questions of lessons', async () => {
	const carried = JSON.stringify(packed(outline(course)));

	expect(carried).not.toMatch(/"(right|best|worst)"/);
});
