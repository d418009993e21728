import { transition } from 'xstate';
import type { Case, CaseRecord, Level, Role } from '#model';
import { caseMachine, recordOf, replayCase } from '../../simulator/index.ts';
import type { CaseEvent, CaseSnapshot } from '../../simulator/index.ts';
import { stateOf, type CaseState } from './case-state.ts';

export interface RunningCaseOptions {
	case: Case;
	role: () => Role;
	/** What is saved of this case. */
	saved: CaseRecord | undefined;
	/** What is not a decision is saved with the next one, or when the page is hidden. */
	save: (record: CaseRecord, decision: boolean) => void;
	/** How much help there is at first; the case's own without it. */
	level?: Level;
	/** Its place among the practice cases, from 0. */
	place?: number;
	/** Whether new entries are shown all at once. */
	calm: () => boolean;
}

export type RunningCase = ReturnType<typeof runCase>;

const decisions = new Set<CaseEvent['type']>([
	'START',
	'READ_SUMMARY',
	'SKIP',
	'DONE',
	'CONTINUE',
	'COMMIT',
	'OK',
	'NAME',
	'READ_ON',
	'DEBRIEF',
	'FINISH'
]);

/** One case as it is being read: takes events, and saves what the specification calls a decision. */
export function runCase(options: RunningCaseOptions) {
	const { case: theCase, role, saved, save, place, calm } = options;
	let known = saved;
	let snapshot = $state.raw(begin(saved));

	function begin(
		record: CaseRecord | undefined,
		level: Level = record?.level ?? options.level ?? theCase.level
	) {
		return replayCase({ case: theCase, level, role: role() }, record);
	}

	function keep(decision: boolean): void {
		const stands = known?.place ?? place;
		known = {
			...recordOf(snapshot),
			...(stands !== undefined && { place: stands }),
			// Bits of a later version stay where they were.
			...(known?.rest !== undefined && { rest: known.rest })
		};
		save(known, decision);
	}

	/** Whether anything came of it. */
	function send(event: CaseEvent): boolean {
		const now = { ...snapshot, context: { ...snapshot.context, role: role() } } as CaseSnapshot;
		if (!now.can(event)) return false;
		const before = now.context;
		[snapshot] = transition(caseMachine, now, event);
		if (snapshot.matches({ reading: 'revealing' }) && calm()) {
			[snapshot] = transition(caseMachine, snapshot, { type: 'SETTLED' });
		}
		const decided = decisions.has(event.type);
		const { marks, concerns, seen, consulted } = snapshot.context;
		const noted =
			marks !== before.marks ||
			consulted !== before.consulted ||
			concerns !== before.concerns ||
			seen !== before.seen ||
			event.type === 'LOOK_AGAIN';
		if (decided || noted) keep(decided);
		return true;
	}

	return {
		send,
		get state(): CaseState {
			return stateOf(snapshot);
		},
		get context(): CaseSnapshot['context'] {
			return snapshot.context;
		},
		/** New entries are still appearing. */
		get revealing() {
			return snapshot.matches({ reading: 'revealing' });
		},
		get settled() {
			return snapshot.matches({ reading: 'settled' });
		},
		/** A replayed step has been taken. */
		get replayed() {
			return snapshot.matches({ replay: 'outcome' });
		},
		/** The first reading as it would be saved now. */
		get record(): CaseRecord {
			return recordOf(snapshot);
		},

		can: (event: CaseEvent) => snapshot.can(event),

		/** Chooses how much help there is, before anything has been read. */
		choose(level: Level): void {
			const { phase } = recordOf(snapshot);
			if (phase !== 'brief' && phase !== 'skipped') return;
			snapshot = begin({ ...recordOf(snapshot), level }, level);
		},

		/** From the summary to the whole case: reads it from the beginning. */
		restart(): void {
			snapshot = begin(undefined, snapshot.context.level);
			send({ type: 'START' });
		},

		/** Takes up a record that did not come from here: another tab, or a copy. */
		take(record: CaseRecord | undefined): void {
			if (record === known) return;
			known = record;
			snapshot = begin(record);
		}
	};
}
