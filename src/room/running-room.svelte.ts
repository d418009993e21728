import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { Case } from '#model';
import { roomMachine, type RoomContext, type RoomEvent } from './machine.ts';
import { optionsOf, type Question } from './questions.ts';

export type RoomSnapshot = SnapshotFrom<typeof roomMachine>;
export type RoomState = RoomSnapshot['value'];

/** What one window tells another of a room. */
export interface Told {
	value: RoomState;
	context: RoomContext;
}

export type RoomRun = ReturnType<typeof runRoom>;

/**
 * A room as it goes on; nothing of it is kept outside this window.
 *
 * @param relay For a window that only follows: takes its events to the room.
 */
export function runRoom(relay?: (event: RoomEvent) => void) {
	let snapshot = $state.raw(initialTransition(roomMachine)[0]);
	/** When it came to where it is. */
	let since = $state.raw(performance.now());

	function come(next: RoomSnapshot): void {
		const { moment, card } = snapshot.context;
		const same = next.value === snapshot.value && next.context.moment === moment;
		if (!same || next.context.card !== card) since = performance.now();
		snapshot = next;
	}

	function counted(theCase: Case, moment: number, question: Question) {
		return snapshot.context.tallies[theCase.id]?.[moment]?.[question] ?? {};
	}

	return {
		send(event: RoomEvent): void {
			if (relay) relay(event);
			else if (snapshot.can(event)) come(transition(roomMachine, snapshot, event)[0]);
		},
		can: (event: RoomEvent): boolean => snapshot.can(event),

		get state(): RoomState {
			return snapshot.value;
		},
		get context(): RoomContext {
			return snapshot.context;
		},
		get case(): Case | undefined {
			return snapshot.context.case;
		},
		get since() {
			return since;
		},
		/** Where NEXT leads. */
		get next(): RoomState | undefined {
			const event: RoomEvent = { type: 'NEXT' };
			return snapshot.can(event) ? transition(roomMachine, snapshot, event)[0].value : undefined;
		},
		/** Options of the question that is open. */
		get options(): string[] {
			const { case: theCase, moment, question } = snapshot.context;
			return theCase && question ? optionsOf(theCase, moment, question) : [];
		},
		/** Hands for the question that is open. */
		get votes() {
			const { case: theCase, moment, question } = snapshot.context;
			return theCase && question ? counted(theCase, moment, question) : {};
		},
		counted,

		get told(): Told {
			return { value: snapshot.value, context: snapshot.context };
		},
		/** Follows the room in another window. */
		take({ value, context }: Told): void {
			come(roomMachine.resolveState({ value, context }));
		}
	};
}
