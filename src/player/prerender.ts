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
	const script = () => Promise.resolve();
	const props = { course, layouts: {}, simulator: {}, late: {}, text, script };
	return render(App, { props }).body;
}
