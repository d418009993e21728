import type { Role } from './course.ts';

// Numbered by position in saved state: append only.
export const levels = ['L0', 'L1', 'L2', 'check'] as const;
export const markers = [
	'm01',
	'm02',
	'm03',
	'm04',
	'm05',
	'm06',
	'm07',
	'm08',
	'm09',
	'm10',
	'm11',
	'm12',
	'c01',
	'c02',
	'c03',
	'c04',
	'p01',
	'x00'
] as const;
export const steps = [
	'a0',
	'a1',
	'a2',
	'a3',
	'a4',
	'a5',
	'a6',
	'a7',
	'u1',
	'u2',
	'u3',
	'u4',
	'u5'
] as const;
export const concerns = ['none', 'little', 'clear', 'serious'] as const;
export const judgements = ['suspicion', 'none', 'unclear'] as const;
export const phases = [
	'brief',
	'reading',
	'gate',
	'feedback',
	'ended',
	'debrief',
	'done',
	'summary',
	'skipped'
] as const;

export type Level = (typeof levels)[number];
export type MarkerId = (typeof markers)[number];
export type StepId = (typeof steps)[number];
export type Concern = (typeof concerns)[number];
export type Judgement = (typeof judgements)[number];
export type CasePhase = (typeof phases)[number];
export type Grade = 'adequate' | 'partial' | 'unsafe';

export interface Case {
	id: `c${string}`;
	twin?: string;
	level: Level;
	form: 'chat' | 'file' | 'mixed';
	truth: 'concerning' | 'harmless';
	/** Moment indexes, from 0; only in concerning cases. */
	window: { earliest: number; latest: number } | null;
	people: { id: string; role: 'child' | 'contact' | 'family' | 'peer' | 'staff' }[];
	moments: Moment[];
	review: { role: string; date: string }[];
}

export interface Moment {
	id: string;
	entries: Entry[];
	gate?: { steps: StepOption[] };
}

export interface Entry {
	/** Permanent number, never reused in this case. */
	n: number;
	from: string;
	voice: 'contact' | 'child' | 'bystander' | 'record';
	class: 'signal' | 'ordinary' | 'lookalike' | 'open';
	key?: true;
	markers?: MarkerId[];
	label?: 1 | 2 | 3 | 4;
	/** Language of its words, where that is another than the page's. */
	lang?: string;
}

export interface StepOption {
	id: StepId;
	grade?: Grade;
	by?: Partial<Record<Role, Grade>>;
	ends?: true;
	/** Text key of the changed continuation that a replay shows. */
	next?: string;
}
