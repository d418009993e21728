import { allForms } from '../check/units.ts';
import { wordFiles } from '../check/word-files.ts';
import { insideText } from '../read/place.ts';
import type { Place } from '../check/finding.ts';
import { sourcesIn } from '../check/sources.ts';
import { filesIn } from '../read/files.ts';
import { dictionaryOf } from './dictionary.ts';
import { knownWords } from './known-words.ts';
import { wordsOf } from './words-of.ts';

export interface Misspelt {
	word: string;
	suggestions: string[];
	places: Place[];
}

/** Words that neither the dictionary nor the project knows, by language; `undefined` where there is no dictionary. */
export async function spell(
	root: string,
	languages: readonly string[] | undefined
): Promise<Record<string, Misspelt[] | undefined>> {
	const sources = sourcesIn(filesIn(root));
	const { released, drafts } = sources.languages;
	const told: Record<string, Misspelt[] | undefined> = {};

	for (const language of languages ?? [...released, ...drafts]) {
		const dictionary = await dictionaryOf(language);
		if (!dictionary) {
			told[language] = undefined;
			continue;
		}
		const places = placesOf(language);
		const known = knownWords(root, language);
		const unknown = dictionary.unknown([...places.keys()].filter((word) => !known(word)));
		told[language] = unknown.map((word) => ({
			word,
			suggestions: dictionary.suggest(word),
			places: places.get(word) ?? []
		}));
	}
	return told;

	function placesOf(language: string): Map<string, Place[]> {
		const places = new Map<string, Place[]>();
		for (const file of wordFiles(sources).filter((other) => other.language === language)) {
			for (const { text, at } of allForms(file.words)) {
				for (const { word, index } of wordsOf(text, language)) {
					const found = places.get(word) ?? [];
					places.set(word, [...found, insideText(at, text, index)]);
				}
			}
		}
		return places;
	}
}
