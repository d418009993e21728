import { initialTransition, transition } from 'xstate';
import type { CaseRecord, Certainty, Judgement, Level, MarkerId, Role, StepId } from '#model';
import { caseMachine, recordOf, type CaseEvent } from '../simulator/index.ts';
import { course } from './sample-course.ts';

export const role: Role = 'school';

/** Where a walk stops, and what is done on the way there from the stop before. */
export type Walk = readonly (readonly [stop: string, ...steps: CaseEvent[]])[];

const flag = (n: number, ...markers: MarkerId[]): CaseEvent[] => [
	{ type: 'FLAG', n },
	...markers.map((marker): CaseEvent => ({ type: 'PICK', marker })),
	{ type: 'DISMISS' }
];

/** With help, and with an unsafe step at the end. */
export const guided: Walk = [
	['brief'],
	['reading', { type: 'START' }, { type: 'SETTLED' }, ...flag(2), { type: 'CONSULT' }],
	['moment', { type: 'CONTINUE' }, { type: 'SETTLED' }, ...flag(4, 'c01', 'c02')],
	['gate', { type: 'CONTINUE' }],
	[
		'feedback',
		{ type: 'SET_CONCERN', concern: 'clear' },
		{ type: 'SET_STEP', step: 'a2' },
		{ type: 'SET_OPENING', opening: 1 },
		{ type: 'COMMIT' }
	],
	[
		'last-gate',
		{ type: 'OK' },
		{ type: 'SETTLED' },
		{ type: 'SET_CONCERN', concern: 'little' },
		{ type: 'CONTINUE' },
		{ type: 'SETTLED' },
		...flag(8),
		{ type: 'CONTINUE' }
	],
	[
		'ended',
		{ type: 'SET_JUDGEMENT', judgement: 'none' },
		{ type: 'SET_SURE', certainty: 80 },
		{ type: 'SET_STEP', step: 'u1' },
		{ type: 'COMMIT' },
		{ type: 'OK' }
	],
	['debrief', { type: 'DEBRIEF' }, { type: 'OPEN', card: 3 }],
	['done', { type: 'FINISH' }]
];

export const skipped: Walk = [['skipped', { type: 'SKIP' }]];

export const summarised: Walk = [
	['summary', { type: 'READ_SUMMARY' }],
	['debrief', { type: 'DONE' }]
];

/** The worked example: nothing is decided. */
export const watched: Walk = [
	['reading', { type: 'START' }, { type: 'SETTLED' }, { type: 'CONTINUE' }, { type: 'SETTLED' }],
	[
		'ended',
		{ type: 'CONTINUE' },
		{ type: 'SETTLED' },
		{ type: 'CONTINUE' },
		{ type: 'SETTLED' },
		{ type: 'CONTINUE' }
	],
	['debrief', { type: 'DEBRIEF' }]
];

interface Alone {
	flags: readonly number[];
	steps: readonly [StepId, StepId];
	judgement: Judgement;
	certainty?: Certainty;
}

/** Without help, as in the check. */
export function alone({ flags, steps, judgement, certainty = 95 }: Alone): Walk {
	const go: CaseEvent[] = [{ type: 'CONTINUE' }, { type: 'SETTLED' }];
	const flagged = (from: number, to: number) =>
		flags.filter((n) => n >= from && n <= to).map((n): CaseEvent => ({ type: 'FLAG', n }));
	return [
		['reading', { type: 'START' }, { type: 'SETTLED' }, ...flagged(1, 3)],
		['gate', ...go, ...flagged(4, 5), { type: 'CONTINUE' }],
		[
			'last-gate',
			{ type: 'SET_CONCERN', concern: judgement === 'none' ? 'little' : 'clear' },
			{ type: 'SET_STEP', step: steps[0] },
			{ type: 'COMMIT' },
			{ type: 'SETTLED' },
			...flagged(6, 7),
			...go,
			...flagged(8, 9),
			{ type: 'CONTINUE' }
		],
		[
			'ended',
			{ type: 'SET_JUDGEMENT', judgement },
			{ type: 'SET_SURE', certainty },
			{ type: 'SET_STEP', step: steps[1] },
			{ type: 'COMMIT' }
		],
		['debrief', { type: 'DEBRIEF' }],
		['done', { type: 'FINISH' }]
	];
}

/** What is saved of a case once a walk has come to a stop. */
export function taken(id: string, walk: Walk, stop: string, level?: Level): CaseRecord {
	const theCase = course.cases[id];
	if (!theCase) throw new Error(`The sample course has no case "${id}".`);
	const end = walk.findIndex(([name]) => name === stop);
	let [snapshot] = initialTransition(caseMachine, {
		case: theCase,
		level: level ?? theCase.level,
		role
	});
	for (const event of walk.slice(0, end + 1).flatMap(([, ...steps]) => steps)) {
		if (!snapshot.can(event)) throw new Error(`Nothing comes of ${event.type} before "${stop}".`);
		[snapshot] = transition(caseMachine, snapshot, event);
	}
	return recordOf(snapshot);
}
