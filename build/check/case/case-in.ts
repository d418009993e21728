import type { Case, Entry } from '../../../src/model/case.ts';
import { valuePlace } from '../../read/tree.ts';
import type { Tree } from '../../read/tree.ts';
import type { CaseFile } from '../../schema/index.ts';
import type { Finding, Place } from '../finding.ts';
import type { Check, Sources } from '../sources.ts';
import { wordFiles } from '../word-files.ts';
import type { WordFile } from '../word-files.ts';

/** One case whose structure is as expected, with its file's places and its words. */
export interface CaseIn {
	theCase: Case;
	tree: Tree;
	words: WordFile[];
}

export interface PlacedEntry {
	entry: Entry;
	/** Index of its moment. */
	moment: number;
	at: Place;
}

export function eachCase(rule: (one: CaseIn, sources: Sources) => Finding[]): Check {
	return (sources) => casesIn(sources).flatMap((one) => rule(one, sources));
}

export function caseOf(file: CaseFile, id: string): Case {
	return {
		...file,
		id: id as Case['id'],
		window: file.window ?? null,
		review: file.review ?? []
	};
}

/** Entries in the order they are read. */
export function entriesIn({ theCase, tree }: CaseIn): PlacedEntry[] {
	return theCase.moments.flatMap(({ entries }, moment) =>
		entries.map((entry, index) => ({
			entry,
			moment,
			at: valuePlace(tree, ['moments', moment, 'entries', index])
		}))
	);
}

function casesIn(sources: Sources): CaseIn[] {
	return Object.entries(sources.data.cases).flatMap(([id, file]) => {
		const part = sources.cases[id];
		const tree = part?.structure?.tree;
		if (!tree) return [];
		const words = wordFiles(sources).filter((one) => one.part === part);
		return [{ theCase: caseOf(file, id), tree, words }];
	});
}
