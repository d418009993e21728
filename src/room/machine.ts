import { assign, setup } from 'xstate';
import type { Case, Level } from '#model';
import { isLast } from '../simulator/case.ts';
import { hasAnswer, plannedAt, questionsAt, type Question } from './questions.ts';
import { votesFrom, type Tally } from './tally.ts';

/** Cards of the debrief: what it was, how the room read it, what to carry over. */
export const cards = ['what', 'reading', 'carry'] as const;

export interface RoomContext {
	/** Nothing until one was chosen. */
	case: Case | undefined;
	level: Level;
	/** Shows how long the room has been at something; nothing ever ends by itself. */
	timer: boolean;
	/** Index of the moment. */
	moment: number;
	/** Asked at this moment and discussed. */
	asked: Question[];
	question: Question | undefined;
	/** Hands by case id; of all cases since the room was opened or its counts were discarded. */
	tallies: Record<string, Tally>;
	/** Cases that were read to their debrief. */
	read: string[];
	card: number;
	blank: boolean;
	notes: boolean;
}

export type RoomEvent =
	| { type: 'CHOOSE'; case?: Case; level?: Level; timer?: boolean }
	| { type: 'NEXT' | 'BACK' | 'HOLD' | 'SHOW' | 'ANSWER' | 'BLANK' | 'NOTES' | 'RESET' }
	| { type: 'ASK'; question: Question }
	| { type: 'COUNT'; option: string; n: number }
	| { type: 'JUMP'; moment: number };

type Guarded = { context: RoomContext };

const due = ({ case: theCase, moment, asked }: RoomContext) =>
	theCase && plannedAt(theCase, moment).find((question) => !asked.includes(question));
const isOver = ({ case: theCase, moment }: RoomContext) => !theCase || isLast(theCase, moment);
const watched = ({ context }: Guarded) => context.case?.level === 'L0';

function begun(): RoomContext {
	return {
		case: undefined,
		level: 'L1',
		timer: false,
		moment: 0,
		asked: [],
		question: undefined,
		tallies: {},
		read: [],
		card: 0,
		blank: false,
		notes: false
	};
}

/**
 * A case read by a room (simulator 6). Hands are counted while they are up and shown only after SHOW, so that nobody
 * follows the first. There is no timer in it, and nothing of it is kept anywhere.
 */
export const roomMachine = setup({
	types: { context: {} as RoomContext, events: {} as RoomEvent },
	guards: {
		chosen: ({ context }) => context.case !== undefined,
		due: ({ context }) => due(context) !== undefined,
		askable: ({ context: { case: theCase, moment }, event }) =>
			event.type === 'ASK' && !!theCase && questionsAt(theCase, moment).includes(event.question),
		exists: ({ context: { case: theCase }, event }) =>
			event.type === 'JUMP' && theCase?.moments[event.moment] !== undefined,
		over: ({ context }) => isOver(context),
		first: ({ context }) => context.moment === 0,
		answered: ({ context }) => hasAnswer(context.question),
		watched,
		moreCards: ({ context }) => context.card < cards.length - 1,
		firstCard: ({ context }) => context.card === 0,
		// Before both were read, one would give the other away.
		paired: ({ context: { case: theCase, read } }) =>
			theCase?.twin !== undefined && read.includes(theCase.twin)
	},
	actions: {
		choose: assign(({ context, event }) =>
			event.type === 'CHOOSE'
				? {
						case: event.case ?? context.case,
						level:
							event.case?.level === 'L0'
								? 'L0'
								: (event.level ?? (context.level === 'L0' ? 'L1' : context.level)),
						timer: event.timer ?? context.timer
					}
				: {}
		),
		open: assign({ moment: 0, asked: [], question: undefined, card: 0 }),
		onward: assign(({ context }) => ({
			moment: context.moment + 1,
			asked: [],
			question: undefined
		})),
		backward: assign(({ context }) => ({
			moment: context.moment - 1,
			asked: [],
			question: undefined
		})),
		jump: assign(({ context, event }) => ({
			moment: event.type === 'JUMP' ? event.moment : context.moment,
			asked: [],
			question: undefined
		})),
		ask: assign(({ context, event }) => ({
			question: event.type === 'ASK' ? event.question : due(context)
		})),
		discussed: assign(({ context: { asked, question } }) => ({
			asked: question && !asked.includes(question) ? [...asked, question] : asked,
			question: undefined
		})),
		count: assign(({ context: { case: theCase, moment, question, tallies }, event }) => {
			if (event.type !== 'COUNT' || !theCase || !question) return {};
			const tally = tallies[theCase.id] ?? {};
			const at = tally[moment] ?? {};
			const votes = { ...at[question], [event.option]: votesFrom(event.n) };
			return {
				tallies: { ...tallies, [theCase.id]: { ...tally, [moment]: { ...at, [question]: votes } } }
			};
		}),
		close: assign(({ context: { case: theCase, read } }) => ({
			card: 0,
			question: undefined,
			read: theCase && !read.includes(theCase.id) ? [...read, theCase.id] : read
		})),
		nextCard: assign({ card: ({ context }) => context.card + 1 }),
		previousCard: assign({ card: ({ context }) => context.card - 1 }),
		lastCard: assign({ card: cards.length - 1 }),
		blank: assign({ blank: ({ context }) => !context.blank }),
		notes: assign({ notes: ({ context }) => !context.notes }),
		forget: assign(begun)
	}
}).createMachine({
	id: 'room',
	context: begun,
	initial: 'lobby',
	on: {
		BLANK: { actions: 'blank' },
		NOTES: { actions: 'notes' },
		RESET: { target: '.lobby', actions: 'forget' }
	},
	states: {
		lobby: {
			on: {
				CHOOSE: { actions: 'choose' },
				NEXT: { guard: 'chosen', target: 'brief', actions: 'open' }
			}
		},
		brief: {
			on: {
				NEXT: 'reveal',
				BACK: 'lobby',
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		},
		reveal: {
			on: {
				NEXT: [
					{ guard: 'due', target: 'ask', actions: 'ask' },
					{ guard: 'over', target: 'debrief', actions: 'close' },
					{ target: 'reveal', actions: 'onward' }
				],
				BACK: [
					{ guard: 'first', target: 'brief', actions: 'open' },
					{ target: 'reveal', actions: 'backward' }
				],
				ASK: { guard: 'askable', target: 'ask', actions: 'ask' },
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		},
		ask: {
			on: {
				NEXT: [{ guard: 'watched', target: 'answer' }, { target: 'collect' }],
				BACK: 'reveal',
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		},
		collect: {
			on: {
				COUNT: { actions: 'count' },
				HOLD: 'hold',
				NEXT: 'hold',
				BACK: 'ask',
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		},
		hold: {
			on: {
				SHOW: 'show',
				NEXT: 'show',
				BACK: 'collect',
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		},
		show: {
			on: {
				ANSWER: { guard: 'answered', target: 'answer' },
				NEXT: [{ guard: 'answered', target: 'answer' }, { target: 'discuss' }],
				BACK: 'hold',
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		},
		answer: {
			on: {
				NEXT: 'discuss',
				BACK: [{ guard: 'watched', target: 'ask' }, { target: 'show' }],
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		},
		discuss: {
			on: {
				NEXT: { target: 'deciding', actions: 'discussed' },
				BACK: [{ guard: 'answered', target: 'answer' }, { target: 'show' }],
				ASK: { guard: 'askable', target: 'ask', actions: ['discussed', 'ask'] },
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		},
		/** Passed through at once: the next question of this moment, the next moment, or the end of the case. */
		deciding: {
			always: [
				{ guard: 'due', target: 'ask', actions: 'ask' },
				{ guard: 'over', target: 'debrief', actions: 'close' },
				{ target: 'reveal', actions: 'onward' }
			]
		},
		debrief: {
			on: {
				NEXT: [
					{ guard: 'moreCards', actions: 'nextCard' },
					{ guard: 'paired', target: 'compare' },
					{ target: 'end' }
				],
				BACK: [{ guard: 'firstCard', target: 'reveal' }, { actions: 'previousCard' }],
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		},
		compare: {
			on: {
				NEXT: 'end',
				BACK: { target: 'debrief', actions: 'lastCard' },
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		},
		end: {
			on: {
				NEXT: 'lobby',
				BACK: [
					{ guard: 'paired', target: 'compare' },
					{ target: 'debrief', actions: 'lastCard' }
				],
				JUMP: { guard: 'exists', target: 'reveal', actions: 'jump' }
			}
		}
	}
});
