import { describe, expect, test } from 'vitest';
import {
	answerAgain,
	assess,
	beginCheck,
	checkOf,
	earn,
	earnedBy,
	openRedLines,
	progressOf,
	seeScreen,
	stageOf
} from '../../src/record/index.ts';
import type { LearnerRecord } from '#model';
import * as given from './final-check.ts';
import {
	begun,
	course,
	debriefed,
	expert,
	finish,
	flagsAll,
	flagsNothing,
	take
} from './final-check.ts';

const redLines = Object.keys(course.bank).filter((id) => course.bank[id]?.redLine);

describe('the score', () => {
	test('an expert has 90 or more and passes once the cases were looked back at', () => {
		const outcome = assess(course, debriefed(take(expert)));

		expect(outcome?.score).toBeGreaterThanOrEqual(90);
		expect(outcome).toMatchObject({ passed: true, final: true });
	});

	test.each([
		['everything', flagsAll],
		[
			'everything, and names and acts well',
			{ ...flagsAll, step: expert.step, named: expert.named }
		],
		['nothing', flagsNothing],
		[
			'nothing, and judges and acts well',
			{ ...expert, marks: flagsNothing.marks, named: undefined }
		]
	])('who marks %s has no points for recognition and does not pass (LX-04)', (_, way) => {
		const record = take(way);

		expect(checkOf(course, record).recognition).toBe(0);
		expect(assess(course, record)).toMatchObject({ passed: false });
	});

	test('is six tenths check and four tenths test, in whole points', () => {
		const record = take({ ...expert, answer: given.wrong });
		const { recognition, judgement, steps, naming } = checkOf(course, record);

		expect(assess(course, record)?.score).toBe(
			Math.round(
				0.6 * (recognition + judgement + steps + naming) + 0.4 * (record.lastTest?.score ?? 0)
			)
		);
	});

	test('is the test’s alone in an edition without cases, and the check’s alone without a test', () => {
		const { lastTest } = take(expert);
		const noCases = { ...course, checkForms: [] };
		const noTest = { ...course, bank: {}, testItems: 0 };
		const readOnly = { ...take(expert), lastTest: undefined };

		expect(assess(noCases, { ...begun(), lastTest })?.score).toBe(100);
		expect(assess(noTest, readOnly)?.score).toBeGreaterThanOrEqual(90);
	});

	test('is not there before the last answer is handed in', () => {
		const record = take(expert);
		const [last] = Object.keys(record.lastTest?.answers ?? {});
		const { [last as string]: _, ...answers } = record.lastTest?.answers ?? {};

		expect(assess(course, { ...record, lastTest: { score: 0, answers } })).toBeUndefined();
	});

	test('waits for the script that brings cases and bank', () => {
		const outline = {
			...course,
			cases: { c08: { moments: [] }, c03: { moments: [] } },
			bank: {}
		} as unknown as typeof course;

		expect(assess(outline, debriefed(take(expert)))).toBeUndefined();
	});
});

describe('red lines', () => {
	const allButRed = {
		...expert,
		answer: (item: Parameters<typeof given.right>[0], id: string) =>
			redLines.includes(id) ? given.wrong(item) : given.right(item)
	};

	test('keep anybody from passing, whatever the score', () => {
		const record = take(allButRed);

		expect(assess(course, record)?.score).toBeGreaterThanOrEqual(course.passMark);
		expect(assess(course, finish(debriefed(record)))).toMatchObject({ passed: false });
	});

	test('answered rightly when asked again let the learner pass with the first score', () => {
		const record = take(allButRed);
		const again = openRedLines(course, record).reduce(
			(taken, id) =>
				answerAgain(course, taken, { item: id, answer: given.right(course.bank[id]!.item) }),
			record
		);

		expect(openRedLines(course, record).toSorted()).toEqual(redLines.toSorted());
		expect(assess(course, again)).toMatchObject({
			passed: true,
			score: assess(course, record)?.score
		});
		expect(again.bestTest).toEqual(record.lastTest);
	});

	test('that are right are not asked again, and nothing else is', () => {
		const record = take(allButRed);
		const other = Object.keys(course.bank).find((id) => !redLines.includes(id)) as string;

		expect(openRedLines(course, take(expert))).toEqual([]);
		expect(answerAgain(course, record, { item: other, answer: [] })).toBe(record);
	});
});

describe('what becomes final', () => {
	test('is nothing while a pass waits for its debrief', () => {
		expect(assess(course, take(expert))).toMatchObject({ passed: true, final: false });
		expect(progressOf(course, take(expert), assess)).toMatchObject({ success: 'unknown' });
	});

	test('is a result that the learner keeps: taken, not passed', () => {
		const record = finish(lessonsSeen(take(flagsAll)));

		expect(progressOf(course, record, assess)).toMatchObject({
			completion: 'completed',
			success: 'unknown',
			score: (assess(course, record)?.score ?? 0) / 100
		});
		expect(progressOf({ ...course, completion: 'passed' }, record, assess).completion).toBe(
			'incomplete'
		);
	});

	test('is raised by a better later try, and never lowered by a worse one', () => {
		const first = kept(finish(lessonsSeen(take(flagsAll))));
		const better = kept(take(expert, begun(first)));
		const worse = kept(take(flagsNothing, begun(better)));

		expect(better.earned.score).toBeGreaterThan(first.earned.score ?? 0);
		expect(better.earned.passed).toBe(true);
		expect(worse.earned).toEqual(better.earned);
		expect(progressOf(course, worse, assess).objectives).toEqual([]);
	});

	test('stays while a new try is under way', () => {
		const first = kept(debriefed(lessonsSeen(take(expert))));

		expect(progressOf(course, begun(first), assess)).toMatchObject({
			completion: 'completed',
			success: 'passed',
			score: (first.earned.score ?? 0) / 100
		});
	});

	test('is failed only where the tries are limited and used up', () => {
		const record = finish(take(flagsAll));

		expect(progressOf({ ...course, tries: 2 }, record, assess).success).toBe('unknown');
		expect(progressOf({ ...course, tries: 1 }, record, assess).success).toBe('failed');
	});
});

describe('objectives', () => {
	test('are the mean marks of the items, and of the check for telling apart', () => {
		const { objectives = [] } = assess(course, debriefed(take(expert))) ?? {};

		expect(objectives.map(({ id }) => id)).toEqual(
			[...new Set(['K1', ...Object.values(course.bank).map(({ competency }) => competency)])].sort()
		);
		expect(objectives.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
	});

	test('show where somebody was wrong', () => {
		const way = { ...expert, answer: given.wrong };

		expect(assess(course, finish(take(way)))?.objectives).toContainEqual({ id: 'K5', score: 0 });
	});
});

describe('a try', () => {
	test('begins afresh with its cases, also those read for practice, and keeps everything else', () => {
		const practised = take(expert, { ...given.start, tries: 1 });
		const record = begun({ ...practised, earned: { completed: true, passed: true, score: 93 } });

		expect(record.cases['c08']).toMatchObject({ level: 'check', phase: 'brief', gates: {} });
		expect(record.lastTest).toBeUndefined();
		expect(record).toMatchObject({ tries: 2, earned: { score: 93 }, bestTest: practised.bestTest });
		expect(stageOf(course, record)).toBe('cases');
	});

	test('settles role and country, so that its test stays the same', () => {
		expect(begun().settings).toEqual({ role: 'school', region: 'lv' });
	});

	test('is not begun when all tries are used up', () => {
		const record = begun();

		expect(beginCheck({ ...course, tries: 1 }, record, { role: 'social', region: 'lv' })).toBe(
			record
		);
	});
});

const lessonsSeen = (record: LearnerRecord) =>
	course.lessons.reduce(
		(seen, lesson) => ({
			...lesson.screens.reduce((all, { id }) => seeScreen(all, { lesson, screen: id }), seen),
			lessons: {
				...seen.lessons,
				[lesson.id]: { done: true, screens: [], activities: {}, questions: {} }
			}
		}),
		record
	);

const kept = (record: LearnerRecord) => earn(record, earnedBy(progressOf(course, record, assess)));
