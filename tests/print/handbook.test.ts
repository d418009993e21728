import { expect, test } from 'vitest';
import { loadCourse } from '../../build/check/index.ts';
import { worksheetCases } from '../../src/print/worksheet-cases.ts';

const { course, words } = await loadCourse(new URL('../../', import.meta.url).pathname, {
	release: true
});
const { plans = {}, activities = {} } = course.handbook ?? {};

/** What the words of a language tell of an activity. */
function toldIn(language: string, id: string) {
	const { activities: told } = words[language]?.['handbook'] as {
		activities: Record<string, { steps?: string[] }>;
	};
	return told[id] ?? {};
}

test.each(Object.entries(plans))('the parts of the plan %s add up to its minutes', (_, plan) => {
	const sum = plan.parts.reduce((all, { minutes }) => all + minutes, 0);

	expect(sum).toBe(plan.minutes);
});

test.each(Object.entries(activities).filter(([, activity]) => !activity.break))(
	'the steps of %s add up to its minutes, one for each step that is told',
	(id, { minutes, steps }) => {
		const told = course.languages.map((one) => toldIn(one, id).steps?.length);

		expect(steps.reduce((all, step) => all + step, 0)).toBe(minutes);
		expect(told).toEqual(course.languages.map(() => steps.length));
	}
);

test('a handout that an activity speaks of is in its materials, and all handouts are spoken of', () => {
	const spoken = course.languages.flatMap((one) =>
		Object.entries(activities).flatMap(([id, { materials }]) =>
			[...JSON.stringify(toldIn(one, id)).matchAll(/\bP\d+\b/g)]
				.map(([name]) => name.toLowerCase())
				.filter((name) => !materials.includes(name))
				.map((name) => `${one}: ${id} ${name}`)
		)
	);
	const used = new Set(Object.values(activities).flatMap(({ materials }) => materials));

	expect(spoken).toEqual([]);
	// P6 is for the trainers, whatever the plan.
	expect(course.handbook?.printables.filter((id) => !used.has(id))).toEqual(['p6']);
});

test('each day of the seminar is 315 minutes of work and 75 of breaks, from half past nine to four', () => {
	const days = ['day-one', 'day-two'].map((id) => {
		const { start, parts = [] } = plans[id] ?? {};
		const breaks = parts.filter(({ id: part }) => activities[part]?.break);
		const minutes = (some: typeof parts) => some.reduce((sum, one) => sum + one.minutes, 0);
		return { start, breaks: minutes(breaks), all: minutes(parts) };
	});

	expect(days).toEqual([
		{ start: '09:30', breaks: 75, all: 390 },
		{ start: '09:30', breaks: 75, all: 390 }
	]);
});

test('the shorter plans take 45, 90 and 180 minutes', () => {
	expect(['m45', 'm90', 'm180'].map((id) => plans[id]?.minutes)).toEqual([45, 90, 180]);
});

test('worksheets carry files of practice, never chats', () => {
	const cases = worksheetCases(course);

	expect(cases.map(({ id }) => id).sort()).toEqual(['c03', 'c04', 'c06', 'c08']);
	expect(cases.every(({ form, level }) => form === 'file' && level !== 'check')).toBe(true);
});
