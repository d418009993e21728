import type { CasePhase, Concern, Judgement, Level, MarkerId, StepId } from './case.ts';
import type { Language, Role } from './course.ts';
import type { Answer, Certainty } from './quiz.ts';

/** Everything remembered about one learner's attempt. Plain data; the codec writes it, replay reads it back. */
export interface LearnerRecord {
	/** Plus one at each saved decision and at a resync; never falls. */
	revision: number;
	/** Drawn once per attempt, 24 bits; another seed is another attempt. */
	seed: number;
	settings: Settings;
	/** Day of the first launch, in days since 2020-01-01 by the learner's clock. */
	startDay: number;
	/** Days after `startDay` on which the course was finished and each booster was done. */
	days: Partial<Record<'finished' | 'booster1' | 'booster2', number>>;
	/** Active learning time of all visits, in minutes. */
	minutes: number;
	earned: Earned;
	/** Tries at the final check so far. */
	tries: number;
	lessons: Record<string, LessonRecord>;
	cases: Record<string, CaseRecord>;
	conversations: Record<string, ConversationRecord>;
	/** Booster number (`1`, `2`) to its answers. */
	boosters: Record<string, TestRecord>;
	starting?: TestRecord;
	closing?: TestRecord;
	lastTest?: TestRecord;
	bestTest?: TestRecord;
	/** Pieces this version cannot read; written back unchanged. */
	unknown: { kind: string; number: number; body: string }[];
	rest?: Rest;
}

/** Bits of fields that a later version wrote into the same piece; written back unchanged. */
export type Rest = string;

export interface Settings {
	language?: Language;
	region?: string;
	role?: Role;
	/** Where the learner was: a lesson and one of its screens; neither on the map. */
	place?: { lesson: string; screen?: string };
}

/** Only ever improves. */
export interface Earned {
	completed: boolean;
	passed: boolean;
	/** Best score reported so far, 0–100, whole. */
	score?: number;
	/** Greatest share of the course done so far, 0–100, whole, rounded down. */
	measure?: number;
}

export interface LessonRecord {
	done: boolean;
	screens: string[];
	activities: Record<string, Task>;
	questions: Record<string, Task>;
	rest?: Rest;
}

export interface Task {
	answer: Answer;
	/** Tries at this item, 1–7; more are not counted. */
	tries: number;
}

export interface CaseRecord {
	level: Level;
	phase: CasePhase;
	/** Index of the furthest moment shown. */
	moment: number;
	/** Flagged entries by their permanent number, with at most two markers each. */
	marks: Record<number, MarkerId[]>;
	/** The learner's concern at each moment, by index; holes where it was not set. */
	concerns: (Concern | undefined)[];
	gates: Record<string, GateRecord>;
	judgement?: { judgement: Judgement; certainty: Certainty };
	/** Up to three marks named before the debrief (L2 and check). */
	named: Record<number, MarkerId>;
	/** Steps tried in replays, by gate; never change the first reading. */
	replay: Record<string, StepId>;
	/** Debrief cards opened, by position. */
	seen: number[];
	/** Its place among the practice cases, from 0, once it was begun: what is added later does not move it. */
	place?: number;
	/** A colleague was asked, which no committed gate tells yet. */
	asked?: true;
	rest?: Rest;
}

export interface GateRecord {
	concern?: Concern;
	step: StepId;
	/** Which of the three opening lines goes with `a2`. */
	opening?: 0 | 1 | 2;
	consulted: boolean;
}

export interface ConversationRecord {
	/** At most 15 steps; replay stops at the first that no longer exists. */
	path: { scene: string; choice: string }[];
	takenBack: string[];
	rest?: Rest;
}

export interface TestRecord {
	/** 0–100, whole. */
	score: number;
	answers: Record<string, { answer: Answer; certainty?: Certainty }>;
	rest?: Rest;
}
