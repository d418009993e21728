/** A text that can be found. */
export interface Findable {
	key: string;
	title: string;
	text: string;
}

export interface Hit<T extends Findable> {
	item: T;
	/** Words around the first place found; '' when only the title fits. */
	excerpt: string;
}

/** Small letters without accents, so that `pavedinasana` finds `pavedināšana`. As many letters as before. */
export function folded(text: string): string {
	return [...text]
		.map((letter) => {
			const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
			return plain.length === letter.length ? plain : letter.toLowerCase().slice(0, letter.length);
		})
		.join('');
}

/** The beginning by which a word is looked for: endings change in all our languages but English, and there too. */
function stem(word: string): string {
	const kept = word.length > 6 ? word.length - 2 : word.length - 1;
	return word.length > 4 ? word.slice(0, kept) : word;
}

const wordsOf = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word of the query must begin some word of the text; titles and exact words come first. */
export function makeIndex<T extends Findable>(items: readonly T[]): (query: string) => Hit<T>[] {
	const known = items.map((item) => ({
		item,
		title: wordsOf(item.title),
		text: wordsOf(item.text)
	}));

	return (query) => {
		const wanted = wordsOf(query);
		if (!wanted.length) return [];
		return known
			.map(({ item, title, text }) => {
				const scores = wanted.map((word) => 6 * score(title, word) + score(text, word));
				return { item, score: scores.every(Boolean) ? scores.reduce((a, b) => a + b) : 0 };
			})
			.filter(({ score }) => score > 0)
			.sort((a, b) => b.score - a.score)
			.map(({ item }) => ({ item, excerpt: excerptOf(item.text, wanted) }));
	};
}

function score(words: readonly string[], wanted: string): number {
	const start = stem(wanted);
	let best = 0;
	let times = 0;
	for (const word of words) {
		if (!word.startsWith(start)) continue;
		times += 1;
		best = Math.max(best, word === wanted ? 4 : word.startsWith(wanted) ? 3 : 1);
	}
	return best && best + Math.min(times, 5) / 5;
}

function excerptOf(text: string, wanted: readonly string[]): string {
	const at = places(text, wanted)[0]?.from;
	if (at === undefined) return '';
	const from = at < 60 ? 0 : text.indexOf(' ', at - 60) + 1;
	const end = text.length - at < 120 ? text.length : text.lastIndexOf(' ', at + 120);
	return `${from ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}

function places(text: string, wanted: readonly string[]): { from: number; to: number }[] {
	const starts = wanted.map(stem);
	return [...folded(text).matchAll(/[\p{L}\p{N}]+/gu)]
		.filter(([word]) => starts.some((start) => word.startsWith(start)))
		.map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
}

/** A text cut into what the query fits and what stands between. */
export function parts(text: string, query: string): { text: string; hit: boolean }[] {
	let done = 0;
	const all = places(text, wordsOf(query)).flatMap(({ from, to }) => {
		const before = { text: text.slice(done, from), hit: false };
		done = to;
		return [before, { text: text.slice(from, to), hit: true }];
	});
	return [...all, { text: text.slice(done), hit: false }].filter((part) => part.text);
}
