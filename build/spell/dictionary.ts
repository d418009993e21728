import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createHunspellFromStrings } from 'hunspell-wasm';

/** Tells which words a language does not know, and what may have been meant. */
export interface Dictionary {
	unknown(words: readonly string[]): string[];
	suggest(word: string): string[];
}

const packages: Record<string, string> = {
	en: 'dictionary-en-gb',
	lv: 'dictionary-lv',
	ru: 'dictionary-ru'
};

/** The dictionary of a language; nothing where none is known, or Finnish is asked for and Voikko is not installed. */
export async function dictionaryOf(language: string): Promise<Dictionary | undefined> {
	if (language === 'fi') return voikko();
	const name = packages[language];
	if (!name) return undefined;
	const hunspell = await createHunspellFromStrings(part(name, 'aff'), part(name, 'dic'));
	return {
		unknown: (words) => words.filter((word) => !hunspell.testSpelling(word)),
		suggest: (word) => [...(hunspell.getSpellingSuggestions(word) ?? [])].slice(0, 3)
	};
}

function part(name: string, ending: 'aff' | 'dic'): string {
	return readFileSync(new URL(`index.${ending}`, import.meta.resolve(name)), 'utf8');
}

/** Debian: `apt install libvoikko1 voikko-fi libvoikko-dev`; the program is `voikkospell`. */
function voikko(): Dictionary | undefined {
	if (spawnSync('voikkospell', ['--help']).error) return undefined;
	return {
		unknown: (words) =>
			execFileSync('voikkospell', { input: `${words.join('\n')}\n`, encoding: 'utf8' })
				.split('\n')
				.flatMap((line) => (line.startsWith('W: ') ? [line.slice(3)] : [])),
		suggest: (word) =>
			execFileSync('voikkospell', ['-s'], { input: `${word}\n`, encoding: 'utf8' })
				.split('\n')
				.flatMap((line) => (line.startsWith('S: ') ? [line.slice(3)] : []))
				.slice(0, 3)
	};
}
