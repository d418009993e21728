import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Case } from '#model';

/** Twins stand at least this many places apart, so that one does not answer the other. */
export const twinDistance = 3;
/** Longest run of cases of the same truth. */
export const longestRun = 2;
/** Practice cases of one sitting; the worked example belongs to the first. */
export const perSitting = 2;

/**
 * The order in which a learner meets the practice cases: seeded, twins apart, no three of the same truth in a row. Cases
 * that were begun stand where they stood, whatever an update added. Where a rule cannot be kept, twins come as far apart
 * as they can.
 *
 * @param begun Places of the cases that were begun, from 0.
 */
export function practiceOrder(
	cases: readonly Case[],
	seed: number,
	begun: Readonly<Record<string, number>> = {}
): Case[] {
	const random = xoroshiro128plus(seed);
	const below = (max: number) => uniformInt(random, 0, max);
	// The order in a lesson's file does not matter.
	const deck = cases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const fixed = standing(deck, begun);
	const free = deck.filter((one) => !fixed.includes(one));
	const fill = () => {
		const rest = shuffled(free, below);
		return deck.map((_, place) => fixed[place] ?? (rest.shift() as Case));
	};
	for (let distance = twinDistance; distance > 0; distance--) {
		for (let attempt = 0; attempt < 2000; attempt++) {
			const order = fill();
			if (keepsRules(order, Math.min(distance, cases.length - 1))) return order;
		}
	}
	return fill();
}

/** Whose place each is; of two that claim the same one, or one that is no longer there, only the first can have it. */
function standing(cases: readonly Case[], begun: Readonly<Record<string, number>>) {
	const places: (Case | undefined)[] = cases.map(() => undefined);
	for (const one of cases) {
		const place = begun[one.id];
		if (place !== undefined && place < places.length) places[place] ??= one;
	}
	return places;
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

/** Number of the sitting, from 1, that a place belongs to. */
export const sittingOf = (place: number) => Math.floor(place / perSitting) + 1;

function shuffled<T>(items: readonly T[], below: (max: number) => number): T[] {
	const deck = [...items];
	for (let last = deck.length - 1; last > 0; last--) {
		const other = below(last);
		[deck[last], deck[other]] = [deck[other] as T, deck[last] as T];
	}
	return deck;
}
