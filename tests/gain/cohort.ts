import { probit } from 'simple-statistics';
import type { Learner, MiniAnswer } from '../../build/gain/learner.ts';
import { randomOf } from '../../src/quiz/shuffle.ts';

export interface Truth {
	/** Change in d′ and in c from the starting to the closing check. */
	able?: number;
	bias?: number;
}

/** Sixty people who differ in ability and leaning, and change as told. */
export function cohort(seed: number, { able = 0, bias = 0 }: Truth, people = 60): Learner[] {
	const random = randomOf(seed);
	const normal = () => probit(Math.min(1 - 1e-9, Math.max(1e-9, random())));
	return Array.from({ length: people }, (_, person) => {
		const d = 1 + 0.3 * normal();
		const c = 0.2 * normal();
		const [first, second] = person % 2 === 0 ? ['a', 'b'] : ['b', 'a'];
		return {
			start: answers(first ?? '', d, c),
			close: answers(second ?? '', d + able, c + bias),
			booster: [],
			items: []
		};
	});

	function answers(form: string, d: number, c: number): MiniAnswer[] {
		return Array.from({ length: 8 }, (_, n) => {
			const truth = n % 2 === 0 ? 'concerning' : 'harmless';
			const felt = normal() + (truth === 'concerning' ? d / 2 : -d / 2) - c;
			const sure = Math.abs(felt);
			return {
				item: `${form}_0${n + 1}`,
				truth,
				concern: felt > 0 ? (sure > 1 ? 4 : 3) : sure > 1 ? 1 : 2,
				certainty: sure > 1.5 ? 95 : sure > 0.9 ? 80 : sure > 0.4 ? 65 : 50
			};
		});
	}
}
