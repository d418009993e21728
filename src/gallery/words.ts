import { words as own } from 'virtual:gallery-words';
import type { Language } from '#model';
import type { WordsEntry } from '../text/words-queue.ts';
import { lengthened, pseudo } from './pseudo.ts';
import en from './words/en.json';
import fi from './words/fi.json';
import lv from './words/lv.json';
import ru from './words/ru.json';

const samples: Record<Language, object> = { en, lv, ru, fi };

export const languages: Language[] = [...Object.keys(samples), pseudo];

/** Everything that the examples say in a language, and what blocks say of themselves. */
export function wordsIn(language: Language): WordsEntry[] {
	const from = language === pseudo ? 'en' : language;
	const all = Object.entries({ ...own[from], ...samples[from] });
	return all.map(([namespace, words]) => [
		language,
		namespace,
		(language === pseudo ? lengthened(words) : words) as Record<string, unknown>
	]);
}
