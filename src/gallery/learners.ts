import type { Answer, CaseRecord, Concern, LearnerRecord } from '#model';
import type { Sitting } from '../quiz/index.ts';
import {
	answerMini,
	answerTest,
	beginCheck,
	finishCheck,
	minisOf,
	newRecord,
	testOf
} from '../record/index.ts';
import { course } from './sample-course.ts';
import { region } from './sample.ts';
import { alone, role, taken } from './walks.ts';

/** Nothing has been read, said or decided yet. */
export const beginner: LearnerRecord = {
	...newRecord({ seed: 7, startDay: 0 }),
	settings: { role, region: region.id }
};

export const today = 30;

export const withCases = (
	cases: LearnerRecord['cases'],
	learner: LearnerRecord = beginner
): LearnerRecord => ({ ...learner, cases: { ...learner.cases, ...placed(cases) } });

/** Practice cases stay where they were begun. */
function placed(cases: LearnerRecord['cases']): LearnerRecord['cases'] {
	const places: Record<string, number> = { c90: 0, c91: 1 };
	return Object.fromEntries(
		Object.entries(cases).map(([id, record]): [string, CaseRecord] => {
			const place = places[id];
			return [id, place === undefined ? record : { ...record, place }];
		})
	);
}

export const talked = (
	path: LearnerRecord['conversations'][string]['path'],
	...takenBack: string[]
): LearnerRecord => ({ ...beginner, conversations: { talk: { path, takenBack } } });

/** The check, from its beginning to the result: well, and less well. */
export const well = alone({ flags: [4, 6, 8], steps: ['a1', 'a5'], judgement: 'suspicion' });
export const calm = alone({ flags: [], steps: ['a1', 'a3'], judgement: 'none' });
export const poorly = alone({ flags: [1, 2, 9], steps: ['u3', 'u1'], judgement: 'none' });

const begun = beginCheck(course, beginner, { role, region: region.id });
const half = withCases({ c90: taken('c90', well, 'ended', 'check') }, begun);
const read = withCases({ c91: taken('c91', calm, 'ended', 'check') }, half);
const misread = withCases(
	{
		c90: taken('c90', poorly, 'ended', 'check'),
		c91: taken('c91', calm, 'ended', 'check')
	},
	begun
);

export const check = {
	before: beginner,
	begun,
	half,
	read,
	asked: answered(read, { single: ['thank'], choice: ['thank', 'ask'] }, 1),
	redLine: answered(read, { single: ['promise'], choice: ['thank', 'ask'] }),
	open: answered(misread, { single: ['thank'], choice: ['promise'] }),
	passed: answered(read, { single: ['thank'], choice: ['thank', 'ask'] }),
	finished: finishCheck(answered(read, { single: ['thank'], choice: ['thank', 'ask'] }), today)
};

function answered(
	learner: LearnerRecord,
	answers: Record<string, Answer>,
	count = Infinity
): LearnerRecord {
	return testOf(course, learner)
		.slice(0, count)
		.reduce(
			(record, item) =>
				answerTest(course, record, { item, answer: answers[item] ?? [], certainty: 95 }),
			learner
		);
}

/** Short cases, with these answers to the first of them. */
export const sat = (
	sitting: Sitting,
	concerns: readonly Concern[],
	learner: LearnerRecord = beginner
): LearnerRecord =>
	concerns.reduce((record, concern, nth) => {
		const item = minisOf(course, record, sitting)[nth] ?? '';
		return answerMini(course, record, { sitting, item, concern, certainty: 80, day: today });
	}, learner);
