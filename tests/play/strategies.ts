import type {
	Answer,
	Case,
	Certainty,
	Choice,
	Concern,
	Entry,
	Judgement,
	Level,
	MarkerId,
	QuizItem,
	Role,
	StepId
} from '#model';

import { gradeOf } from '../../src/simulator/index.ts';

/** A gate of a case, as a strategy sees it. */
export interface GateOf {
	case: Case;
	/** Index of its moment. */
	moment: number;
	role: Role;
}

/** Decides what to do. The same question always gets the same answer, also in a later visit. */
export interface Strategy {
	/** How much help practice cases are read with. */
	level: Extract<Level, 'L1' | 'L2'>;
	/** How a case is begun. */
	begins(theCase: Case): 'start-case' | 'read-summary' | 'later';
	flags(entry: Entry): boolean;
	/** Markers for an entry, best first. */
	names(entry: Entry, offered: readonly MarkerId[]): MarkerId[];
	consults(gate: GateOf): boolean;
	/** Looks again before committing. */
	hesitates(gate: GateOf): boolean;
	concern(gate: GateOf): Concern;
	judgement(theCase: Case): Judgement;
	step(gate: GateOf): StepId;
	/** Reads on where a case ended early. */
	readsOn(theCase: Case): boolean;
	/** Takes a gate once more in the debrief. */
	rewinds(theCase: Case): StepId | undefined;
	/** One of the choices that are offered in a scene. */
	says(scene: string, choices: Record<string, Choice>): string;
	takesBack(scene: string): boolean;
	/** @param again The item is a red line that is asked once more. */
	answer(item: QuizItem, id: string, again?: boolean): Answer;
	certainty(question: string): Certainty;
}

/** Does always what the course holds for right. */
export const expert: Strategy = {
	level: 'L1',
	begins: () => 'start-case',
	flags: (entry) => entry.class === 'signal',
	names: ({ markers = [] }, offered) => markers.filter((marker) => offered.includes(marker)),
	consults: () => false,
	hesitates: () => false,
	concern: ({ case: { window }, moment }) =>
		window && moment >= window.earliest ? 'serious' : 'little',
	judgement: ({ truth }) => (truth === 'concerning' ? 'suspicion' : 'none'),
	step: bestStep,
	readsOn: () => false,
	rewinds: () => undefined,
	says: (_, choices) => best(Object.keys(choices), (id) => choices[id]?.weight ?? 0),
	takesBack: () => true,
	answer: rightAnswer,
	certainty: () => 95
};

/** Marks every entry, and does everything else as the course would. */
export const flagEverything: Strategy = { ...expert, flags: () => true };

/** Marks no entry, and does everything else as the course would. */
export const flagNothing: Strategy = { ...expert, flags: () => false };

/** Misses what protects a child directly, until it is asked once more. */
export const slipsOnRedLines = (isRedLine: (id: string) => boolean): Strategy => ({
	...expert,
	answer: (item, id, again) => (isRedLine(id) && !again ? wrongAnswer(item) : rightAnswer(item))
});

/** Points that the course gives for a step, 0–1. */
export function pointsFor({ case: theCase, moment, role }: GateOf, id: StepId): number {
	const step = theCase.moments[moment]?.gate?.steps.find((option) => option.id === id);
	return gradeOf({ case: theCase, moment, step, role });
}

export const stepsAt = ({ case: { moments }, moment }: GateOf): StepId[] =>
	moments[moment]?.gate?.steps.map(({ id }) => id) ?? [];

function bestStep(gate: GateOf): StepId {
	return best(stepsAt(gate), (id) => pointsFor(gate, id));
}

function best<T>(list: readonly T[], worth: (one: T) => number): T {
	return list.reduce((a, b) => (worth(b) > worth(a) ? b : a));
}

function rightAnswer(item: QuizItem): Answer {
	if (item.type === 'checklist') return item.options;
	return item.type === 'judgement' ? { best: item.best, worst: item.worst } : item.right;
}

function wrongAnswer(item: QuizItem): Answer {
	if (item.type === 'judgement') return { best: item.worst, worst: item.best };
	if (item.type === 'match') {
		const wrong = (option: string) => item.targets.find((one) => one !== item.right[option]) ?? '';
		return Object.fromEntries(item.options.map((option) => [option, wrong(option)]));
	}
	if (item.type === 'order') return [...item.right].reverse();
	if (item.type === 'checklist') return [];
	return item.options.filter((option) => !(item.right as string[]).includes(option)).slice(0, 1);
}
