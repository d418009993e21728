import type { LearnerRecord, Lesson } from '#model';
import { describe, expect, test } from 'vitest';
import {
	addMinutes,
	answerItem,
	beginTry,
	earn,
	finishLesson,
	markDay,
	newRecord,
	resync,
	seeScreen,
	setCases,
	setCheck,
	setSetting,
	setTest
} from '../../src/record/index.ts';
import { smallCourse } from './arbitrary.ts';

const start = newRecord({ seed: 5, startDay: 2150 });
const lesson = smallCourse().lessons[0] as Lesson;

const seeAll = (record: LearnerRecord) =>
	lesson.screens.reduce((next, { id }) => seeScreen(next, { lesson, screen: id }), record);
const answerAll = (record: LearnerRecord) =>
	lesson.questions.reduce(
		(next, item) => answerItem(next, { lesson, item, answer: ['x'] }),
		record
	);

describe('a decision', () => {
	test('gives a new record with the next revision and leaves the old one alone', () => {
		const before = structuredClone(start);

		const after = seeScreen(start, { lesson, screen: 'l01-s01' });

		expect(after.revision).toBe(1);
		expect(after.lessons['l01']?.screens).toEqual(['l01-s01']);
		expect(start).toEqual(before);
	});

	test('that changes nothing gives the same record', () => {
		const seen = seeScreen(setSetting(start, { language: 'lv' }), { lesson, screen: 'l01-s01' });
		const earned = earn(seen, { completed: true, score: 80 });

		expect(seeScreen(seen, { lesson, screen: 'l01-s01' })).toBe(seen);
		expect(setSetting(seen, { language: 'lv' })).toBe(seen);
		expect(earn(earned, { completed: false, score: 70 })).toBe(earned);
		expect(finishLesson(seen, lesson)).toBe(seen);
	});

	test('is what cases, checks, tries and a resync are, but not time', () => {
		const taken = { score: 50, answers: {} };

		const after = resync(beginTry(setCheck(setCases(start, {}), { starting: taken })));

		expect(after.revision).toBe(4);
		expect(after.tries).toBe(1);
		expect(addMinutes(after, 12.4)).toEqual({ ...after, minutes: 12 });
	});
});

describe('a lesson', () => {
	test('is done when all its screens were seen and all its closing questions answered, in any order', () => {
		const seen = seeAll(start);
		const answered = answerAll(start);

		expect(seen.lessons['l01']?.done).toBe(false);
		expect(answered.lessons['l01']?.done).toBe(false);
		expect(answerAll(seen).lessons['l01']?.done).toBe(true);
		expect(seeAll(answered).lessons['l01']?.done).toBe(true);
	});

	test('does not need its activities', () => {
		const done = answerAll(seeAll(start));

		expect(done.lessons['l01']?.activities).toEqual({});
	});

	test('stays done when a later release adds a screen', () => {
		const done = answerAll(seeAll(start));
		const screens = [
			...lesson.screens,
			{ id: 'new', activities: [], conversations: [], cases: [] }
		];

		const after = answerItem(done, {
			lesson: { ...lesson, screens },
			item: 'l01-q01',
			answer: ['l01-q01-o2']
		});

		expect(after.lessons['l01']?.done).toBe(true);
	});

	test('can be settled when a later release takes the missing screen away', () => {
		const record = answerAll(seeScreen(start, { lesson, screen: 'l01-s01' }));

		const after = finishLesson(record, { ...lesson, screens: lesson.screens.slice(0, 1) });

		expect(after.lessons['l01']?.done).toBe(true);
	});
});

describe('an answer', () => {
	test('replaces the one before and counts tries up to seven', () => {
		let record = start;
		for (let n = 1; n <= 9; n++)
			record = answerItem(record, { lesson, item: 'l01-a01', answer: [`o${n}`] });

		expect(record.lessons['l01']?.activities).toEqual({ 'l01-a01': { answer: ['o9'], tries: 7 } });
	});

	test('goes to the questions when its item stands at the end of the lesson', () => {
		const record = answerItem(start, { lesson, item: 'l01-q02', answer: ['o1'] });

		expect(record.lessons['l01']?.questions).toEqual({ 'l01-q02': { answer: ['o1'], tries: 1 } });
	});
});

test('what was earned only rises', () => {
	const best = earn(start, { passed: true, score: 90, measure: 40 });

	const after = earn(best, { completed: true, passed: false, score: 75, measure: 60 });

	expect(after.earned).toEqual({ completed: true, passed: true, score: 90, measure: 60 });
});

test('the best test is kept beside the last', () => {
	const good = setTest(start, { score: 80, answers: {} });

	const after = setTest(good, { score: 60, answers: {} });

	expect(after.lastTest?.score).toBe(60);
	expect(after.bestTest?.score).toBe(80);
});

test('a day is noted once, counted from the first launch', () => {
	const finished = markDay(start, { of: 'finished', day: 2160 });

	expect(markDay(finished, { of: 'finished', day: 2200 }).days).toEqual({ finished: 10 });
	expect(markDay(start, { of: 'booster1', day: 2000 }).days).toEqual({ booster1: 0 });
});
