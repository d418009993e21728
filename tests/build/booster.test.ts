import { expect, test } from 'vitest';
import { editionId } from '../../build/bundle/index.ts';
import { loadCourse } from '../../build/check/index.ts';
import { course as whole, words as all } from '../whole-course.ts';

const root = new URL('../../', import.meta.url).pathname;

test('an edition may be nothing but a booster: its short cases, and its own introduction', async () => {
	const { course, words, findings } = await loadCourse(root, { booster: '2' });
	const shell = (of: typeof words) => of['en']?.['shell'] as Record<string, Record<string, string>>;

	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(editionId(course, { booster: '2' })).toBe(`${whole.id}-booster-2`);
	expect(Object.keys(course.bank)).toEqual(['d-01', 'd-02', 'd-03', 'd-04']);
	expect([course.lessons, course.testItems, course.checkForms]).toEqual([[], 0, []]);
	expect(Object.keys(words['lv']?.['checks'] ?? {})).toEqual(['minis']);
	expect(shell(words)['course']?.['title']).toContain(shell(all)['course']?.['title']);
	expect(shell(words)['start']?.['lead']).toBe(shell(all)['booster']?.['editionLead']);
});

test('its ids have the same permanent numbers as in the whole course', async () => {
	const { course } = await loadCourse(root, { booster: '1' });
	const numberIn = (of: typeof whole, id: string) => {
		const place = Object.keys(of.bank).indexOf(id);
		return of.numbers['bank']?.[place] ?? place;
	};

	expect(numberIn(course, 'c-03')).toBe(numberIn(whole, 'c-03'));
});
