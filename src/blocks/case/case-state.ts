import type { CaseSnapshot } from '../../simulator/index.ts';

/** What is on the screen. */
export type CaseState =
	| 'brief'
	| 'summary'
	| 'skipped'
	| 'reading'
	| 'chooser'
	| 'gate'
	| 'feedback'
	| 'ended'
	| 'debrief'
	| 'replay'
	| 'done';

export function stateOf({ value }: CaseSnapshot): CaseState {
	if (typeof value === 'string') return value as CaseState;
	if ('replay' in value) return 'replay';
	return value.reading === 'chooser' ? 'chooser' : 'reading';
}
