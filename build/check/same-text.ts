import { warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { counted } from './nearest.ts';
import type { Sources } from './sources.ts';
import { isToWrite } from './to-write.ts';
import type { Unit } from './units.ts';
import { languageName, wordFiles } from './word-files.ts';

/** Names, times and short headings are often the same in two languages; so many words in a row are not. */
const telling = 4;

/** What a translator has not reached yet, or overlooked: told once for each file, at the first such text. */
export function translationsDiffer(sources: Sources): Finding[] {
	const { source: from = '' } = sources.languages;
	return wordFiles(sources).flatMap(({ language, words, source }) => {
		const same = [...words.units].filter(([id, unit]) => {
			const text = wording(unit);
			return /\p{L}/u.test(text) && !isToWrite(text) && text === wording(source?.units.get(id));
		});
		const [first] = same.filter(([, unit]) => wordsOf(wording(unit)) >= telling);
		if (!first) return [];
		const [path, { at }] = first;
		return [
			warning('same_as_source', at, {
				path,
				language: languageName(language),
				source: languageName(from),
				count: counted(same.length, 'text is', 'texts are')
			})
		];
	});
}

function wording(unit: Unit | undefined): string {
	return (unit?.forms ?? []).map(({ text }) => text).join(' ');
}

function wordsOf(text: string): number {
	const bare = text.replace(/<[^<>]*>|\{\{[^{}]*\}\}/g, ' ');
	return bare.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}
