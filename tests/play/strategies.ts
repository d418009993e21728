import type { Answer, QuizItem } from '#model';

/** Decides what to answer. */
export interface Strategy {
	answer(item: QuizItem, id: string): Answer;
}

/** Always what the course holds for right. */
export const allRight: Strategy = {
	answer(item) {
		if (item.type === 'judgement') return { best: item.best, worst: item.worst };
		return item.right;
	}
};

/** The first option of everything, whatever it is. */
export const firstOption: Strategy = {
	answer(item) {
		if (item.type === 'match') return pairs(item.options, () => item.targets[0]);
		if (item.type === 'judgement') return judged(item.options);
		return item.type === 'order' ? item.options : item.options.slice(0, 1);
	}
};

/** Something possible, the same for the same seed. */
export function anything(seed: number): Strategy {
	const next = random(seed);
	const shuffled = <T>(list: readonly T[]) =>
		list
			.map((value) => ({ value, at: next() }))
			.sort((a, b) => a.at - b.at)
			.map(({ value }) => value);
	return {
		answer(item) {
			const options = shuffled(item.options);
			if (item.type === 'match') return pairs(item.options, () => shuffled(item.targets)[0]);
			if (item.type === 'judgement') return judged(options);
			if (item.type === 'order') return options;
			const count = item.type === 'single' ? 1 : 1 + Math.floor(next() * options.length);
			return options.slice(0, count);
		}
	};
}

const pairs = (options: readonly string[], target: () => string | undefined) =>
	Object.fromEntries(options.map((option) => [option, target() ?? '']));

const judged = ([best = '', worst = best]: readonly string[]) => ({ best, worst });

/** Numbers from 0 to 1 by the generator mulberry32. */
function random(seed: number) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
