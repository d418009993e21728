import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Case } from '#model';

/** Twins stand at least this many places apart, so that one does not answer the other. */
export const twinDistance = 3;
/** Longest run of cases of the same truth. */
export const longestRun = 2;

/**
 * The order in which a learner meets the practice cases: seeded, twins apart, no three of the same
 * truth in a row. Where a small edition cannot keep a rule, twins come as far apart as they can.
 */
export function practiceOrder(cases: readonly Case[], seed: number): Case[] {
	const random = xoroshiro128plus(seed);
	for (let distance = twinDistance; distance > 0; distance--) {
		for (let attempt = 0; attempt < 2000; attempt++) {
			const order = shuffled(cases, (max) => uniformInt(random, 0, max));
			if (keepsRules(order, Math.min(distance, cases.length - 1))) return order;
		}
	}
	return shuffled(cases, (max) => uniformInt(random, 0, max));
}

export function keepsRules(order: readonly Case[], distance = twinDistance) {
	return order.every((here, index) => {
		const twinAt = order.findIndex(({ id }) => id === here.twin);
		const apart = twinAt < 0 || Math.abs(twinAt - index) >= distance;
		const run = order.slice(index, index + longestRun + 1);
		const mixed = run.length <= longestRun || run.some(({ truth }) => truth !== here.truth);
		return apart && mixed;
	});
}

function shuffled<T>(items: readonly T[], below: (max: number) => number): T[] {
	const deck = [...items];
	for (let last = deck.length - 1; last > 0; last--) {
		const other = below(last);
		[deck[last], deck[other]] = [deck[other] as T, deck[last] as T];
	}
	return deck;
}
