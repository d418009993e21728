import type { Interaction, Language, Progress } from '#model';
import type { Launch, Report } from './port.ts';

/** One value to set. Built only by an adapter's typed `pair`. */
export type Pair = readonly [element: string, value: string];

/**
 * One standard's vocabulary, formats and limits; no two share any. An adapter only translates: `session.ts` decides when
 * something is sent. `Standing` is the status as the standard ranks it.
 */
export interface Adapter<Standing> {
	/** The object that a package of this standard looks for, and only that. */
	api: string;
	functions: Functions;
	capacity: Capacity;

	/** Reads once what the LMS holds; '' for anything missing, unknown or refused. */
	read(get: (element: string) => string): Held<Standing>;
	standing(progress: Progress): Standing;
	highest(one: Standing, other: Standing): Standing;
	/** The LMS holds a status of an earlier visit. */
	stated(standing: Standing): boolean;
	earned(standing: Standing): Launch['earned'];

	/** Sent first in every visit: without it some LMSs drop the attempt when the connection is lost. */
	opening: readonly Pair[];
	/** What changes from decision to decision, the saved state first. */
	ongoing(report: Pick<Report, 'state'>, standing: Standing): Pair[];
	/** The score with its range; nothing until it is final. */
	score(progress: Progress): Pair[];
	status(standing: Standing): Pair[];
	/** Time of this visit; some LMSs add it up again at every save, so it is sent at hidden and close only. */
	time(elapsed: number): Pair[];

	interactions: string;
	/** The id comes first: when it is refused the rest is not sent. */
	interaction(at: { index: number; date: Date }, interaction: Interaction): Pair[];
	objectives: string;
	objectiveId(index: number): string;
	objective(index: number, objective: Progress['objectives'][number]): Pair[];

	/**
	 * Other values for these, to be committed before the true ones are set again: an LMS that took a lost value for stored
	 * sends it only when it has changed.
	 */
	away(lost: readonly Pair[]): Pair[];
}

export interface Functions {
	begin: string;
	get: string;
	set: string;
	commit: string;
	end: string;
	error: string;
	/** Error of a second `begin` that means "the session is running already", where a standard has one. */
	running?: string;
}

export interface Capacity {
	/** Characters of saved state. */
	state: number;
	/** Interactions of one attempt that still arrive when the page closes. */
	interactions: number;
}

export interface Held<Standing> {
	mode: Exclude<Launch['mode'], 'untracked'>;
	learner: Launch['learner'];
	language?: Language;
	state: string;
	standing: Standing;
}

/** A language tag, or nothing: LMSs answer with anything. */
export function language(text: string): Language | undefined {
	return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(text) ? text : undefined;
}
