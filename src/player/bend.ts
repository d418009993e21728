/** Where the course's line runs at a stop, in pixels from the left of its 64: a slow wave, never the same twice in a row. */
export function bend(index: number): number {
	const wave = 32 + 10 * Math.sin(index * 1.05 + 0.9) + 3 * Math.sin(index * 0.43);
	return Math.round(wave * 10) / 10;
}
