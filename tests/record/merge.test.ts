import type { LearnerRecord } from '#model';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { merge, newRecord, setTest } from '../../src/record/index.ts';
import { records, smallCourse } from './arbitrary.ts';
import { plain } from './edits.ts';
import { habits, learner } from './learners.ts';

vi.setConfig({ testTimeout: 60_000 });
fc.configureGlobal({ seed: 2020 });

const course = smallCourse();

/** Copies of one attempt; revisions close together, so that equal ones are met. */
const copies = records(course).chain((any) =>
	fc
		.record({ revision: fc.nat(3), unknown: unknown() })
		.map((part): LearnerRecord => ({ ...any, ...part, seed: 7 }))
);

function unknown() {
	const piece = fc.record({
		kind: fc.constantFrom('x', 'y'),
		number: fc.nat(1),
		body: fc.constantFrom('A', 'B')
	});
	return fc.uniqueArray(piece, { selector: ({ kind, number }) => kind + number });
}

/** How far each unit of a record has come; what no order of merging may change. */
const reached = ({ lessons, cases, earned, minutes, tries, days, bestTest }: LearnerRecord) => ({
	lessons: Object.fromEntries(
		Object.entries(lessons).map(([id, { done, screens, activities, questions }]) => [
			id,
			{
				done,
				screens: screens.toSorted(),
				tries: Object.entries({ ...activities, ...questions })
					.map(([item, task]) => `${item} ${task.tries}`)
					.toSorted()
			}
		])
	),
	gates: Object.fromEntries(
		Object.entries(cases).map(([id, { gates }]) => [id, Object.keys(gates).length])
	),
	earned,
	minutes,
	tries,
	days,
	best: bestTest?.score
});

type Copy = LearnerRecord;

const later = (a: Copy, b: Copy) => (a.tries === b.tries ? undefined : a.tries > b.tries ? a : b);

describe('two copies of one attempt', () => {
	test('give the same whichever comes first', () => {
		fc.assert(
			fc.property(copies, copies, (a, b) => {
				expect(plain(merge(a, b))).toEqual(plain(merge(b, a)));
			})
		);
	});

	test('give the same when merged again, with themselves or with either', () => {
		fc.assert(
			fc.property(copies, copies, (a, b) => {
				const both = merge(a, b);

				expect(plain(merge(a, a))).toEqual(plain(a));
				expect(plain(merge(both, a))).toEqual(plain(both));
				expect(plain(merge(both, b))).toEqual(plain(both));
			})
		);
	});

	test('and a third give as much in every order, in the same try at the check', () => {
		fc.assert(
			fc.property(copies, copies, copies, fc.nat(9), (...[x, y, z, tries]) => {
				const [a, b, c] = [x, y, z].map((copy) => ({ ...copy, tries })) as [Copy, Copy, Copy];

				expect(reached(merge(merge(a, b), c))).toEqual(reached(merge(a, merge(b, c))));
			})
		);
	});

	test('never lose a gate, a try, a screen or anything earned, unless a later try at the check began afresh', () => {
		fc.assert(
			fc.property(copies, copies, (a, b) => {
				const both = merge(a, b);

				for (const { cases, lessons, earned, revision } of [a, b]) {
					for (const [id, { gates }] of Object.entries(cases)) {
						if (later(a, b)?.cases[id]?.level === 'check') continue;
						const kept = both.cases[id]?.gates ?? {};
						expect(Object.keys(kept).length).toBeGreaterThanOrEqual(Object.keys(gates).length);
					}
					for (const [id, { done, screens, questions }] of Object.entries(lessons)) {
						expect(both.lessons[id]?.screens).toEqual(expect.arrayContaining(screens));
						if (done) expect(both.lessons[id]?.done).toBe(true);
						for (const [item, { tries }] of Object.entries(questions)) {
							expect(both.lessons[id]?.questions[item]?.tries).toBeGreaterThanOrEqual(tries);
						}
					}
					if (earned.passed) expect(both.earned.passed).toBe(true);
					expect(both.earned.score ?? 0).toBeGreaterThanOrEqual(earned.score ?? 0);
					expect(both.revision).toBeGreaterThanOrEqual(revision);
				}
			})
		);
	});
});

describe('what the copies disagree about', () => {
	const base = { ...learner(course, 1, habits.typical), seed: 7, revision: 20 };

	test('is as the higher revision has it, also where the learner was', () => {
		const onTheMap = {
			...base,
			settings: { ...base.settings, role: 'school' as const, place: undefined }
		};
		const elsewhere = {
			...base,
			revision: 19,
			settings: { ...base.settings, role: 'other' as const }
		};

		const { settings: merged } = merge(elsewhere, onTheMap);

		expect(merged.role).toBe('school');
		expect(merged.place).toBeUndefined();
	});

	test('is filled in from the lower revision where the higher has nothing', () => {
		const fresh = { ...newRecord({ seed: 7, startDay: base.startDay }), revision: 30 };

		const merged = merge(fresh, base);

		expect(merged.lessons).toEqual(base.lessons);
		expect(merged.settings.language).toBe(base.settings.language);
		expect(merged.closing).toEqual(base.closing);
		expect(merged.revision).toBe(30);
	});

	test('the best test stays the best', () => {
		const good = setTest(base, { score: 100, answers: {} });
		const poor = setTest(
			{ ...base, bestTest: undefined, revision: 40 },
			{ score: 10, answers: {} }
		);

		expect(merge(good, poor).bestTest?.score).toBe(100);
	});
});

test('another seed is another attempt, and the LMS’s copy counts', () => {
	const lms = newRecord({ seed: 1, startDay: 1 });
	const local = { ...newRecord({ seed: 2, startDay: 1 }), revision: 99 };

	expect(merge(lms, local)).toBe(lms);
});
