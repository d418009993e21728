import type { Part } from '../read/course.ts';
import type { Tree } from '../read/tree.ts';
import { allParts } from './sources.ts';
import type { Sources } from './sources.ts';
import { countedIn, wordsIn } from './units.ts';
import type { Words } from './units.ts';

/** One readable language file of one part, beside the file it is compared with. */
export interface WordFile {
	part: Part;
	language: string;
	/** Of released languages everything is required. */
	released: boolean;
	file: string;
	tree: Tree;
	words: Words;
	/** The source language's words; absent for the source language itself, and where they cannot be read. */
	source?: Words;
}

const known = new WeakMap<Sources, WordFile[]>();

export function wordFiles(sources: Sources): WordFile[] {
	const files = known.get(sources) ?? allParts(sources).flatMap((part) => filesOf(part, sources));
	known.set(sources, files);
	return files;
}

function filesOf(part: Part, { languages }: Sources): WordFile[] {
	const { source: from = '', released, drafts } = languages;
	const sourceTree = part.words[from]?.tree;
	const source = sourceTree && wordsIn(sourceTree);
	const counted = source && countedIn(source);

	return [...released, ...drafts].flatMap((language) => {
		const { file = '', tree } = part.words[language] ?? {};
		if (!tree) return [];
		const isSource = language === from;
		const words = wordsIn(tree, counted);
		return [
			{
				part,
				language,
				released: released.includes(language),
				file,
				tree,
				words,
				source: isSource ? undefined : source
			}
		];
	});
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** “Latvian” for `lv`. */
export function languageName(language: string): string {
	try {
		return names.of(language) ?? language;
	} catch {
		return language;
	}
}
