import type { CaseSnapshot } from '../../simulator/index.ts';

export const caseStates = [
	'brief',
	'summary',
	'skipped',
	'reading',
	'chooser',
	'gate',
	'feedback',
	'ended',
	'debrief',
	'replay',
	'done'
] as const;

/** What is on the screen. */
export type CaseState = (typeof caseStates)[number];

export function stateOf({ value }: CaseSnapshot): CaseState {
	if (typeof value === 'string') return value as CaseState;
	if ('replay' in value) return 'replay';
	return value.reading === 'chooser' ? 'chooser' : 'reading';
}
