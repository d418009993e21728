import type { Competency } from './course.ts';

/** What an LMS is told, before any standard's vocabulary. Pure result of `progressOf(course, record)`. */
export interface Progress {
	completion: 'incomplete' | 'completed';
	/** `failed` only where tries are limited and used up. */
	success: 'unknown' | 'passed' | 'failed';
	/** 0–1; absent until it is final. */
	score?: number;
	/** Share of the course done, 0–1; never falls. */
	measure: number;
	objectives: { id: Competency; score: number }[];
}

/** One answered item for the LMS's reports; ids are `[A-Za-z0-9_]`, starting with a letter. */
export interface Interaction {
	id: string;
	type: 'choice' | 'sequencing' | 'matching';
	/** Option ids; pairs as `[option, target]` for `matching`. */
	response: string[] | [string, string][];
	right: string[] | [string, string][];
	result: 'correct' | 'incorrect' | 'neutral';
	/** One line in the source language, for people who read reports. */
	description?: string;
}
