import { createRequire } from 'node:module';
import { Blob, Face } from 'harfbuzzjs';

// Both come with subset-font; fontverter has no types.
const { convert } = createRequire(import.meta.url)('fontverter') as {
	convert(font: Uint8Array, format: 'sfnt'): Promise<Uint8Array>;
};

/** Every code point that a WOFF2 file draws. */
export async function lettersOf(font: Uint8Array): Promise<Set<number>> {
	const face = new Face(new Blob(new Uint8Array(await convert(font, 'sfnt'))));
	return new Set(face.collectUnicodes());
}

/** The code points of a `unicode-range`. */
export function pointsIn(range: string): number[] {
	return range.split(',').flatMap((part) => {
		const [first = 0, last = first] = part
			.slice(2)
			.split('-')
			.map((hex) => parseInt(hex, 16));
		return Array.from({ length: last - first + 1 }, (_, index) => first + index);
	});
}
