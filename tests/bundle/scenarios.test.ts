import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { outline, regionsScript, scenarios } from '../../build/bundle/scenarios.ts';
import type { CaseRecord, Course } from '#model';
import { decode, encode, newRecord, takeCase } from '../../src/record/index.ts';
import { course } from '../whole-course.ts';

const small = JSON.parse(JSON.stringify(outline(course))) as Course;

const read: CaseRecord = {
	level: 'L2',
	phase: 'debrief',
	moment: 3,
	marks: { 2: ['c01'], 7: [] },
	concerns: [undefined, 'little'],
	gates: { 'wednesday-morning': { concern: 'little', step: 'a3', consulted: true } },
	judgement: undefined,
	named: { 2: 'c01' },
	replay: { 'wednesday-morning': 'a2' },
	seen: [3]
};

test('a record is saved and read without the scenarios’ own script', () => {
	const record = {
		...newRecord({ seed: 5, startDay: 9 }),
		cases: { c08: read },
		conversations: { 'begins-to-tell': { path: [], takenBack: [] } }
	};

	const text = encode(record, course);

	expect(encode(record, small)).toBe(text);
	expect(decode(text, small)).toEqual(decode(text, course));
});

test('what the app carries does not say what a case is', () => {
	const text = JSON.stringify(small.cases);

	expect(text).not.toMatch(/concerning|harmless|signal|lookalike|earliest/);
});

test('the script makes cases, conversations and bank whole', () => {
	const { cases, conversations, bank } = small;
	const self = { __scenarios: { cases, conversations, bank } };

	runInNewContext(scenarios(course), { self });

	expect(JSON.parse(JSON.stringify(self.__scenarios))).toEqual(
		JSON.parse(
			JSON.stringify({
				cases: course.cases,
				conversations: course.conversations,
				bank: course.bank
			})
		)
	);
});

test('a screen with a case counts as seen once the case has been gone through', () => {
	const lesson = course.lessons.find(({ id }) => id === 'reading-a-contact');
	if (!lesson) throw new Error('The course has no lesson with cases.');
	const at = { lesson, id: 'c08', screen: 'case-one' };
	const start = newRecord({ seed: 5, startDay: 9 });

	const begun = takeCase(start, { ...at, taken: { ...read, phase: 'reading' } });
	const through = takeCase(begun, { ...at, taken: read });

	expect(begun.lessons['reading-a-contact']?.screens ?? []).toEqual([]);
	expect(through.lessons['reading-a-contact']?.screens).toEqual(['case-one']);
});

test('countries are whole once their script has come', () => {
	const self = { __regions: small.regions };
	expect(JSON.stringify(small.regions)).not.toContain('112');

	runInNewContext(regionsScript(course), { self });

	expect(JSON.parse(JSON.stringify(self.__regions))).toEqual(
		JSON.parse(JSON.stringify(course.regions))
	);
});
