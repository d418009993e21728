import { quantileSorted, sampleWithReplacement } from 'simple-statistics';
import type { Learner, MiniAnswer } from './learner.ts';
import { measure, type Measure, type Measures, sumsOf } from './measure.ts';

/** A difference between two points in time, with its 99 % interval. */
export interface Change {
	value: number;
	low: number;
	high: number;
}

export interface Comparison {
	/** People who answered at both points. */
	people: number;
	before: Measures;
	after: Measures;
	changes: Partial<Record<Measure, Change>>;
}

export interface BootstrapOptions {
	/** 0 to 1; the report gives a seeded one, so that the same exports make the same report. */
	random: () => number;
	resamples?: number;
}

/** Below this, nothing about a group is shown: too little to know, and too close to single people. */
export const smallestGroup = 10;

const measures = ['hitRate', 'falseAlarmRate', 'sensitivity', 'bias', 'brier'] as const;

/**
 * Compares the same people at two points in time. Intervals are percentile bootstrap intervals over people, because one person's
 * answers belong together.
 *
 * @returns Nothing for a group that is too small.
 */
export function compare(
	learners: readonly Learner[],
	[from, to]: [keyof Omit<Learner, 'items'>, keyof Omit<Learner, 'items'>],
	{ random, resamples = 4000 }: BootstrapOptions
): Comparison | undefined {
	const pairs = learners
		.filter((learner) => whole(learner[from]) && whole(learner[to]))
		.map((learner) => ({ before: sumsOf(learner[from]), after: sumsOf(learner[to]) }));
	if (pairs.length < smallestGroup) return undefined;

	const real = both(pairs);
	if (!real) return undefined;
	const drawn = Array.from({ length: resamples }, () =>
		both(sampleWithReplacement(pairs, pairs.length, random))
	);
	const changes = Object.fromEntries(
		measures.flatMap((name) => {
			const value = difference(real, name);
			if (value === undefined) return [];
			const values = drawn
				.flatMap((sample) => (sample && difference(sample, name)) ?? [])
				.sort((a, b) => a - b);
			return [
				[name, { value, low: quantileSorted(values, 0.005), high: quantileSorted(values, 0.995) }]
			];
		})
	) as Comparison['changes'];
	return { people: pairs.length, ...real, changes };
}

interface Both {
	before: Measures;
	after: Measures;
}

function both(
	pairs: readonly { before: ReturnType<typeof sumsOf>; after: ReturnType<typeof sumsOf> }[]
): Both | undefined {
	const before = measure(pairs.map((pair) => pair.before));
	const after = measure(pairs.map((pair) => pair.after));
	return before && after ? { before, after } : undefined;
}

function difference({ before, after }: Both, name: Measure): number | undefined {
	const [was, is] = [before[name], after[name]];
	return was === undefined || is === undefined ? undefined : is - was;
}

function whole(answers: readonly MiniAnswer[]): boolean {
	return new Set(answers.map(({ truth }) => truth)).size === 2;
}
