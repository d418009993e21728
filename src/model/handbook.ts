/** Structure of the facilitator's handbook; its words are in the namespace `handbook`. */
export interface Handbook {
	/** Ids of the chapters, in order. */
	chapters: string[];
	activities: Record<string, Activity>;
	/** The days of the seminar and the shorter plans. */
	plans: Record<string, Plan>;
	/** Ids of the handouts. */
	printables: string[];
	/** Ids of the questions of the evaluation form. */
	evaluation: string[];
}

/** A part of a seminar. */
export interface Activity {
	minutes: number;
	/** Minutes of each step, in order; together those of the activity. */
	steps: number[];
	/** Ids of the handouts it needs. */
	materials: string[];
	cases: string[];
	conversation?: string;
	break?: true;
}

export interface Plan {
	minutes: number;
	/** Time of day it begins, such as `09:30`. */
	start?: string;
	parts: { id: string; minutes: number }[];
}
