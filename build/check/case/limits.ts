import type { Case } from '../../../src/model/case.ts';

/** Smallest and largest number that is allowed, both included. */
export type Range = readonly [number, number];

// simulator.md 3.1 and 3.2, case-plan.md 1

export const moments: Range = [4, 5];
export const steps: Range = [4, 5];
export const gates = 2;
export const mostUnsafe = 1;
export const mostMarkers = 6;
export const mostLabels = 2;
export const keySignals: Range = [2, 4];
/** Words of all entries together. */
export const caseWords: Range = [260, 380];
/** Mean length of signals over mean length of ordinary entries. */
export const lengthRatio: Range = [0.8, 1.25];

/** Cases in which the person of concern speaks, and how. */
export const ownWords = {
	cases: ['c02', 'c07'],
	entries: 4,
	characters: 60,
	markers: ['m02', 'm03', 'm04', 'm06', 'm12']
} as const;

export function entries({ level, form }: Case): Range {
	if (level === 'L0') return [12, 12];
	return form === 'file' ? [16, 22] : [24, 30];
}

export function signals({ id, form }: Case): Range {
	if (id === 'c08') return [5, 6];
	return form === 'file' ? [5, 7] : [6, 8];
}

export function lookalikes({ truth }: Case): Range {
	return truth === 'concerning' ? [2, 4] : [4, 8];
}

/** Characters of one entry. Finnish and Russian may take a fifth more. */
export function entryLength({ form }: Case, language: string): number {
	const base = form === 'chat' ? 160 : 280;
	return isLong(language) ? base * 1.2 : base;
}

/** Languages whose words and sentences are longer, and fewer. */
export function isLong(language: string): boolean {
	return ['fi', 'ru'].includes(language.split('-')[0] ?? '');
}

export function isOutside(count: number, [least, most]: Range): boolean {
	return count < least || count > most;
}

/** “16 to 22”, “12”. */
export function rangeOf([least, most]: Range): string {
	return least === most ? String(least) : `${least} to ${most}`;
}
