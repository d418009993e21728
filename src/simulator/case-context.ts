import type {
	Case,
	CaseRecord,
	Certainty,
	Concern,
	Judgement,
	Level,
	MarkerId,
	Role,
	StepId
} from '#model';
import { isLast, momentOf, stepAt } from './case.ts';
import { gradeOf } from './grade.ts';

export interface CaseInput {
	case: Case;
	level: Level;
	role: Role;
}

/** What has been chosen at an open gate and not yet committed. */
export interface GateDraft {
	concern?: Concern;
	judgement?: Judgement;
	certainty?: Certainty;
	step?: StepId;
	opening?: 0 | 1 | 2;
}

export interface CaseContext extends CaseInput, Omit<CaseRecord, 'phase' | 'level'> {
	consulted: boolean;
	draft: GateDraft;
	/** The entry whose markers are being chosen. */
	choosing?: number;
	/** Moment at which the first reading ended; what is read later is not scored. */
	endedAt?: number;
	/** The gate that is being replayed. */
	rewound?: string;
}

export const mostMarkers = 2;
export const mostNamed = 3;

export function gateDue({ case: { moments }, gates, moment, level }: CaseContext) {
	const here = moments[moment];
	return level !== 'L0' && Boolean(here?.gate) && !((here?.id as string) in gates);
}

/** Flags may be set and taken back until the gate after them is committed. */
export function isOpen(context: CaseContext, n: number) {
	const at = momentOf(context.case, n);
	return at >= 0 && at <= context.moment && at > frozenUpTo(context) && !isOver(context);
}

/** Index of the last moment whose flags are part of a committed first reading, −1 before any gate. */
export function frozenUpTo({ case: { moments }, gates }: CaseContext) {
	return moments.findLastIndex(({ id }) => id in gates);
}

export function isOver({ endedAt, level }: CaseContext) {
	return endedAt !== undefined || level === 'L0';
}

/** The first gate needs concern and step, the last one judgement, certainty and step; talking needs an opening line. */
export function isComplete({ case: theCase, moment, draft, rewound }: CaseContext) {
	if (!draft.step || (draft.step === 'a2' && draft.opening === undefined)) return false;
	if (rewound !== undefined) return true;
	if (isLast(theCase, moment)) return Boolean(draft.judgement && draft.certainty);
	return draft.concern !== undefined;
}

export function isOffered({ case: { moments }, moment, rewound }: CaseContext, step: StepId) {
	const at = rewound === undefined ? moments[moment] : moments.find(({ id }) => id === rewound);
	return Boolean(stepAt(at, step));
}

/** Whether committing the draft ends the first reading here. */
export function closes({ case: theCase, moment, draft, role }: CaseContext) {
	if (isLast(theCase, moment)) return true;
	const option = stepAt(theCase.moments[moment], draft.step ?? '');
	return Boolean(option?.ends) && gradeOf({ case: theCase, moment, step: option, role }) === 1;
}

export function mayPick({ choosing, marks }: CaseContext, marker: MarkerId) {
	const picked = choosing === undefined ? [] : (marks[choosing] ?? []);
	return picked.includes(marker) || picked.length < mostMarkers;
}

/** Naming is for marks of the first reading, from L2 on; naming a mark again changes it. */
export function mayName({ level, marks, named }: CaseContext, n: number) {
	const room = n in named || Object.keys(named).length < mostNamed;
	return (level === 'L2' || level === 'check') && n in marks && room;
}
