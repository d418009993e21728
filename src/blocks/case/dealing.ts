import type { Case } from '#model';
import { practiceOrder } from '../../simulator/index.ts';

export interface Dealt {
	theCase: Case;
	/** Its number among the practice cases; the worked example has none. */
	n?: number;
}

/**
 * Which case stands at each place of a lesson. The practice cases are shared out among their places by the learner's
 * seed; a worked example stays where it was placed.
 */
export function dealt(placed: readonly Case[], seed: number): Map<string, Dealt> {
	const practice = placed.filter(({ level }) => level !== 'L0');
	const order = practiceOrder(practice, seed);
	return new Map([
		...placed
			.filter(({ level }) => level === 'L0')
			.map((theCase) => [theCase.id, { theCase }] as const),
		...practice.map(
			({ id }, index) => [id, { theCase: order[index] as Case, n: index + 1 }] as const
		)
	]);
}
