import { expect, test } from 'vitest';
import { loadCourse } from '../../build/check/index.ts';
import { worksheetCases } from '../../src/print/worksheet-cases.ts';

const { course } = await loadCourse(new URL('../../', import.meta.url).pathname);
const { plans = {}, activities = {} } = course.handbook ?? {};

test.each(Object.entries(plans))('the parts of the plan %s add up to its minutes', (_, plan) => {
	const sum = plan.parts.reduce((all, { minutes }) => all + minutes, 0);

	expect(sum).toBe(plan.minutes);
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
