import type { Component } from 'svelte';
import type { Simulator } from '#blocks';
import type { Course, Lesson, Region } from '#model';
import type { Standard } from '../lms/port.ts';
import type { WordsEntry } from '../text/words-queue.ts';
import type { Late } from './late.ts';

declare global {
	/** Made by `package.js`, before the page is drawn. */
	var __package: {
		/** Which run time this package was made for. */
		standard: Standard;
		/** Stops keeping what is pressed and chosen before the app is there, and gives it. */
		ready: () => {
			/** `data-action` of the last press. */
			pressed: string | undefined;
			/** Values chosen, by `data-setting`; the language is in `html[lang]` already. */
			choices: Record<string, string>;
		};
	};
	/** Where word scripts leave their words. */
	var __words: WordsEntry[];
	/** Where lesson scripts leave their `Lesson.svelte`, by lesson id. */
	var __layouts: Record<string, Component>;
	/** Where `sources.js` leaves the bibliography. */
	var __sources: Course['sources'];
	/** Where `blocks.js` leaves the blocks that only lessons use. */
	var __blocks: Record<string, unknown>;
	/** Where `simulator.js` leaves its screens. */
	var __simulator: Simulator;
	/** Where `scenarios.js` leaves cases, conversations and the bank; until then they hold ids only. */
	var __scenarios: Pick<Course, 'cases' | 'conversations' | 'bank'>;
	/** Where `regions.js` leaves helplines, duties and routes; until then there are ids only. */
	var __regions: Region[];
	/** Where lesson scripts leave their questions with the answers, by lesson id; until then there are options only. */
	var __items: Record<string, Lesson['items']>;
	/** Where `help.js` leaves its pages. */
	var __late: Late;
	/** Made by `notices.js`: licences of software and typefaces by others. */
	var __notices: string | undefined;
	/** Made by `paper.js`: files for paper that lie in `print/`; none unless the edition has them. */
	var __paper: { language: string; name: string; title: string; pdf: boolean }[] | undefined;
	/** What late scripts take from the app. */
	var __shared: Record<string, Record<string, unknown>>;
}
