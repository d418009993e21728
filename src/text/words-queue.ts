import type { i18n } from 'i18next';
import type { Language } from '#model';

/** What one word script says: `self.__words.push([language, namespace, words])`. */
export type WordsEntry = [language: Language, namespace: string, words: Record<string, unknown>];

/** An array until the course has started; from then on only `push` matters. */
export interface WordsQueue {
	push(...entries: WordsEntry[]): number;
}

/** Takes what word scripts have brought, and from then on takes each at once. */
export function receiveWords(queue: WordsEntry[] & WordsQueue, i18next: i18n): void {
	const receive = ([language, namespace, words]: WordsEntry) =>
		i18next.addResourceBundle(language, namespace, words, true, true);
	queue.splice(0).forEach(receive);
	queue.push = (...entries) => {
		entries.forEach(receive);
		return 0;
	};
}
