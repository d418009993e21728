import { randomOf } from '../../src/quiz/shuffle.ts';

/** Choices of a seeded generator, so that every run of the tests sees the same learners. */
export function seeded(seed: number) {
	const next = randomOf(seed);
	return {
		/** A whole number below `count`. */
		below: (count: number) => Math.floor(next() * count),
		chance: (share: number) => next() < share,
		/** One of a list that is not empty. */
		one: <T>(values: readonly T[]) => values[Math.floor(next() * values.length)] as T,
		/** Up to `count` of a list, in its order. */
		some<T>(values: readonly T[], count: number) {
			const kept = new Set<T>();
			const wanted = Math.min(count, values.length);
			while (kept.size < wanted) kept.add(values[Math.floor(next() * values.length)] as T);
			return values.filter((value) => kept.has(value));
		}
	};
}

export type Random = ReturnType<typeof seeded>;
