import { certainties, concerns, judgements, type QuizItem } from '#model';

import { hash, shuffled } from '../../src/quiz/shuffle.ts';
import { stepsAt, type Strategy } from './strategies.ts';

/** Does something possible, the same for the same seed. */
export function anything(seed: number): Strategy {
	const mixed = <T extends string>(list: readonly T[], question: string) =>
		shuffled(list, seed ^ hash(question)) as T[];
	const one = <T extends string | number>(list: readonly T[], question: string): T => {
		const [first] = mixed(list.map(String), question);
		return list.find((value) => String(value) === first) as T;
	};
	/** True in one of so many. */
	const onceIn = (times: number, question: string) =>
		one(
			Array.from({ length: times }, (_, index) => index),
			question
		) === 0;

	return {
		level: one(['L1', 'L2'], 'level'),
		begins: ({ id, level }) =>
			level !== 'L0' && onceIn(6, `summary ${id}`) ? 'read-summary' : 'start-case',
		flags: ({ n, from }) => onceIn(3, `flag ${from} ${n}`),
		names: ({ n, from }, offered) => mixed(offered, `name ${from} ${n}`).slice(0, n % 3),
		consults: ({ case: { id }, moment }) => onceIn(3, `consult ${id} ${moment}`),
		hesitates: ({ case: { id }, moment }) => onceIn(3, `hesitate ${id} ${moment}`),
		concern: ({ case: { id }, moment }) => one(concerns, `concern ${id} ${moment}`),
		judgement: ({ id }) => one(judgements, `judgement ${id}`),
		step: (gate) => one(stepsAt(gate), `step ${gate.case.id} ${gate.moment}`),
		readsOn: ({ id }) => onceIn(2, `read on ${id}`),
		rewinds: ({ id, moments }) => {
			const offered = moments.find(({ gate }) => gate)?.gate?.steps.map((step) => step.id) ?? [];
			return onceIn(2, `rewind ${id}`) ? one(offered, `again ${id}`) : undefined;
		},
		says: (scene, choices) => one(Object.keys(choices), `say ${scene}`),
		takesBack: (scene) => onceIn(2, `take back ${scene}`),
		answer(item, id) {
			const options = mixed(item.options, `answer ${id}`);
			if (item.type === 'match') return pairs(item, (option) => one(item.targets, id + option));
			if (item.type === 'judgement') return { best: options[0] ?? '', worst: options[1] ?? '' };
			if (item.type === 'order') return options;
			const count = item.type === 'single' ? 1 : 1 + (hash(id) % options.length);
			return options.slice(0, count);
		},
		certainty: (question) => one(certainties, `sure ${question}`)
	};
}

const pairs = ({ options }: QuizItem, target: (option: string) => string) =>
	Object.fromEntries(options.map((option) => [option, target(option)]));
