/** Each drawing is 420 by 96: one line along the ground at y 80, and what stands on it. */
export interface Drawing {
	line: string;
	/** Drawn as a dotted line: light, sound, thought. */
	light?: string;
}
