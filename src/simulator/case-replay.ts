import { initialTransition, transition } from 'xstate';
import type { SnapshotFrom } from 'xstate';
import type { Case, CasePhase, CaseRecord, Level, Moment } from '#model';
import { mostMarkers } from './case-context.ts';
import type { CaseInput } from './case-context.ts';
import { caseMachine } from './case-machine.ts';
import type { CaseEvent } from './case-machine.ts';
import { isLast, stepAt } from './case.ts';

export type CaseSnapshot = SnapshotFrom<typeof caseMachine>;

/**
 * Brings a case back to where its learner was by replaying the saved decisions. It stops at the first
 * decision that no longer exists, so an edited case costs a step and never crashes.
 */
export function replayCase(input: CaseInput, record: CaseRecord | undefined): CaseSnapshot {
	let [snapshot] = initialTransition(caseMachine, input);
	for (const event of record ? eventsOf(input.case, record) : []) {
		if (!snapshot.can(event)) {
			if (optional.has(event.type)) continue;
			break;
		}
		[snapshot] = transition(caseMachine, snapshot, event);
	}
	return snapshot;
}

/** What of a running case is saved. Open choosers, drafts and half-filled gates are not. */
export function recordOf(snapshot: CaseSnapshot): CaseRecord {
	const { level, moment, marks, concerns, gates, judgement, named, replay, seen, consulted } =
		snapshot.context;
	const told = Object.values(gates).some((gate) => gate.consulted);
	return {
		level,
		phase: phaseOf(snapshot),
		moment,
		marks,
		concerns,
		gates,
		judgement,
		named,
		replay,
		seen,
		...(consulted && !told && { asked: true as const })
	};
}

function phaseOf({ value }: CaseSnapshot): CasePhase {
	if (typeof value === 'string') return value as CasePhase;
	return 'reading' in value ? 'reading' : 'debrief';
}

/** Details that may be gone after an edit without losing the place: a flag, a marker, a name, a replay. */
const optional = new Set<CaseEvent['type']>([
	'FLAG',
	'PICK',
	'DISMISS',
	'NAME',
	'OPEN',
	'REWIND',
	'SET_CONCERN',
	'CONSULT',
	'BACK'
]);

/** The decisions of a record in the order in which they were taken, or could have been. */
export function eventsOf(theCase: Case, record: CaseRecord): CaseEvent[] {
	const { phase } = record;
	if (phase === 'brief') return [];
	if (phase === 'skipped') return [{ type: 'SKIP' }];
	if (phase === 'summary') return [{ type: 'READ_SUMMARY' }];
	if (isSummaryOnly(theCase, record)) {
		return [{ type: 'READ_SUMMARY' }, { type: 'DONE' }, ...afterwards(record)];
	}
	const shown = theCase.moments.slice(0, record.moment + 1);
	return [
		{ type: 'START' },
		...shown.flatMap((moment, index) => momentEvents({ theCase, record, moment, index })),
		...closing(theCase, record),
		...afterwards(record)
	];
}

function isSummaryOnly(theCase: Case, { phase, gates, level, moment }: CaseRecord) {
	if (phase !== 'debrief' && phase !== 'done') return false;
	const watched = level === 'L0' && isLast(theCase, moment);
	return Object.keys(gates).length === 0 && !watched;
}

function momentEvents({
	theCase,
	record,
	moment,
	index
}: {
	theCase: Case;
	record: CaseRecord;
	moment: Moment;
	index: number;
}): CaseEvent[] {
	const { level, concerns, marks, phase } = record;
	const concern = concerns[index];
	const gate = record.gates[moment.id];
	const final = index === record.moment;
	const flags = moment.entries
		.filter(({ n }) => n in marks)
		.flatMap(({ n }) => flagEvents(level, n, marks[n] ?? []));
	const events: CaseEvent[] = [{ type: 'SETTLED' }, ...flags];
	if (concern) events.push({ type: 'SET_CONCERN', concern });
	if (gate?.consulted || (final && record.asked)) events.push({ type: 'CONSULT' });
	if (gate) {
		events.push({ type: 'CONTINUE' }, ...gateEvents(record, gate), { type: 'COMMIT' });
		if (level === 'L1' && !(final && phase === 'feedback')) events.push({ type: 'OK' });
		if (!final && endsHere(theCase, record, index)) events.push({ type: 'READ_ON' });
	} else if (!final || phase === 'gate') {
		events.push({ type: 'CONTINUE' });
	}
	return events;
}

function flagEvents(level: Level, n: number, picked: CaseRecord['marks'][number]): CaseEvent[] {
	if (level !== 'L1') return [{ type: 'FLAG', n }];
	const picks = picked.slice(0, mostMarkers).map((marker): CaseEvent => ({ type: 'PICK', marker }));
	return [{ type: 'FLAG', n }, ...picks, { type: 'DISMISS' }];
}

function gateEvents({ judgement }: CaseRecord, gate: CaseRecord['gates'][string]): CaseEvent[] {
	const events: CaseEvent[] = [];
	if (gate.concern) events.push({ type: 'SET_CONCERN', concern: gate.concern });
	if (judgement) {
		events.push({ type: 'SET_JUDGEMENT', judgement: judgement.judgement });
		events.push({ type: 'SET_SURE', certainty: judgement.certainty });
	}
	events.push({ type: 'SET_STEP', step: gate.step });
	if (gate.opening !== undefined) events.push({ type: 'SET_OPENING', opening: gate.opening });
	return events;
}

/** An early end shows itself by a later moment that was read without a gate of its own being due. */
function endsHere({ moments }: Case, { gates }: CaseRecord, index: number) {
	const here = moments[index];
	const step = here && gates[here.id]?.step;
	return (
		Boolean(stepAt(here, step ?? '')?.ends) &&
		!moments.slice(index + 1).some(({ id }) => id in gates)
	);
}

function closing(theCase: Case, { phase, moment, gates, level }: CaseRecord): CaseEvent[] {
	const gateHere = (theCase.moments[moment]?.id ?? '') in gates;
	const after = phase === 'ended' || phase === 'debrief' || phase === 'done';
	if (!after || gateHere) return [];
	return level === 'L0' || isLast(theCase, moment) ? [{ type: 'CONTINUE' }] : [];
}

function afterwards({ phase, named, replay, seen }: CaseRecord): CaseEvent[] {
	if (phase !== 'ended' && phase !== 'debrief' && phase !== 'done') return [];
	const names = Object.entries(named).map(([n, marker]): CaseEvent => ({
		type: 'NAME',
		n: Number(n),
		marker
	}));
	if (phase === 'ended') return names;
	const replays = Object.entries(replay).flatMap(([gate, step]): CaseEvent[] => [
		{ type: 'REWIND', gate },
		{ type: 'SET_STEP', step },
		{ type: 'SET_OPENING', opening: 0 },
		{ type: 'COMMIT' },
		{ type: 'BACK' }
	]);
	const opened = seen.map((card): CaseEvent => ({ type: 'OPEN', card }));
	const finished: CaseEvent[] = phase === 'done' ? [{ type: 'FINISH' }] : [];
	return [...names, { type: 'DEBRIEF' }, ...opened, ...replays, ...finished];
}
