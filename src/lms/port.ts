import type { Interaction, Language, Progress } from '#model';

/** Which run time the package was built for; a package looks only for its own standard's API. */
export type Standard = 'scorm12' | 'scorm2004' | 'web';

/** What the player knows of an LMS. Only `src/player` uses it; one adapter per standard stands behind it. */
export interface LmsPort {
	/**
	 * Finds the LMS, begins the session and reads what it holds. Never throws and never hangs: faults are in the result, and
	 * after one the next call tries again.
	 */
	launch(keeper?: Partial<Keeper>): Promise<Launch>;
	/** Sets values at once and commits soon after, from a timer. Does nothing in review or browse mode or after `close`. */
	save(report: Report): void;
	/** Sends the last values and ends the session; afterwards nothing is sent. Calling it again does nothing. */
	close(report: Report): Promise<void>;
	/** What is known about saving right now. */
	readonly saving: Saving;
	/** Why the learner should know that saving is in doubt; absent in most visits. */
	readonly doubt?: Doubt;
	/** Calls back whenever `saving` or `doubt` may have changed; returns how to stop. */
	subscribe(listener: () => void): () => void;
	/** The last 200 calls, oldest first, for the support panel. */
	readonly calls: readonly Call[];
}

/**
 * Who keeps the learner's record: the session asks it what only the player can know. Without a keeper the session still
 * works, but cannot resend with a changed state and does not know what earlier visits reported.
 */
export interface Keeper {
	/**
	 * What a saved state tells, before anything of this visit; nothing when it cannot be read. `later`: a later version of the
	 * course wrote it, so it must stay as it is. Asked once, inside `launch`.
	 */
	recall(state: string): Pick<Report, 'progress' | 'interactions'> | 'later' | undefined;
	/**
	 * The truth now, when the page is hidden or closes without `close`. `elsewhere`: another page of this learner writes; then
	 * nothing is sent, not even the end, with which some LMSs store all that their page holds.
	 */
	report(): Report | 'elsewhere';
	/** The same, after raising the record's revision by one: an LMS that lost a value takes only a different one. */
	refresh(): Report | 'elsewhere';
}

/** `off`: nothing is recorded in an LMS (no LMS, review, browse). `unconfirmed`: the LMS may not have stored the last change. */
export type Saving = 'off' | 'saved' | 'saving' | 'unconfirmed';

/**
 * `offline`: the browser has no network. `failing`: two saves or more in a row were not taken. `refused`: the LMS takes the
 * connection, but not the state. `window-closed`: the page that holds the LMS's object is gone, and nothing can be saved.
 */
export type Doubt = 'offline' | 'failing' | 'refused' | 'window-closed';

/** `api-hangs`: the LMS was asked and gave no answer, or only a failure after a very long time. */
export type Fault = 'no-api' | 'initialise-failed' | 'api-throws' | 'api-hangs';

export interface Launch {
	/** `untracked` when there is no LMS, or it would not begin. */
	mode: 'normal' | 'review' | 'browse' | 'untracked';
	/** Set when the package expected an LMS and could not use it. */
	fault?: Fault;
	/** The LMS's own number of the error, where it gave one. */
	code?: string;
	learner: { id: string; name: string };
	/** Language preference as the LMS gave it; a hint. */
	language?: Language;
	/** The saved state, or '' when there is none. */
	state: string;
	/** Highest status the LMS already holds. */
	earned: { completed: boolean; passed: boolean };
}

/** The whole truth at one moment; adapters send only what changed. */
export interface Report {
	/** Encoded record: letters, digits, `-`, `_` and `.`, at most 3,800. */
	state: string;
	progress: Progress;
	/** All interactions of this attempt, in order; each is sent once. */
	interactions: readonly Interaction[];
	/** Active time of this visit, in milliseconds, by a monotonic clock. */
	elapsed: number;
}

export interface Call {
	/** Milliseconds since launch. */
	t: number;
	name: string;
	element?: string;
	value?: string;
	result: string;
	error?: string;
}
