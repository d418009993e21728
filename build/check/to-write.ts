import { error, warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { counted } from './nearest.ts';
import type { Sources } from './sources.ts';
import { allForms } from './units.ts';
import { languageName, wordFiles } from './word-files.ts';

/** Begins the texts of new files: each says what belongs in its place. */
export const toWrite = 'TO WRITE: ';

export function isToWrite(text: string): boolean {
	return text.startsWith(toWrite);
}

/** Texts of new files that nobody has written yet, once for each file; no release goes out with them. */
export function everythingIsWritten(sources: Sources, release: boolean): Finding[] {
	const told = release ? error : warning;
	return wordFiles(sources).flatMap(({ language, words }) => {
		const open = allForms(words).filter(({ text }) => isToWrite(text));
		const [first] = open;
		if (!first) return [];
		return [
			told('to_write', first.at, {
				count: counted(open.length, 'text'),
				language: languageName(language),
				path: first.path.join('.')
			})
		];
	});
}
