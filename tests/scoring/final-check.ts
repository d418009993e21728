import type { Answer, Case, CaseRecord, Course, LearnerRecord, QuizItem, StepId } from '#model';
import { gradeOf, stepAt } from '../../src/simulator/index.ts';
import {
	answerTest,
	beginCheck,
	finishCheck,
	formOf,
	newRecord,
	setCases,
	testOf
} from '../../src/record/index.ts';
import { course as loaded } from '../whole-course.ts';

const six = [
	'what-it-changes',
	'swear-not-to-tell',
	'lead-wants-to-wait',
	'phone-left-as-it-is',
	'sent-as-proof',
	'lowers-concern'
];

/** The course as it is taught, with a check of its two cases and a test of six questions. */
export const course: Course = {
	...loaded,
	bank: Object.fromEntries(
		Object.entries(loaded.bank).filter(([id, { mini }]) => mini || six.includes(id))
	),
	checkForms: [['c08', 'c03']],
	testItems: six.length
};

export const start = newRecord({ seed: 4711, startDay: 2500 });

export const begun = (record = start) =>
	beginCheck(course, record, { role: 'school', region: 'lv' });

export interface Way {
	marks: (theCase: Case) => number[];
	judgement: (theCase: Case) => NonNullable<CaseRecord['judgement']>;
	step: (theCase: Case, moment: number) => StepId;
	named?: (theCase: Case) => CaseRecord['named'];
	answer: (item: QuizItem, id: string) => Answer;
}

/** Reads every case of the try and hands in its test. */
export function take(way: Way, record = begun(), of = course): LearnerRecord {
	const cases = Object.fromEntries(
		formOf(of, record).map((id) => [id, readingOf(of.cases[id] as Case, way)])
	);
	return testOf(of, record).reduce(
		(taken, id) => {
			const item = of.bank[id]?.item as QuizItem;
			return answerTest(of, taken, { item: id, answer: way.answer(item, id), certainty: 80 });
		},
		setCases(record, cases)
	);
}

function readingOf(theCase: Case, { marks, judgement, step, named }: Way): CaseRecord {
	const last = theCase.moments.length - 1;
	const gates = theCase.moments.flatMap(({ id, gate }, moment) =>
		gate ? [[id, { step: step(theCase, moment), consulted: false }] as const] : []
	);
	return {
		level: 'check',
		phase: 'ended',
		moment: last,
		marks: Object.fromEntries(marks(theCase).map((n) => [n, []])),
		concerns: [],
		gates: Object.fromEntries(gates),
		judgement: judgement(theCase),
		named: named?.(theCase) ?? {},
		replay: {},
		seen: []
	};
}

const entries = (theCase: Case) => theCase.moments.flatMap((moment) => moment.entries);

/** The offered step with most points for school staff. */
function best(theCase: Case, moment: number): StepId {
	const here = theCase.moments[moment];
	const offered = here?.gate?.steps.map(({ id }) => id) ?? [];
	const points = (id: string) =>
		gradeOf({ case: theCase, moment, step: stepAt(here, id), role: 'school' });
	return offered.toSorted((a, b) => points(b) - points(a))[0] as StepId;
}

export function right(item: QuizItem): Answer {
	if (item.type === 'checklist') return [];
	return item.type === 'judgement' ? { best: item.best, worst: item.worst } : item.right;
}

export function wrong(item: QuizItem): Answer {
	if (item.type === 'judgement') return { best: item.worst, worst: item.best };
	if (item.type === 'match') return {};
	if (item.type === 'checklist') return [];
	if (item.type === 'order') return item.right.toReversed();
	return item.options.filter((option) => !item.right.includes(option)).slice(0, 1);
}

export const expert: Way = {
	marks: (theCase) =>
		entries(theCase)
			.filter((entry) => entry.class === 'signal')
			.map(({ n }) => n),
	judgement: ({ truth }) => ({
		judgement: truth === 'concerning' ? 'suspicion' : 'none',
		certainty: 80
	}),
	step: best,
	named: (theCase) =>
		Object.fromEntries(
			entries(theCase)
				.filter((entry) => entry.class === 'signal')
				.slice(0, 3)
				.map(({ n, markers }) => [n, markers?.[0] ?? 'x00'])
		),
	answer: right
};

/** Marks everything, suspects everything, reports at once; knows the course's answers otherwise. */
export const flagsAll: Way = {
	...expert,
	marks: (theCase) => entries(theCase).map(({ n }) => n),
	judgement: () => ({ judgement: 'suspicion', certainty: 95 }),
	step: (theCase, moment) => (stepAt(theCase.moments[moment], 'a5') ? 'a5' : best(theCase, moment)),
	named: undefined
};

/** Marks nothing, suspects nothing, waits and talks; knows the course's answers otherwise. */
export const flagsNothing: Way = {
	...expert,
	marks: () => [],
	judgement: () => ({ judgement: 'none', certainty: 95 }),
	step: (theCase, moment) => (stepAt(theCase.moments[moment], 'a1') ? 'a1' : 'a2'),
	named: undefined
};

export const finish = (record: LearnerRecord) => finishCheck(record, 2510);

/** Looks back at both cases. */
export const debriefed = (record: LearnerRecord) =>
	setCases(
		record,
		Object.fromEntries(
			Object.entries(record.cases).map(([id, taken]) => [id, { ...taken, phase: 'done' }])
		)
	);
