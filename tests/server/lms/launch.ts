/** Values an LMS holds about one attempt, by element name. */
export type Stored = Record<string, string>;

/** What the LMS page is told when it opens a course. */
export interface Launch {
	standard: 'scorm12' | 'scorm2004';
	/** Edition of SCORM 2004 whose rules the strict LMS keeps; the 4th when absent. */
	edition?: 3 | 4;
	/** Behaves as this engine does, when the LMS is the strict one. */
	profile?: string;
	/** Share of requests that fail, 0–1. */
	fails?: number;
	/** What the page kept of the attempt in earlier visits, in a form of its own. */
	attempt?: unknown;
	learner: { id: string; name: string };
	/** Language preference, empty in most LMSs. */
	language: string;
	mode: 'normal' | 'review' | 'browse';
	/** Where the course is, and the frame it gets. */
	course: { url: string; width: number; height: number };
}

/** One call of the course, as the page around it saw it. */
export interface LmsCall {
	method: string;
	args: string[];
	result: string;
	/** Error code after the call. */
	error: string;
	/** Milliseconds since the page was opened. */
	t: number;
}

/** An LMS in the page: the API object a course finds, and what of its values would be in the database. */
export interface Lms {
	api: Record<string, (...args: string[]) => unknown>;
	stored(): Stored;
	attempt(): unknown;
}

/** What the page sends to the server: calls, and after a commit or the end also what is now held. */
export interface Saved {
	calls: LmsCall[];
	held?: { stored: Stored; attempt: unknown };
}

/** What tests may ask the page for. */
export interface LmsPage {
	/** Sends calls that did not go with a commit yet. */
	flush(): void;
}
