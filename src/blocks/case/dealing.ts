import type { Case, CaseRecord } from '#model';
import { practiceOrder } from '../../simulator/index.ts';

export interface Dealt {
	theCase: Case;
	/** Its number among the practice cases, from 1; the worked example has none. */
	n?: number;
}

export interface DealOptions {
	/** Cases as they are placed in the lesson. */
	placed: readonly Case[];
	seed: number;
	/** Where each case stands. */
	record: (id: string) => CaseRecord | undefined;
}

/**
 * Which case stands at each place of a lesson. The practice cases are shared out among their places by the learner's
 * seed, and stay there once begun; a worked example stays where it was placed.
 */
export function dealt({ placed, seed, record }: DealOptions): Map<string, Dealt> {
	const practice = placed.filter(({ level }) => level !== 'L0');
	const begun = practice.flatMap(({ id }) => {
		const place = record(id)?.place;
		return place === undefined ? [] : [[id, place] as const];
	});
	const order = practiceOrder(practice, seed, Object.fromEntries(begun));
	return new Map([
		...placed
			.filter(({ level }) => level === 'L0')
			.map((theCase) => [theCase.id, { theCase }] as const),
		...practice.map(
			({ id }, index) => [id, { theCase: order[index] as Case, n: index + 1 }] as const
		)
	]);
}
