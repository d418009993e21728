import type { Course, LearnerRecord } from '#model';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
	answerItem,
	earn,
	earnedBy,
	hasCheck,
	newRecord,
	progressOf,
	seeScreen,
	type Outcome
} from '../../src/record/index.ts';
import { smallCourse } from './arbitrary.ts';

vi.setConfig({ testTimeout: 60_000 });
fc.configureGlobal({ seed: 2020 });

const whole: Course = smallCourse();
const edition: Course = { ...whole, bank: {}, checkForms: [] };
const start = newRecord({ seed: 1, startDay: 1 });

/** Every screen and closing question of the course, as steps a learner takes. */
const steps = (course: Course) =>
	course.lessons.flatMap((lesson) => [
		...lesson.screens.map(
			({ id }) =>
				(record: LearnerRecord) =>
					seeScreen(record, { lesson, screen: id })
		),
		...lesson.questions.map(
			(item) => (record: LearnerRecord) => answerItem(record, { lesson, item, answer: [] })
		)
	]);
const walk = (course: Course, count = Infinity) =>
	steps(course)
		.slice(0, count)
		.reduce((record, step) => step(record), start);

const outcome = (part: Partial<Outcome>) => () => ({
	final: true,
	score: 55,
	passed: false,
	objectives: [],
	...part
});

describe('an edition without a check', () => {
	test('is told apart from the whole course', () => {
		expect(hasCheck(whole)).toBe(true);
		expect(hasCheck(edition)).toBe(false);
	});

	test('is incomplete, without a score, until its last lesson is done', () => {
		const almost = walk(edition, steps(edition).length - 1);

		expect(progressOf(edition, almost)).toMatchObject({
			completion: 'incomplete',
			success: 'unknown'
		});
		expect(progressOf(edition, almost).score).toBeUndefined();
		expect(progressOf(edition, almost).measure).toBeLessThan(1);
	});

	test('then is completed and passed with the full score', () => {
		expect(progressOf(edition, walk(edition))).toEqual({
			completion: 'completed',
			success: 'passed',
			score: 1,
			measure: 1,
			objectives: []
		});
	});
});

describe('the whole course', () => {
	const seen = walk(whole);

	test('is not completed by its lessons alone', () => {
		expect(progressOf(whole, seen)).toMatchObject({ completion: 'incomplete', success: 'unknown' });
		expect(progressOf(whole, seen).measure).toBe(0.99);
	});

	test('is completed once the check was taken too, passed or not', () => {
		const taken = progressOf(whole, seen, outcome({}));
		const passed = progressOf(whole, seen, outcome({ score: 82, passed: true }));

		expect(taken).toMatchObject({
			completion: 'completed',
			success: 'unknown',
			score: 0.55,
			measure: 1
		});
		expect(passed).toMatchObject({ completion: 'completed', success: 'passed', score: 0.82 });
	});

	test('can be set to complete only with a pass', () => {
		const strict: Course = { ...whole, completion: 'passed' };

		expect(progressOf(strict, seen, outcome({})).completion).toBe('incomplete');
		expect(progressOf(strict, seen, outcome({ passed: true })).completion).toBe('completed');
	});

	test('can be passed before its lessons are seen, and is not completed by that', () => {
		const progress = progressOf(whole, start, outcome({ score: 90, passed: true }));

		expect(progress).toMatchObject({ completion: 'incomplete', success: 'passed', score: 0.9 });
	});

	test('has no score while the result is not final', () => {
		const progress = progressOf(whole, seen, outcome({ final: false, score: 90, passed: true }));

		expect(progress).toMatchObject({ completion: 'incomplete', success: 'unknown' });
		expect(progress.score).toBeUndefined();
	});

	test('is failed only when limited tries are used up', () => {
		const limited: Course = { ...whole, tries: 2 };
		const tried = (tries: number) => progressOf(limited, { ...seen, tries }, outcome({})).success;

		expect(tried(1)).toBe('unknown');
		expect(tried(2)).toBe('failed');
		expect(progressOf(whole, { ...seen, tries: 9 }, outcome({})).success).toBe('unknown');
		expect(progressOf(limited, { ...seen, tries: 2 }, outcome({ passed: true })).success).toBe(
			'passed'
		);
	});

	test('reports the objectives the check found', () => {
		const objectives = [{ id: 'K4' as const, score: 0.5 }];

		expect(progressOf(whole, seen, outcome({ objectives })).objectives).toEqual(objectives);
	});
});

describe('what was earned', () => {
	test('stays when a later try is worse', () => {
		const first = progressOf(whole, walk(whole), outcome({ score: 80, passed: true }));
		const record = earn(walk(whole), earnedBy(first));

		const later = progressOf(whole, record, outcome({ score: 40 }));

		expect(later).toMatchObject({
			completion: 'completed',
			success: 'passed',
			score: 0.8,
			measure: 1
		});
	});

	test('stays when a later release adds a lesson', () => {
		const half = walk(edition, 20);
		const before = progressOf(edition, half).measure;
		const record = earn(half, earnedBy(progressOf(edition, half)));
		const [lesson] = edition.lessons;
		const grown = {
			...edition,
			lessons: [...edition.lessons, ...(lesson ? [{ ...lesson, id: 'new' }] : [])]
		};

		const { measure } = progressOf(grown, record);

		expect(measure).toBeGreaterThanOrEqual(Math.floor(before * 100) / 100);
	});
});

test('the measure never falls on the way, whatever the order of steps', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray(steps(edition)), (taken) => {
			let record = start;
			let before = 0;
			for (const step of taken) {
				record = step(record);
				const { measure } = progressOf(edition, record);
				expect(measure).toBeGreaterThanOrEqual(before);
				before = measure;
			}
		})
	);
});
