import { describe, expect, test } from 'vitest';
import type { Case, CaseRecord, Certainty, Entry, Judgement } from '#model';
import {
	adviceFor,
	calibrationOf,
	entriesOf,
	fewestOthers,
	fewestSignals,
	indiscriminate,
	isConfidentError,
	leaningOf,
	patternsOf,
	tellingOf
} from '../../src/simulator/index.ts';
import { concerning, harmless } from './sample-case.ts';

/** A case of one moment with so many signals and other entries. */
function caseOf(signals: number, others: number): Case {
	const entry = (n: number, kind: Entry['class']): Entry => ({
		n,
		from: 'child',
		voice: 'record',
		class: kind
	});
	const entries = [
		...Array.from({ length: signals }, (_, n) => entry(n, 'signal')),
		...Array.from({ length: others }, (_, n) => entry(100 + n, n % 3 ? 'ordinary' : 'lookalike'))
	];
	return { ...concerning, moments: [{ id: 'only', entries, gate: { steps: [{ id: 'a3' }] } }] };
}

interface Read {
	flags?: (entry: Entry) => boolean;
	judgement?: Judgement;
	certainty?: Certainty;
	level?: CaseRecord['level'];
}

function read(
	theCase: Case,
	{ flags = () => false, judgement = 'unclear', certainty = 50, level = 'L2' }: Read = {}
) {
	const record: CaseRecord = {
		level,
		phase: 'debrief',
		moment: theCase.moments.length - 1,
		marks: Object.fromEntries(
			entriesOf(theCase)
				.filter(flags)
				.map(({ n }) => [n, []])
		),
		concerns: [],
		gates: Object.fromEntries(
			theCase.moments.flatMap(({ id, gate }) =>
				gate ? [[id, { step: 'a3', consulted: false }]] : []
			)
		),
		judgement: { judgement, certainty },
		named: {},
		replay: {},
		seen: []
	};
	return { case: theCase, record };
}

const isSignal = (entry: Entry) => entry.class === 'signal';

describe('patterns over cases', () => {
	test('are told only from 24 signals and 48 other entries', () => {
		const told = (signals: number, others: number) =>
			patternsOf([read(caseOf(signals, others), { flags: isSignal })]);

		expect(told(fewestSignals - 1, 100)).toBeUndefined();
		expect(told(100, fewestOthers - 1)).toBeUndefined();
		expect(told(fewestSignals, fewestOthers)).toBeDefined();
	});

	test('LX-04: whoever flags everything reads “readily”, whoever flags nothing “cautiously”, and both are close to chance', () => {
		const everything = patternsOf([read(caseOf(24, 72), { flags: () => true })]);
		const nothing = patternsOf([read(caseOf(24, 72))]);

		expect(everything).toMatchObject({ telling: 'chance', leaning: 'readily' });
		expect(nothing).toMatchObject({ telling: 'chance', leaning: 'cautiously' });
	});

	test('sum the counts of all cases', () => {
		const { counts } = patternsOf([
			read(caseOf(12, 30), { flags: isSignal }),
			read(caseOf(12, 30), { flags: ({ n }) => n === 100 })
		]) ?? { counts: undefined };

		expect(counts).toEqual({ hits: 12, misses: 12, falseAlarms: 1, correctRejections: 59 });
	});

	test('use the words of the specification at its limits', () => {
		expect([0.49, 0.5, 1.49, 1.5, 2.5, 2.51].map(tellingOf)).toEqual([
			'chance',
			'some',
			'some',
			'most',
			'most',
			'clear'
		]);
		expect([-0.41, -0.4, 0.4, 0.41].map(leaningOf)).toEqual([
			'readily',
			'balanced',
			'balanced',
			'cautiously'
		]);
	});
});

describe('certainty', () => {
	test('is told in counts, and only from three judgements of the same certainty', () => {
		const sure = (judgement: Judgement) => read(concerning, { judgement, certainty: 95 });
		const readings = [sure('suspicion'), sure('none'), sure('suspicion'), read(harmless)];

		expect(calibrationOf(readings)).toEqual([{ certainty: 95, right: 2, all: 3 }]);
		expect(calibrationOf(readings.slice(0, 2))).toEqual([]);
	});

	test('makes an error a confident one from “rather sure”', () => {
		const wrong = (certainty: Certainty) =>
			isConfidentError(read(harmless, { judgement: 'suspicion', certainty }));

		expect(([50, 65, 80, 95] as const).map(wrong)).toEqual([false, false, true, true]);
		expect(isConfidentError(read(harmless, { judgement: 'none', certainty: 95 }))).toBe(false);
	});
});

describe('advice', () => {
	test('LX-04: helps whoever flags everything and whoever flags nothing', () => {
		const theCase = caseOf(6, 14);

		expect(indiscriminate(read(theCase, { flags: () => true }))).toBe('all');
		expect(indiscriminate(read(theCase))).toBe('none');
		expect(indiscriminate(read(theCase, { flags: isSignal }))).toBeUndefined();
		expect(adviceFor(read(theCase, { flags: () => true }), 1)).toBe('fewer');
		expect(adviceFor(read(theCase), 1)).toBe('more');
	});

	test('follows from what most needs practice', () => {
		const theCase = caseOf(6, 14);
		const good: Read = { flags: isSignal, judgement: 'suspicion' };

		expect(adviceFor(read(theCase, { ...good, judgement: 'none' }), 1)).toBe('guided');
		expect(adviceFor(read(theCase, { ...good, flags: ({ n }) => n === 0 }), 1)).toBe('people');
		expect(adviceFor(read(theCase, good), 0.5)).toBe('steps');
		expect(adviceFor(read(theCase, { ...good, level: 'L1' }), 1)).toBe('alone');
		expect(adviceFor(read(theCase, good), 1)).toBe('goOn');
	});
});
