import type { Language } from './course.ts';

/** What lessons show besides their words; whole in the course, and in the page once `blocks.js` has come. */
export interface Exhibits {
	figures: Record<string, Figure>;
	library: Record<string, LibraryEntry>;
	/** Forms of glossary terms, by term. */
	forms: Record<string, Forms>;
}

/** One thing that was counted. Its words are in the namespace `figures`. */
export interface Figure {
	/** `bars`, shares of a `hundred`, or a `series` of few points over years. */
	kind: 'bars' | 'hundred' | 'series';
	sources: string[];
	/** As printed: `2021` or `2019–2022`. */
	years: string;
	/** Two letters, `int`, `eu` or `bsr` (Baltic Sea region). */
	country: string;
	unit: 'percent' | 'count';
	/** In the order they are shown; in a series the ids are `y2019`. */
	values: { id: string; value: number }[];
}

export const audiences = [
	'children',
	'parents',
	'professionals',
	'people-at-risk-of-offending',
	'services',
	'platforms'
] as const;
export type Audience = (typeof audiences)[number];

/** What is known of an effect. */
export const effects = ['tested', 'partly', 'untested', 'unknown'] as const;
export type Effect = (typeof effects)[number];

/** A programme or service of the good-practice library. Its words are in the namespace `library`. */
export interface LibraryEntry {
	country: string;
	for: Audience[];
	effect: Effect;
	sources: string[];
	url?: string;
	year?: number;
}

/** Forms of a word to use and to avoid, by language. */
export interface Forms {
	use?: Record<Language, string[]>;
	avoid?: Record<Language, string[]>;
}
