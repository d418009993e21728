import { concerns, judgements, type Case } from '#model';
import { hash, shuffled } from '../quiz/shuffle.ts';
import { isLast } from '../simulator/case.ts';

/** What a room is asked: how concerned it is, which entry tells most, what it would do first, and at the end what it is. */
export type Question = 'concern' | 'flag' | 'action' | 'judgement';

/** An option that stands for none of the entries. */
export const noEntry = 'none';

/** Questions that may be asked at a moment, in the order in which they make sense. */
export function questionsAt(theCase: Case, moment: number): Question[] {
	const last = isLast(theCase, moment);
	if (theCase.level === 'L0') return plannedAt(theCase, moment);
	return [
		'concern',
		'flag',
		...(last ? (['judgement'] as const) : []),
		...(theCase.moments[moment]?.gate ? (['action'] as const) : [])
	];
}

/** Questions that going on asks by itself. In a worked example the trainer thinks aloud, and only the steps are looked at. */
export function plannedAt(theCase: Case, moment: number): Question[] {
	const gate = theCase.moments[moment]?.gate !== undefined;
	if (theCase.level === 'L0') return gate ? ['action'] : [];
	if (isLast(theCase, moment)) return ['judgement', 'action'];
	return gate ? ['concern', 'action'] : ['concern'];
}

/** Whether the course says what it thinks, rather than leave it to the room until the end. */
export function hasAnswer(question: Question | undefined): boolean {
	return question !== undefined && question !== 'concern';
}

/** Options as they are shown; only those without an order of their own are mixed, each time in the same way. */
export function optionsOf(theCase: Case, moment: number, question: Question): string[] {
	const { entries = [], gate } = theCase.moments[moment] ?? {};
	if (question === 'concern') return [...concerns];
	if (question === 'judgement') return [...judgements];
	if (question === 'flag') return [...entries.map(({ n }) => String(n)), noEntry];
	return shuffled(gate?.steps.map(({ id }) => id) ?? [], hash(`${theCase.id} ${moment}`));
}

/** What a step usually takes, in minutes; for the presenter only. */
export const minutesOf = {
	reveal: 2,
	concern: 2,
	flag: 4,
	action: 5,
	judgement: 3,
	debrief: 5
} as const;
