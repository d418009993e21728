/** The checked course, as the build hands it to the player. */
declare module 'virtual:course' {
	import type { Course } from '#model';

	/**
	 * Structure without words. Until their scripts have come, `sources` is empty, and `cases`, `conversations` and `bank` hold
	 * only the ids that saved state is made of.
	 */
	export const course: Course;
	/** What late scripts take from the app, by module and name. */
	export const shared: Record<string, Record<string, unknown>>;
	/** Font files of this edition; the page asks for them after the first screen. */
	export const fonts: FontFile[];

	export interface FontFile {
		family: string;
		url: string;
		/** One weight, or the range of a variable font: `400 700`. */
		weight: string;
		style: 'normal' | 'italic';
		/** Letters in the file, as CSS writes a `unicode-range`. */
		range: string;
	}
}

/** Styles become part of the one style sheet. */
declare module '*.css';
