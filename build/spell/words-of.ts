/** A word as it stands in a text. */
export interface WordAt {
	word: string;
	index: number;
}

const apart =
	/<\/?[a-z][^<>]*>|\{\{[^{}]*\}\}|https?:\/\/\S+|\b[\w.-]+@[\w.-]+\b|\S*[\w-]\.(?:lv|fi|ee|eu|org|com|ru)\b\S*/giu;

/** Words of a text; marks, values to be filled in, addresses and whatever holds a digit are left out. */
export function wordsOf(text: string, language: string): WordAt[] {
	const kept = text.replace(apart, (found) => ' '.repeat(found.length)).replaceAll('’', "'");
	return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(kept)]
		.filter(({ isWordLike, segment }) => isWordLike && /^[\p{L}'-]+$/u.test(segment))
		.map(({ segment, index }) => ({ word: segment.replace(/^'|'s?$/gu, ''), index }))
		.filter(({ word }) => word.length > 1);
}
