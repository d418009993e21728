import type { Case, CaseRecord, Certainty } from '#model';
import { countsOf, isRight, judgementOf } from './reading.ts';
import { detect, pool, type Counts } from './signal-detection.ts';

/** A first reading of a case. */
export interface Reading {
	case: Case;
	record: CaseRecord;
}

export type Telling = 'chance' | 'some' | 'most' | 'clear';
export type Leaning = 'readily' | 'balanced' | 'cautiously';

/** What shows over several cases, in words and counts (simulator 3.10). */
export interface Patterns {
	counts: Counts;
	telling: Telling;
	leaning: Leaning;
}

/** Below these, chance would speak louder than the learner. */
export const fewestSignals = 24;
export const fewestOthers = 48;
/** So many judgements of the same certainty are needed before a sentence is made of them. */
export const fewestJudgements = 3;

/** Nothing until enough was read. */
export function patternsOf(readings: readonly Reading[]): Patterns | undefined {
	const counts = pool(readings.map(({ case: theCase, record }) => countsOf(theCase, record)));
	const { hits, misses, falseAlarms, correctRejections } = counts;
	const enough = hits + misses >= fewestSignals && falseAlarms + correctRejections >= fewestOthers;
	const found = enough ? detect(counts) : undefined;
	if (!found) return undefined;
	return { counts, telling: tellingOf(found.sensitivity), leaning: leaningOf(found.bias) };
}

export function tellingOf(sensitivity: number): Telling {
	if (sensitivity < 0.5) return 'chance';
	if (sensitivity < 1.5) return 'some';
	return sensitivity <= 2.5 ? 'most' : 'clear';
}

export function leaningOf(bias: number): Leaning {
	if (bias < -0.4) return 'readily';
	return bias > 0.4 ? 'cautiously' : 'balanced';
}

export interface Calibration {
	certainty: Certainty;
	right: number;
	all: number;
}

/** How often judgements given with the same certainty were right, surest first; those too few to tell are left out. */
export function calibrationOf(readings: readonly Reading[]): Calibration[] {
	return ([95, 80, 65, 50] as const).flatMap((certainty) => {
		const same = readings.filter(({ record }) => record.judgement?.certainty === certainty);
		const right = same.filter((one) => isRight(one.case, judgementOf(one.case, one.record)));
		return same.length < fewestJudgements
			? []
			: [{ certainty, right: right.length, all: same.length }];
	});
}

/** Somebody who was at least rather sure, and was wrong. */
export function isConfidentError({ case: theCase, record }: Reading): boolean {
	const { judgement } = record;
	return (
		judgement !== undefined && judgement.certainty >= 80 && !isRight(theCase, judgement.judgement)
	);
}

/** Marking (nearly) all, or nothing, tells nothing apart: it deserves a word of its own. */
export function indiscriminate({ case: theCase, record }: Reading): 'all' | 'none' | undefined {
	const { hits, misses, falseAlarms, correctRejections } = countsOf(theCase, record);
	const [marked, left] = [hits + falseAlarms, misses + correctRejections];
	if (marked === 0) return 'none';
	return marked >= 6 && left <= marked / 9 ? 'all' : undefined;
}

export type Advice =
	'fewer' | 'more' | 'guided' | 'people' | 'harmless' | 'steps' | 'alone' | 'goOn';

/** The one thing to practise next, after a reading. */
export function adviceFor(reading: Reading, stepsGrade: number): Advice {
	const { case: theCase, record } = reading;
	const counts = countsOf(theCase, record);
	const signals = counts.hits + counts.misses;
	const others = counts.falseAlarms + counts.correctRejections;
	const judgement = judgementOf(theCase, record);
	const right = isRight(theCase, judgement);
	const caught = signals ? counts.hits / signals : 1;
	const marked = others ? counts.falseAlarms / others : 0;
	const rule = indiscriminate(reading);

	if (rule === 'all' || marked > 0.4) return 'fewer';
	if (rule === 'none' && signals) return 'more';
	if (!right && record.level === 'L2') return 'guided';
	if (!right && judgement === 'suspicion') return 'harmless';
	if (caught < 0.5) return 'people';
	if (stepsGrade < 0.75) return 'steps';
	return record.level === 'L1' && right ? 'alone' : 'goOn';
}
