import type { Case, CaseRecord, Entry, Judgement, Role } from '#model';
import { entriesOf, isLast, stepAt } from './case.ts';
import { gradeOf } from './grade.ts';
import type { Counts } from './signal-detection.ts';

/** Where one entry stands after the first reading. */
export type Outcome = 'hit' | 'miss' | 'false-alarm' | 'correct-rejection' | 'open';

/** Index of the moment at which the first reading ended: the last committed gate, when it closed the case. */
export function readUpTo({ moments }: Case, { gates, moment }: CaseRecord) {
	const last = moments.findLastIndex(({ id }) => id in gates);
	return last >= 0 ? last : moment;
}

export function outcomeOf({ class: kind }: Entry, marked: boolean): Outcome {
	if (kind === 'open') return 'open';
	if (kind === 'signal') return marked ? 'hit' : 'miss';
	return marked ? 'false-alarm' : 'correct-rejection';
}

/** Counts of the first reading. Open entries, and entries never shown in it, do not count. */
export function countsOf(
	theCase: Case,
	record: CaseRecord,
	only: (entry: Entry) => boolean = () => true
): Counts {
	const counts: Counts = { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 };
	for (const entry of entriesOf(theCase, readUpTo(theCase, record)).filter(only)) {
		const outcome = outcomeOf(entry, entry.n in record.marks);
		if (outcome === 'hit') counts.hits++;
		if (outcome === 'miss') counts.misses++;
		if (outcome === 'false-alarm') counts.falseAlarms++;
		if (outcome === 'correct-rejection') counts.correctRejections++;
	}
	return counts;
}

/** The learner's judgement; acting on suspicion before the end is one. */
export function judgementOf(
	theCase: Case,
	{ judgement, gates }: CaseRecord
): Judgement | undefined {
	if (judgement) return judgement.judgement;
	const at = theCase.moments.findLast(({ id }) => id in gates);
	const ended = at && stepAt(at, gates[at.id]?.step ?? '')?.ends;
	return ended ? 'suspicion' : undefined;
}

export function isRight({ truth }: Case, judgement: Judgement | undefined) {
	return judgement === (truth === 'concerning' ? 'suspicion' : 'none');
}

/** Mean grade of the committed gates, 0–1; a gate that an early end made needless is not missing. */
export function stepsGrade(theCase: Case, { gates }: CaseRecord, role: Role) {
	const grades = theCase.moments.flatMap((here, moment) => {
		const gate = gates[here.id];
		if (!gate) return [];
		const { consulted } = gate;
		return [gradeOf({ case: theCase, moment, step: stepAt(here, gate.step), role, consulted })];
	});
	return grades.length ? grades.reduce((sum, grade) => sum + grade, 0) / grades.length : 0;
}

/** Marks named with a marker that this case accepts there, and all named marks. */
export function namingOf(theCase: Case, { named }: CaseRecord) {
	const entries = entriesOf(theCase).filter(({ n }) => n in named);
	const accepted = entries.filter(({ n, markers }) => {
		const marker = named[n];
		return marker !== undefined && markers?.includes(marker);
	});
	return { accepted: accepted.length, named: entries.length };
}

/** Whether the first reading is complete: its last gate is committed, or the case was watched or summarised. */
export function isRead(theCase: Case, record: CaseRecord) {
	const over = record.phase === 'ended' || record.phase === 'debrief' || record.phase === 'done';
	return (
		over || theCase.moments.some(({ id }, index) => id in record.gates && isLast(theCase, index))
	);
}
