import { concerns, type Case } from '#model';
import type { Question } from './questions.ts';

/** Hands counted for each option. */
export type Votes = Record<string, number>;

/** Hands of a case, by moment and question. */
export type Tally = Record<number, Partial<Record<Question, Votes>>>;

export const mostVotes = 999;

/** A whole number of hands that a room can have. */
export function votesFrom(typed: number): number {
	return Number.isFinite(typed) ? Math.min(mostVotes, Math.max(0, Math.trunc(typed))) : 0;
}

export function totalOf(votes: Votes = {}): number {
	return Object.values(votes).reduce((sum, count) => sum + count, 0);
}

/** Options with most hands; several when they are level, none without hands. */
export function leading(votes: Votes = {}): string[] {
	const most = Math.max(0, ...Object.values(votes));
	return most === 0 ? [] : Object.keys(votes).filter((option) => votes[option] === most);
}

/**
 * How concerned the room was at each moment it was asked, 0 to 3: the middle of all hands. Between the moments it was
 * asked the line stays where it was.
 */
export function concernOf({ moments }: Case, tally: Tally = {}): (number | undefined)[] {
	let held: number | undefined;
	return moments.map((_, moment) => {
		const votes = tally[moment]?.concern;
		const all = totalOf(votes);
		if (votes && all > 0) {
			held = concerns.reduce((sum, id, height) => sum + height * (votes[id] ?? 0), 0) / all;
		}
		return held;
	});
}
