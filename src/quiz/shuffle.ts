import type { QuizItem } from '#model';

/**
 * Options in an order of their own for each attempt and item, the same at every visit. The file's order often has the
 * right one first; and an item to be put in order never starts in the right one.
 */
export function shownOrder(item: QuizItem, id: string, seed: number): string[] {
	// Lines of an extract follow each other.
	if (item.type === 'mark' || item.type === 'checklist') return item.options;
	const shown = shuffled(item.options, seed ^ hash(id));
	const solved = item.type === 'order' && shown.every((option, i) => option === item.right[i]);
	return solved ? [...shown.slice(1), ...shown.slice(0, 1)] : shown;
}

export function shuffled(ids: readonly string[], seed: number): string[] {
	const next = randomOf(seed);
	return ids
		.map((id) => ({ id, at: next() }))
		.sort((a, b) => a.at - b.at)
		.map(({ id }) => id);
}

/** FNV-1a. */
export function hash(text: string): number {
	let h = 0x811c9dc5;
	for (const letter of text) h = Math.imul(h ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return h >>> 0;
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
	let a = seed >>> 0;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
