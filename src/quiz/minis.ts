import { concerns, type Concern, type Course, type MiniForm } from '#model';
import { hash, shuffled } from './shuffle.ts';

/** When mini-cases are asked. */
export const sittings = ['starting', 'closing', 'booster1', 'booster2'] as const;
export type Sitting = (typeof sittings)[number];

/**
 * Half of the learners start with form A and close with B. Another bit of the seed decides it than the form of the final
 * check goes by, so that neither tells of the other.
 */
export function formFor(sitting: Sitting, seed: number): MiniForm {
	if (sitting === 'booster1') return 'c';
	if (sitting === 'booster2') return 'd';
	return ((seed >> 1) & 1) === (sitting === 'starting' ? 0 : 1) ? 'a' : 'b';
}

/** Mini-cases of one sitting, in the order they are asked; none where the edition has none. */
export function minisFor(
	bank: Course['bank'],
	{ sitting, seed }: { sitting: Sitting; seed: number }
): string[] {
	const form = formFor(sitting, seed);
	const ids = Object.keys(bank).filter((id) => bank[id]?.mini?.form === form);
	return shuffled(ids, seed ^ hash(sitting));
}

/** As LMSs and the gain report know it: 1 not at all, 4 seriously. */
export const concernLevel = (concern: Concern) => concerns.indexOf(concern) + 1;

/** From this level, “clearly”, on it counts as concerned. */
export const concernedFrom = 3;

export const isConcerned = (concern: Concern) => concernLevel(concern) >= concernedFrom;
