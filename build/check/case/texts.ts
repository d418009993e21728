import type { Entry } from '../../../src/model/case.ts';
import type { Place } from '../finding.ts';
import type { WordFile } from '../word-files.ts';
import { entriesIn } from './case-in.ts';
import type { CaseIn } from './case-in.ts';

export interface EntryText {
	entry: Entry;
	/** As written, with marks. */
	text: string;
	at: Place;
	/** Characters that are read. */
	length: number;
	words: number;
}

/** What one language says in each entry that has words; a label stands for words. */
export function entryTexts(one: CaseIn, { words }: WordFile): EntryText[] {
	return entriesIn(one).flatMap(({ entry }) => {
		const form = words.units.get(`entries.${entry.n}.text`)?.forms[0];
		if (!form || entry.label !== undefined) return [];
		const read = form.text.replace(/<[^<>]*>/g, '').trim();
		return [
			{
				entry,
				text: form.text,
				at: form.at,
				length: [...read].length,
				words: read.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
			}
		];
	});
}
