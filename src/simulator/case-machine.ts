import { and, assign, setup } from 'xstate';
import type { Certainty, Concern, Judgement, MarkerId, StepId } from '#model';
import * as rules from './case-context.ts';
import type { CaseContext, CaseInput, GateDraft } from './case-context.ts';
import { isLast } from './case.ts';

export type CaseEvent =
	| { type: 'START' | 'READ_SUMMARY' | 'SKIP' | 'DONE' | 'SETTLED' | 'CONTINUE' | 'CONSULT' }
	| { type: 'CLEAR' | 'DISMISS' | 'LOOK_AGAIN' | 'COMMIT' | 'OK' | 'READ_ON' | 'DEBRIEF' }
	| { type: 'FINISH' | 'BACK' }
	| { type: 'FLAG' | 'UNFLAG'; n: number }
	| { type: 'PICK'; marker: MarkerId }
	| { type: 'NAME'; n: number; marker: MarkerId }
	| { type: 'SET_CONCERN'; concern: Concern }
	| { type: 'SET_JUDGEMENT'; judgement: Judgement }
	| { type: 'SET_SURE'; certainty: Certainty }
	| { type: 'SET_STEP'; step: StepId }
	| { type: 'SET_OPENING'; opening: 0 | 1 | 2 }
	| { type: 'OPEN'; card: number }
	| { type: 'REWIND'; gate: string };

const definition = setup({
	types: { context: {} as CaseContext, events: {} as CaseEvent, input: {} as CaseInput },
	guards: {
		gateDue: ({ context }) => !rules.isOver(context) && rules.gateDue(context),
		atEnd: ({ context }) => isLast(context.case, context.moment),
		hasMore: ({ context }) => !isLast(context.case, context.moment),
		ended: ({ context }) => context.endedAt !== undefined,
		guided: ({ context }) => context.level === 'L1',
		complete: ({ context }) => rules.isComplete(context),
		closes: ({ context }) => rules.closes(context),
		mayFlag: ({ context, event }) => event.type === 'FLAG' && rules.isOpen(context, event.n),
		mayUnflag: ({ context, event }) => event.type === 'UNFLAG' && rules.isOpen(context, event.n),
		mayPick: ({ context, event }) => event.type === 'PICK' && rules.mayPick(context, event.marker),
		mayName: ({ context, event }) => event.type === 'NAME' && rules.mayName(context, event.n),
		mayChange: ({ context }) => !rules.isOver(context),
		offered: ({ context, event }) =>
			event.type === 'SET_STEP' && rules.isOffered(context, event.step),
		committed: ({ context, event }) => event.type === 'REWIND' && event.gate in context.gates
	},
	actions: {
		advance: assign({ moment: ({ context }) => context.moment + 1 }),
		flag: assign({
			marks: ({ context: { marks }, event }) =>
				event.type === 'FLAG' ? { ...marks, [event.n]: marks[event.n] ?? [] } : marks
		}),
		unflag: assign({
			marks: ({ context: { marks, choosing }, event }) =>
				without(marks, event.type === 'UNFLAG' ? event.n : choosing)
		}),
		choose: assign({
			choosing: ({ event }) => (event.type === 'FLAG' ? event.n : undefined)
		}),
		stopChoosing: assign({ choosing: undefined }),
		pick: assign({
			marks: ({ context: { marks, choosing }, event }) => {
				if (event.type !== 'PICK' || choosing === undefined) return marks;
				return { ...marks, [choosing]: toggled(marks[choosing] ?? [], event.marker) };
			}
		}),
		worry: assign({
			concerns: ({ context: { concerns, moment }, event }) =>
				event.type === 'SET_CONCERN' ? placed(concerns, moment, event.concern) : concerns
		}),
		consult: assign({ consulted: true }),
		openGate: assign({
			draft: ({ context: { concerns, moment, draft } }) => ({ concern: concerns[moment], ...draft })
		}),
		draft: assign({ draft: ({ context: { draft }, event }) => drafted(draft, event) }),
		commit: assign(({ context }) => committed(context)),
		end: assign({ endedAt: ({ context: { endedAt, moment } }) => endedAt ?? moment }),
		name: assign({
			named: ({ context: { named }, event }) =>
				event.type === 'NAME' ? { ...named, [event.n]: event.marker } : named
		}),
		open: assign({
			seen: ({ context: { seen }, event }) =>
				event.type === 'OPEN' && !seen.includes(event.card) ? [...seen, event.card] : seen
		}),
		rewind: assign({
			rewound: ({ event }) => (event.type === 'REWIND' ? event.gate : undefined),
			draft: {}
		}),
		commitReplay: assign({
			replay: ({ context: { replay, rewound, draft } }) =>
				rewound && draft.step ? { ...replay, [rewound]: draft.step } : replay
		}),
		leaveReplay: assign({ rewound: undefined, draft: {} })
	}
});

const drafting = {
	SET_CONCERN: { actions: 'draft' },
	SET_JUDGEMENT: { actions: 'draft' },
	SET_SURE: { actions: 'draft' },
	SET_STEP: { guard: 'offered', actions: 'draft' },
	SET_OPENING: { actions: 'draft' }
} as const;

/**
 * One case, read as it unfolds. Pure: no timers and no invocations; the view owns the stagger and
 * sends SETTLED. State and event names are those of the specification (simulator 3.8).
 */
export const caseMachine = definition.createMachine({
	id: 'case',
	context: ({ input }) => ({
		...input,
		moment: 0,
		marks: {},
		concerns: [],
		gates: {},
		named: {},
		replay: {},
		seen: [],
		consulted: false,
		draft: {}
	}),
	initial: 'brief',
	states: {
		brief: { on: { START: 'reading', READ_SUMMARY: 'summary', SKIP: 'skipped' } },
		summary: { on: { DONE: 'debrief' } },
		skipped: { on: { START: 'reading', READ_SUMMARY: 'summary' } },
		reading: {
			initial: 'revealing',
			states: {
				revealing: { on: { SETTLED: 'settled' } },
				settled: {
					on: {
						FLAG: [
							{ guard: and(['mayFlag', 'guided']), target: 'chooser', actions: ['flag', 'choose'] },
							{ guard: 'mayFlag', actions: 'flag' }
						],
						UNFLAG: { guard: 'mayUnflag', actions: 'unflag' },
						SET_CONCERN: { guard: 'mayChange', actions: 'worry' },
						CONSULT: { actions: 'consult' },
						CONTINUE: [
							{ guard: 'gateDue', target: '#case.gate' },
							{ guard: 'atEnd', target: '#case.ended', actions: 'end' },
							{ target: 'revealing', actions: 'advance' }
						]
					}
				},
				chooser: {
					on: {
						PICK: { guard: 'mayPick', actions: 'pick' },
						CLEAR: { target: 'settled', actions: ['unflag', 'stopChoosing'] },
						DISMISS: { target: 'settled', actions: 'stopChoosing' }
					}
				}
			}
		},
		gate: {
			entry: 'openGate',
			on: {
				...drafting,
				LOOK_AGAIN: '#case.reading.settled',
				COMMIT: [
					{
						guard: and(['complete', 'guided', 'closes']),
						target: 'feedback',
						actions: ['end', 'commit']
					},
					{ guard: and(['complete', 'guided']), target: 'feedback', actions: 'commit' },
					{ guard: and(['complete', 'closes']), target: 'ended', actions: ['end', 'commit'] },
					{ guard: 'complete', target: 'reading', actions: ['commit', 'advance'] }
				]
			}
		},
		feedback: {
			on: {
				OK: [
					{ guard: 'ended', target: 'ended' },
					{ target: 'reading', actions: 'advance' }
				]
			}
		},
		ended: {
			on: {
				NAME: { guard: 'mayName', actions: 'name' },
				READ_ON: { guard: 'hasMore', target: 'reading', actions: 'advance' },
				DEBRIEF: 'debrief'
			}
		},
		debrief: {
			on: {
				OPEN: { actions: 'open' },
				REWIND: { guard: 'committed', target: 'replay', actions: 'rewind' },
				FINISH: 'done'
			}
		},
		replay: {
			initial: 'gate',
			on: { BACK: { target: 'debrief', actions: 'leaveReplay' } },
			states: {
				gate: {
					on: {
						...drafting,
						COMMIT: { guard: 'complete', target: 'outcome', actions: 'commitReplay' }
					}
				},
				outcome: {}
			}
		},
		done: { on: { DEBRIEF: 'debrief' } }
	}
});

function drafted(draft: GateDraft, event: CaseEvent): GateDraft {
	if (event.type === 'SET_CONCERN') return { ...draft, concern: event.concern };
	if (event.type === 'SET_JUDGEMENT') return { ...draft, judgement: event.judgement };
	if (event.type === 'SET_SURE') return { ...draft, certainty: event.certainty };
	if (event.type === 'SET_OPENING') return { ...draft, opening: event.opening };
	if (event.type !== 'SET_STEP') return draft;
	const { opening: _dropped, ...rest } = draft;
	return event.step === 'a2' ? { ...draft, step: 'a2' } : { ...rest, step: event.step };
}

function committed(context: CaseContext): Partial<CaseContext> {
	const { case: theCase, moment, draft, gates, concerns, consulted, judgement } = context;
	const { concern, step, opening, certainty } = draft;
	const id = theCase.moments[moment]?.id;
	if (id === undefined || step === undefined) return {};
	return {
		gates: { ...gates, [id]: { concern, step, opening, consulted } },
		concerns: concern === undefined ? concerns : placed(concerns, moment, concern),
		judgement: draft.judgement && certainty ? { judgement: draft.judgement, certainty } : judgement,
		draft: {}
	};
}

function toggled<T>(list: readonly T[], item: T) {
	return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function placed<T>(list: readonly (T | undefined)[], index: number, item: T) {
	return Array.from({ length: Math.max(list.length, index + 1) }, (_, at) =>
		at === index ? item : list[at]
	);
}

function without<T>(record: Record<number, T>, n: number | undefined) {
	return Object.fromEntries(Object.entries(record).filter(([key]) => Number(key) !== n));
}
