import { words as own } from 'virtual:gallery-words';
import type { Language } from '#model';
import type { WordsEntry } from '../text/words-queue.ts';
import { course } from './sample-course.ts';
import { lengthened, pseudo } from './pseudo.ts';
import en from './words/en.json';
import fi from './words/fi.json';
import lv from './words/lv.json';
import ru from './words/ru.json';

const samples: Record<Language, typeof en> = { en, lv, ru, fi };

export const languages: Language[] = [...Object.keys(samples), pseudo];

/** Everything that the examples say in a language, and what blocks say of themselves. */
export function wordsIn(language: Language): WordsEntry[] {
	const from = language === pseudo ? 'en' : language;
	const sample = samples[from] ?? en;
	return [...Object.entries({ ...own[from] }), ...shared(sample), ...Object.entries(sample)].map(
		([namespace, words]) => [
			language,
			namespace,
			(language === pseudo ? lengthened(words) : words) as Record<string, unknown>
		]
	);
}

/** The cases tell the same story, and the check asks what the questions ask; what differs comes after it. */
function shared({ c90, gallery, minis }: typeof en): [namespace: string, words: object][] {
	const short = Object.entries(course.bank).flatMap(([id, { mini }]) =>
		mini ? [[id, minis[mini.truth]]] : []
	);
	return [
		['c91', c90],
		['c92', c90],
		['checks', { items: gallery.quiz, minis: Object.fromEntries(short) }],
		['shell', { titles: { gallery: gallery.right } }]
	];
}
