import { concernedFrom } from '../../src/quiz/index.ts';
import { type Counts, detect, noCounts, pool } from '../../src/simulator/signal-detection.ts';
import type { MiniAnswer } from './learner.ts';

/** How a group judged a set of mini-cases. */
export interface Measures {
	counts: Counts;
	/** Shares, 0–1: concerning ones noticed, harmless ones marked. */
	hitRate: number;
	falseAlarmRate: number;
	/** d′ and c of the pooled counts. */
	sensitivity: number;
	bias: number;
	/** Mean squared distance of certainty from what was so, 0–1; lower is better. Absent without certainty. */
	brier?: number;
}

export type Measure = Exclude<keyof Measures, 'counts'>;

/** What one person adds to the pool. */
export interface Sums {
	counts: Counts;
	squares: number;
	certain: number;
}

export function sumsOf(answers: readonly MiniAnswer[]): Sums {
	return {
		counts: pool(answers.map(countOf)),
		squares: answers.reduce((sum, answer) => sum + (squareOf(answer) ?? 0), 0),
		certain: answers.filter(({ certainty }) => certainty !== undefined).length
	};
}

export function pooled(sums: readonly Sums[]): Sums {
	return {
		counts: pool(sums.map(({ counts }) => counts)),
		squares: sums.reduce((sum, { squares }) => sum + squares, 0),
		certain: sums.reduce((sum, { certain }) => sum + certain, 0)
	};
}

/** Nothing where only one kind of mini-case was answered. */
export function measure(sums: readonly Sums[]): Measures | undefined {
	const { counts, squares, certain } = pooled(sums);
	const found = detect(counts);
	if (!found) return undefined;
	const { hits, misses, falseAlarms, correctRejections } = counts;
	return {
		counts,
		hitRate: hits / (hits + misses),
		falseAlarmRate: falseAlarms / (falseAlarms + correctRejections),
		sensitivity: found.sensitivity,
		bias: found.bias,
		...(certain > 0 && { brier: squares / certain })
	};
}

export function isRight({ truth, concern }: MiniAnswer): boolean {
	return (truth === 'concerning') === concern >= concernedFrom;
}

function countOf(answer: MiniAnswer): Counts {
	const right = isRight(answer);
	if (answer.truth === 'concerning') {
		return right ? { ...noCounts, hits: 1 } : { ...noCounts, misses: 1 };
	}
	return right ? { ...noCounts, correctRejections: 1 } : { ...noCounts, falseAlarms: 1 };
}

function squareOf(answer: MiniAnswer): number | undefined {
	if (answer.certainty === undefined) return undefined;
	return (answer.certainty / 100 - Number(isRight(answer))) ** 2;
}
