import { expectedIn } from '../check/expected.ts';
import { allParts, sourcesIn, type Sources } from '../check/sources.ts';
import type { LessonPart, Part } from '../read/course.ts';
import type { Files } from '../read/files.ts';
import { entryHint, hintFor } from './hints.ts';

/** Nested texts of one new part. */
export type NewWords = { [key: string]: string | string[] | NewWords };

/** Everything that a part must have words for and has none yet, each with a text that says what belongs there. */
export function newWords(files: Files, namespace: string): NewWords {
	const sources = sourcesIn(files);
	const part = allParts(sources).find((one) => one.namespace === namespace);
	const words: NewWords = {};
	if (!part) return words;
	const there = part.words[sources.languages.source ?? '']?.tree;
	const required = there ? [] : expectedIn(sources, part).required;
	for (const key of [...required, ...usedIn(part)])
		put(words, key.split('.'), textFor(key, part, sources));
	return words;
}

/** What a lesson's layout shows of its own words. */
function usedIn(part: Part): string[] {
	const uses = (part as Partial<LessonPart>).layout?.uses ?? [];
	return uses
		.filter(({ namespace, group }) => namespace === part.namespace && !group)
		.map(({ path }) => path.join('.'));
}

function textFor(key: string, part: Part, sources: Sources): string | string[] {
	const theCase = sources.data.cases[part.id];
	const n = /^entries\.(\d+)\.text$/.exec(key)?.[1];
	if (theCase && n) {
		const entries = theCase.moments.flatMap((moment) => moment.entries);
		const kind = entries.find((entry) => entry.n === Number(n))?.class ?? 'ordinary';
		return entryHint({ n: Number(n), kind }, theCase.form);
	}
	const hint = hintFor(key);
	return key.endsWith('.steps') ? [hint, hint] : hint;
}

function put(words: NewWords, [step = '', ...rest]: string[], text: string | string[]): void {
	if (rest.length === 0) words[step] = text;
	else put((words[step] ??= {}) as NewWords, rest, text);
}
