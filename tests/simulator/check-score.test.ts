import { describe, expect, test } from 'vitest';
import type { Case, CaseRecord, StepId } from '#model';
import { checkScore, total } from '../../src/simulator/check-score.ts';
import { gradeOf } from '../../src/simulator/grade.ts';
import { countsOf, outcomeOf } from '../../src/simulator/reading.ts';
import { concerning, harmless } from './sample-case.ts';

const everything = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function reading(more: Partial<CaseRecord> = {}, marks: number[] = []): CaseRecord {
	return {
		level: 'check',
		phase: 'ended',
		moment: 3,
		marks: Object.fromEntries(marks.map((n) => [n, []])),
		concerns: [],
		gates: { second: { step: 'a1', consulted: false }, fourth: { step: 'a5', consulted: false } },
		named: {},
		replay: {},
		seen: [],
		...more
	};
}

const four = (of: (theCase: Case) => CaseRecord) =>
	[concerning, harmless, concerning, harmless].map((theCase) => ({
		case: theCase,
		record: of(theCase)
	}));

describe('counts of the first reading', () => {
	test('LX-06: open entries never count', () => {
		const open = concerning.moments[0]?.entries[2];

		expect(open && outcomeOf(open, true)).toBe('open');
		expect(countsOf(concerning, reading({}, everything))).toEqual({
			hits: 3,
			misses: 0,
			falseAlarms: 5,
			correctRejections: 0
		});
	});

	test('entries never shown in the first reading are left out', () => {
		const early = reading({ moment: 3, gates: { second: { step: 'a5', consulted: false } } }, [4]);

		expect(countsOf(concerning, early)).toEqual({
			hits: 1,
			misses: 0,
			falseAlarms: 0,
			correctRejections: 3
		});
	});
});

describe('first steps', () => {
	const grade = (theCase: Case, moment: number, id: StepId, consulted = false) =>
		gradeOf({ case: theCase, moment, step: { id }, role: 'social', consulted });

	test('before the first point with good reasons, asking, noting, consulting and making safe are right', () => {
		expect(['a0', 'a1', 'a2', 'a3', 'a7'].map((id) => grade(concerning, 0, id as StepId))).toEqual([
			1, 1, 1, 1, 1
		]);
		expect(['a4', 'a5', 'a6'].map((id) => grade(concerning, 0, id as StepId))).toEqual([
			0.75, 0.75, 0.75
		]);
	});

	test('from then to the latest safe point acting is right, talking or consulting alone is half, waiting is not', () => {
		expect(['a5', 'a6', 'a7'].map((id) => grade(concerning, 2, id as StepId))).toEqual([1, 1, 1]);
		expect(['a2', 'a3'].map((id) => grade(concerning, 2, id as StepId))).toEqual([0.5, 0.5]);
		expect(['a0', 'a1'].map((id) => grade(concerning, 2, id as StepId))).toEqual([0, 0]);
	});

	test('acting after the latest safe point is half', () => {
		expect(grade(concerning, 3, 'a5')).toBe(0.5);
	});

	test('in a harmless case a report in good faith is never a fault, and less so after consulting', () => {
		expect(grade(harmless, 1, 'a5')).toBe(0.5);
		expect(grade(harmless, 1, 'a5', true)).toBe(0.75);
		expect(grade(harmless, 1, 'a3')).toBe(1);
	});

	test('LX-07: consulting never lowers a grade', () => {
		for (const theCase of [concerning, harmless]) {
			for (let moment = 0; moment < 4; moment++) {
				for (const id of ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'u1'] as const) {
					expect(grade(theCase, moment, id, true)).toBeGreaterThanOrEqual(
						grade(theCase, moment, id)
					);
				}
			}
		}
	});

	test('an unsafe step earns nothing, and a role’s own grade comes first', () => {
		expect(grade(concerning, 0, 'u2')).toBe(0);
		const step = { id: 'a6', by: { school: 'partial' } } as const;
		expect(gradeOf({ case: concerning, moment: 2, step, role: 'school' })).toBe(0.5);
		expect(gradeOf({ case: concerning, moment: 2, step, role: 'social' })).toBe(1);
	});
});

describe('the check', () => {
	test('an expert gets everything', () => {
		const score = checkScore(
			four((theCase) =>
				theCase === concerning
					? reading(
							{
								gates: {
									second: { step: 'a5', consulted: false },
									fourth: { step: 'a6', consulted: false }
								},
								judgement: { judgement: 'suspicion', certainty: 95 },
								named: { 4: 'c01', 6: 'm11', 8: 'c03' }
							},
							[4, 6, 8]
						)
					: reading({
							gates: {
								second: { step: 'a2', opening: 0, consulted: false },
								fourth: { step: 'a3', consulted: false }
							},
							judgement: { judgement: 'none', certainty: 80 }
						})
			).map(({ case: theCase, record }) => ({
				case: { ...theCase, window: theCase.window && { earliest: 1, latest: 3 } },
				record
			})),
			'social'
		);

		expect(score).toEqual({ recognition: 30, judgement: 30, steps: 30, naming: 10 });
		expect(total(score)).toBe(100);
	});

	test('LX-04: flagging everything and flagging nothing earn no recognition points', () => {
		expect(
			checkScore(
				four(() => reading({}, everything)),
				'social'
			).recognition
		).toBe(0);
		expect(
			checkScore(
				four(() => reading()),
				'social'
			).recognition
		).toBe(0);
	});

	test('“cannot tell” earns a third of a judgement', () => {
		const score = checkScore(
			four(() => reading({ judgement: { judgement: 'unclear', certainty: 50 } })),
			'social'
		);

		expect(score.judgement).toBe(10);
	});

	test('nothing named, nothing scored; half of the names accepted, half of the points', () => {
		expect(
			checkScore(
				four(() => reading({}, [4])),
				'social'
			).naming
		).toBe(0);
		const half = four((theCase) =>
			theCase === concerning ? reading({ named: { 4: 'c02', 6: 'c04' } }, [4, 6]) : reading()
		);
		expect(checkScore(half, 'social').naming).toBe(5);
	});

	test('a case not taken earns nothing', () => {
		const none = checkScore(
			[concerning, harmless].map((theCase) => ({ case: theCase, record: undefined })),
			'school'
		);

		expect(total(none)).toBe(0);
	});
});
