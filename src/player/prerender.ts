import { course } from 'virtual:course';
import { render } from 'svelte/server';
import type { Language } from '#model';
import { createText } from '#text';
import type { WordsEntry } from '../text/words-queue.ts';
import App from './App.svelte';

/** The start screen as HTML that the app takes over, in one language. */
export function startScreen(language: Language, words: WordsEntry[]): string {
	const text = createText({
		language,
		fallback: course.languages[0] ?? language,
		queue: [...words]
	});
	return render(App, { props: { course, layouts: {}, simulator: {}, text } }).body;
}
