import { error, startOf, warning } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { languageName } from '../word-files.ts';
import type { WordFile } from '../word-files.ts';
import { eachCase, entriesIn } from './case-in.ts';
import type { CaseIn } from './case-in.ts';
import * as limits from './limits.ts';
import { entryTexts } from './texts.ts';
import type { EntryText } from './texts.ts';

export const entriesAreShort = eachCase((one) =>
	one.words.flatMap((file) => {
		const most = limits.entryLength(one.theCase, file.language);
		return entryTexts(one, file)
			.filter(({ length }) => length > most)
			.map(({ entry: { n }, length, at }) =>
				error('entry_long', at, { n, length, most, language: languageName(file.language) })
			);
	})
);

/** Compared only where every entry is written: before that nothing can be said. */
export const caseIsReadInMinutes = eachCase((one) =>
	one.words.flatMap((file) => {
		const texts = entryTexts(one, file);
		return isWhole(one, texts) ? [...wordsOf(one, file, texts), ...ratioOf(file, texts)] : [];
	})
);

function isWhole(one: CaseIn, texts: readonly EntryText[]): boolean {
	return texts.length === entriesIn(one).filter(({ entry }) => entry.label === undefined).length;
}

function wordsOf({ theCase }: CaseIn, file: WordFile, texts: readonly EntryText[]): Finding[] {
	const count = sum(texts.map(({ words }) => words));
	const [least, most] = limits.caseWords;
	const long = limits.isLong(file.language);
	const range = long ? ([least * 0.8, most * 1.2] as const) : limits.caseWords;
	if (theCase.level === 'L0' || !limits.isOutside(count, range)) return [];
	const params = {
		count,
		language: languageName(file.language),
		expected: limits.rangeOf(range)
	};
	const at = startOf(file.file);
	return [long ? warning('case_words', at, params) : error('case_words', at, params)];
}

/** Length must not tell what counts. */
function ratioOf(file: WordFile, texts: readonly EntryText[]): Finding[] {
	const mean = (wanted: string) => {
		const lengths = texts.filter(({ entry }) => entry.class === wanted).map(({ length }) => length);
		return sum(lengths) / lengths.length;
	};
	const signal = mean('signal');
	const ordinary = mean('ordinary');
	const ratio = signal / ordinary;
	// Not a number where there are no signals or no ordinary entries.
	if (Number.isNaN(ratio) || !limits.isOutside(ratio, limits.lengthRatio)) return [];
	return [
		error('signal_lengths', startOf(file.file), {
			language: languageName(file.language),
			signal: Math.round(signal),
			ordinary: Math.round(ordinary),
			kind: ratio > 1 ? 'longer' : 'shorter',
			ratio: ratio.toFixed(2)
		})
	];
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
