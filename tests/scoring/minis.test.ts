import { describe, expect, test } from 'vitest';
import type { Certainty, Concern, LearnerRecord } from '#model';
import { concernLevel, type Sitting } from '../../src/quiz/index.ts';
import {
	answerMini,
	beginCheck,
	boosterDue,
	boostersOf,
	directionOf,
	gainOf,
	honestyOf,
	interactionsOf,
	interactionsTold,
	miniCounts,
	miniStage,
	minisOf,
	mostInteractions,
	newRecord,
	progressOf,
	sat
} from '../../src/record/index.ts';
import { begun, course, debriefed, expert, finish, start, take } from './final-check.ts';

const day = 2600;
type Sees = (concerning: boolean, n: number) => [Concern, Certainty];

const rightly: Sees = (concerning) => [concerning ? 'clear' : 'little', 80];
const suspects: Sees = () => ['serious', 95];
const trusts: Sees = () => ['none', 50];

/** Answers a whole sitting, or the first few of it. */
function sit(record: LearnerRecord, sitting: Sitting, sees: Sees, most = Infinity) {
	return minisOf(course, record, sitting)
		.slice(0, most)
		.reduce((taken, item, n) => {
			const truth = course.bank[item]?.mini?.truth === 'concerning';
			const [concern, certainty] = sees(truth, n);
			return answerMini(course, taken, { sitting, item, concern, certainty, day });
		}, record);
}

describe('a sitting of short cases', () => {
	test('keeps each answer once, and has a score when it is whole', () => {
		const record = sit(start, 'starting', rightly);
		const [item = ''] = minisOf(course, record, 'starting');

		const again = answerMini(course, record, {
			sitting: 'starting',
			item,
			concern: 'none',
			certainty: 50,
			day
		});

		expect(Object.keys(record.starting?.answers ?? {})).toHaveLength(8);
		expect(record.starting?.score).toBe(100);
		expect(again).toBe(record);
		expect(miniStage(course, record, 'starting')).toBe('done');
	});

	test('asks the other form at the close', () => {
		const shown = [...minisOf(course, start, 'starting'), ...minisOf(course, start, 'closing')];

		expect(new Set(shown).size).toBe(16);
	});

	test('before the course is over once the closing or final check has begun', () => {
		const closing = sit(start, 'closing', rightly, 1);
		const tried = begun();

		for (const record of [closing, tried]) {
			expect(miniStage(course, record, 'starting')).toBe('over');
			expect(sit(record, 'starting', rightly)).toBe(record);
		}
		expect(miniStage(course, sit(tried, 'closing', rightly), 'closing')).toBe('done');
	});

	test('is counted as concerned from “clearly” on', () => {
		expect((['none', 'little', 'clear', 'serious'] as const).map(concernLevel)).toEqual([
			1, 2, 3, 4
		]);
		expect(miniCounts(course, sit(start, 'starting', rightly).starting)).toEqual({
			hits: 4,
			misses: 0,
			falseAlarms: 0,
			correctRejections: 4
		});
		expect(miniCounts(course, sit(start, 'starting', suspects).starting)).toMatchObject({
			hits: 4,
			falseAlarms: 4
		});
	});
});

describe('before and after', () => {
	const from = (before: Sees, after: Sees) =>
		gainOf(course, sit(sit(start, 'starting', before), 'closing', after)).direction;

	test('both counts say in which direction', () => {
		expect(from(trusts, rightly)).toBe('better');
		expect(from(suspects, rightly)).toBe('better');
		expect(from(trusts, suspects)).toBe('keener');
		expect(from(suspects, trusts)).toBe('calmer');
		expect(from(rightly, suspects)).toBe('less');
		expect(from(rightly, rightly)).toBe('steady');
		expect(from(suspects, suspects)).toBe('same');
	});

	test('more suspicion is never called a gain', () => {
		const counts = (hits: number, falseAlarms: number) => ({
			hits,
			misses: 4 - hits,
			falseAlarms,
			correctRejections: 4 - falseAlarms
		});

		for (let hits = 0; hits <= 4; hits++)
			for (let alarms = 1; alarms <= 4; alarms++)
				expect(directionOf(counts(0, 0), counts(hits, alarms))).not.toBe('better');
	});

	test('is shown only for checks that were answered whole', () => {
		const half = sit(start, 'starting', rightly, 5);

		expect(gainOf(course, half)).toEqual({});
		expect(gainOf(course, sit(half, 'closing', suspects))).toEqual({
			after: {
				caught: { n: 4, all: 4 },
				marked: { n: 4, all: 4 },
				nearly: { n: 4, all: 8 }
			}
		});
	});

	test('certainty is judged only where there is enough of it', () => {
		expect(honestyOf({ n: 3, all: 3 })).toBe('few');
		expect(honestyOf({ n: 4, all: 5 })).toBe('fits');
		expect(honestyOf({ n: 4, all: 8 })).toBe('surer');
	});
});

describe('what an LMS is told of them', () => {
	const evaluated = { ...course, reporting: 'evaluation' as const };
	const done = finish(take(expert, begun(sit(start, 'starting', rightly))));
	const whole = sit(done, 'closing', suspects);

	test('concern and certainty in one response, where the course is evaluated', () => {
		const told = interactionsOf(evaluated, whole).filter(({ id }) => /^(start|close)_/.test(id));
		const closing = told.filter(({ id }) => id.startsWith('close_'));

		expect(told).toHaveLength(16);
		expect(closing.every(({ response }) => response[0] === '4_95')).toBe(true);
		expect(closing.filter(({ result }) => result === 'correct')).toHaveLength(4);
		expect(told.every(({ id }) => /^(start|close)_[ab]_\d\d$/.test(id))).toBe(true);
		expect(new Set(told.flatMap(({ right }) => right.flat()))).toEqual(new Set(['1', '3']));
	});

	test('nothing where it is not', () => {
		const told = interactionsOf(course, whole);

		expect(told.some(({ id }) => /^(start|close)_/.test(id))).toBe(false);
	});

	test('a check of full size has no more answers than an LMS keeps', () => {
		expect(mostInteractions).toBe(8 + 8 + 2 * 4 + 12);
		expect(interactionsOf(evaluated, whole).length).toBeLessThanOrEqual(mostInteractions);
	});

	test('answers that come later stand last, so that none changes its place', () => {
		const before = interactionsOf(evaluated, done).map(({ id }) => id);
		const after = interactionsOf(evaluated, whole).map(({ id }) => id);

		expect(after.slice(0, before.length)).toEqual(before);
		expect(after.length).toBe(before.length + 8);
	});

	test('an earlier visit knows by their ids what it has told', () => {
		const ids = (list: { id: string }[]) => list.map(({ id }) => id).toSorted();

		expect(ids(interactionsTold(evaluated, whole))).toEqual(ids(interactionsOf(evaluated, whole)));
	});
});

describe('boosters', () => {
	const finished = finish(debriefed(take(expert)));
	const due = (days: number, record = finished) => boosterDue(course, record, 2510 + days);

	test('are offered after about ten days and six weeks, the later one first when both are due', () => {
		expect([0, 9, 10, 41, 42, 400].map((days) => due(days))).toEqual([
			undefined,
			undefined,
			'1',
			'1',
			'2',
			'2'
		]);
	});

	test('are not offered before the end, by a clock that cannot be right, nor once they are done', () => {
		expect(boosterDue(course, start, 2530)).toBeUndefined();
		expect(due(-30)).toBeUndefined();
		expect(due(20_000)).toBeUndefined();
		expect(due(NaN)).toBeUndefined();
		expect(due(12, sit(finished, 'booster1', rightly))).toBeUndefined();
		expect(due(50, sit(finished, 'booster2', rightly))).toBe('1');
	});

	test('note the day on which they were done, and change nothing else', () => {
		const after = sit(finished, 'booster1', trusts);

		expect(sat(after, 'booster1')?.score).toBe(50);
		expect(after.days.booster1).toBe(day - after.startDay);
		expect(progressOf(course, after)).toEqual(progressOf(course, finished));
		expect(boostersOf(course, after)).toEqual([
			{ id: '1', done: true },
			{ id: '2', done: false }
		]);
	});

	test('a package of its own is completed by answering, with the share of right answers as its score', () => {
		const bank = Object.fromEntries(
			Object.entries(course.bank).filter(([, { mini }]) => mini?.form === 'c')
		);
		const own = {
			...course,
			bank,
			lessons: [],
			testItems: 0,
			checkForms: [],
			booster: '1' as const,
			reporting: 'evaluation' as const
		};
		const fresh = newRecord({ seed: 5, startDay: 2500 });
		const [half, all] = [sit(fresh, 'booster1', rightly, 2), sit(fresh, 'booster1', trusts)];

		expect(progressOf(own, half)).toMatchObject({ completion: 'incomplete', measure: 0.5 });
		expect(progressOf(own, all)).toMatchObject({
			completion: 'completed',
			success: 'unknown',
			score: 0.5
		});
		expect(progressOf(own, sit(fresh, 'booster1', rightly))).toMatchObject({ success: 'passed' });
		expect(interactionsOf(own, all).map(({ id }) => id)).toEqual(
			interactionsTold(own, all)
				.map(({ id }) => id)
				.toSorted((a, b) => order(own, all, a) - order(own, all, b))
		);
		expect(interactionsOf(own, all)).toHaveLength(4);
	});
});

const order = (...[of, record, id]: [typeof course, LearnerRecord, string]) =>
	interactionsOf(of, record).findIndex((one) => one.id === id);

test('a new try leaves the short cases as they were', () => {
	const record = sit(take(expert, begun(sit(start, 'starting', rightly))), 'closing', suspects);

	const next = beginCheck(course, record, { role: 'school', region: 'lv' });

	expect(next.starting).toEqual(record.starting);
	expect(next.closing).toEqual(record.closing);
});
