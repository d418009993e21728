import { sourcesIn } from '../check/sources.ts';
import { filesIn } from '../read/files.ts';
import { standings } from '../seals/index.ts';
import type { Marked } from './shown-words.ts';

/** Translations made from another wording than today's, or by nobody's word from any; and texts still in the source language. */
export function staleTexts(root: string): Marked {
	const sources = sourcesIn(filesIn(root));
	const { released, drafts, source } = sources.languages;
	const languages = [...released, ...drafts].filter((language) => language !== source);
	return Object.fromEntries(
		languages.map((language) => {
			const keys: Record<string, Set<string>> = {};
			for (const { file, id, standing } of standings(sources, language)) {
				if (standing !== 'sealed') (keys[file.part.namespace] ??= new Set()).add(id);
			}
			return [language, keys];
		})
	);
}
