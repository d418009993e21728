import type { FontFile } from 'virtual:course';

/** Makes the course's typefaces known; the browser fetches those whose letters the page shows. */
export function loadFonts(files: readonly FontFile[], fonts: FontFaceSet): void {
	for (const { family, url, weight, style, range } of files) {
		fonts.add(
			new FontFace(family, `url(${url})`, { weight, style, unicodeRange: range, display: 'swap' })
		);
	}
}
