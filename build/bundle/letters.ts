import type { Group } from './typefaces.ts';

const basicLatin = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 0x20 + index));
const punctuation = '\u00a0\u202f\u2011–—‘’“”„‚«»‹›…·•§№°×−½€→←↑↓✓±≈≤≥';

/** Letters every edition carries, whatever its words use: names, numbers and links of learners and LMSs. */
export const always = basicLatin + punctuation;

const cyrillic = { first: 0x400, last: 0x52f };
const latinExtended = { first: 0x100, last: 0x24f };

/** The file a letter belongs to. */
export function groupOf(codePoint: number): Group {
	if (codePoint >= cyrillic.first && codePoint <= cyrillic.last) return 'cyrillic';
	if (codePoint >= latinExtended.first && codePoint <= latinExtended.last) return 'latin-ext';
	return 'latin';
}

/** All letters in some texts and their capitals, by group, in code-point order. */
export function lettersByGroup(texts: Iterable<string>): Map<Group, number[]> {
	const all = new Set(codePoints(always));
	for (const text of texts) {
		for (const point of codePoints(text)) all.add(point);
		for (const point of codePoints(text.toUpperCase())) all.add(point);
	}
	const groups = new Map<Group, number[]>();
	for (const point of [...all].filter((one) => one >= 0x20).sort((a, b) => a - b)) {
		groups.set(groupOf(point), [...(groups.get(groupOf(point)) ?? []), point]);
	}
	return groups;
}

function* codePoints(text: string): Generator<number> {
	for (const letter of text) yield letter.codePointAt(0) ?? 0;
}

/** `U+20-7E,U+A0` for a sorted list. */
export function unicodeRange(points: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const point of points) {
		const run = runs.at(-1);
		if (run && run[1] === point - 1) run[1] = point;
		else runs.push([point, point]);
	}
	const hex = (point: number) => point.toString(16).toUpperCase();
	return runs
		.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
		.join(',');
}
