import type { Graph } from '../drawing/graph.ts';

export type PartWords = object | undefined;

/** A map with what stands around its drawing. */
export interface MapOf {
	graph: Graph;
	title: string;
	facts: string[];
	/** What the signs mean. */
	key: string[];
	parts: { title: string; about: string; text: string; lines: string[] }[];
}

export function textOf(words: PartWords, path: string): string | undefined {
	const found = path
		.split('.')
		.reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], words);
	return typeof found === 'string' ? found.replace(/<[^<>]*>/g, '') : undefined;
}

/** Words of all texts in these groups. */
export function wordsIn(words: PartWords, groups: readonly string[]): number {
	return groups
		.map((group) => countIn((words as Record<string, unknown> | undefined)?.[group]))
		.reduce((sum, count) => sum + count, 0);
}

function countIn(node: unknown): number {
	if (typeof node === 'string')
		return node.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
	if (typeof node !== 'object' || node === null) return 0;
	return Object.values(node).reduce<number>((sum, value) => sum + countIn(value), 0);
}
