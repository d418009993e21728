import type { Finding } from './finding.ts';
import { warning } from './finding.ts';
import type { Sources } from './sources.ts';
import { allForms } from './units.ts';
import type { Form } from './units.ts';
import { languageName, wordFiles } from './word-files.ts';

/** A sentence with more words than this is hard to read at first sight. */
const long = 20;
/** Some long sentences are good style; from this share on a text is hard going. */
const share = 0.1;
const fewest = 5;

/** One reminder for each file whose sentences are often long, at the longest. */
export function sentencesAreShort(sources: Sources): Finding[] {
	return wordFiles(sources).flatMap(({ language, words }) => {
		const all = allForms(words).flatMap((form) =>
			sentenceLengths(form).map((length) => ({ form, length }))
		);
		const tooLong = all.filter(({ length }) => length > long);
		const longest = tooLong.toSorted((a, b) => b.length - a.length)[0];
		if (!longest || tooLong.length < fewest || tooLong.length <= all.length * share) return [];
		return [
			warning('long_sentences', longest.form.at, {
				language: languageName(language),
				count: tooLong.length,
				of: all.length,
				long,
				longest: longest.length,
				path: longest.form.path.join('.')
			})
		];
	});
}

/** Counted simply, and the same on every machine. */
function sentenceLengths({ text }: Form): number[] {
	return text
		.replace(/<[^<>]*>/g, ' ')
		.split(/(?<=[.!?…][”“"’)]?)\s+/)
		.map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length)
		.filter((length) => length > 0);
}
