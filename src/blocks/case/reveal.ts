/** Milliseconds between two entries as a moment appears, and for all of it. */
export const mostBetween = 250;
export const mostInAll = 1500;
/** How long one entry takes to appear. */
export const appearing = 160;

/** When an entry of a new moment begins to appear, in milliseconds after the first. */
export function delayOf(index: number, entries: number): number {
	const between = Math.min(mostBetween, (mostInAll - appearing) / Math.max(1, entries - 1));
	return Math.floor(index * between);
}

/** When all entries of a new moment are there. */
export function settledAfter(entries: number): number {
	return delayOf(entries - 1, entries) + appearing;
}
