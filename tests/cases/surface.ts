import type { Case } from '#model';

export interface CaseWords {
	entries: Record<string, { when?: string; text?: string }>;
}

/** What can be seen of a case without understanding a word of it, as numbers. */
export function surface(
	{ moments }: Case,
	{ entries }: CaseWords,
	until = moments.length
): number[] {
	const shown = moments.slice(0, until).flatMap((moment) => moment.entries);
	const texts = shown.map(({ n }) => entries[n]?.text ?? '');
	const all = texts.join(' ');
	const words = all.split(/\s+/).length;
	const share = (pattern: RegExp) => (all.match(pattern)?.length ?? 0) / words;
	const hours = shown.flatMap(({ n }) => hourOf(entries[n]?.when ?? ''));
	const lengths = texts.map((text) => text.length);
	return [
		mean(lengths),
		spread(lengths),
		Math.max(...lengths),
		words / texts.length,
		share(/[.]/g),
		share(/[!]/g),
		share(/[?]/g),
		share(/[,;:]/g),
		share(/[…–—]/g),
		share(/["“”„«»‘]/g),
		share(/\d/g),
		share(/\p{Lu}/gu),
		mean(hours),
		hours.filter((hour) => hour >= 21 || hour < 6).length / (hours.length || 1),
		new Set(shown.map(({ from }) => from)).size
	];
}

/** Words up to a moment, in the form they stand. */
export function wordsUntil(
	{ moments }: Case,
	{ entries }: CaseWords,
	until: number
): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { n } of moments.slice(0, until).flatMap((moment) => moment.entries)) {
		for (const word of (entries[n]?.text ?? '').toLowerCase().match(/\p{L}+/gu) ?? []) {
			counts.set(word, (counts.get(word) ?? 0) + 1);
		}
	}
	return counts;
}

function hourOf(when: string): number[] {
	const [, hour] = /(\d{1,2}):\d\d/.exec(when) ?? [];
	return hour === undefined ? [] : [Number(hour)];
}

export function mean(values: readonly number[]): number {
	return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function spread(values: readonly number[]): number {
	const middle = mean(values);
	return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
