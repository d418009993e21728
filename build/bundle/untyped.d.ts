declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'woff2';
			keepFeatures: string[];
			variationAxes?: Record<string, number | { min: number; max: number }>;
		}
	): Promise<Buffer>;
}

/** What compiled components call; only the names of its exports are read. */
declare module 'svelte/internal/client';
