import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { FontFile } from 'virtual:course';
import { lettersByGroup, unicodeRange } from './letters.ts';
import { typefaces, type Group, type Typeface } from './typefaces.ts';

export interface Font extends FontFile {
	data: Uint8Array;
}

const require = createRequire(import.meta.url);
const keepFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'case'];
const cut = new Map<string, Uint8Array>();

/** Cuts typefaces to the letters of some texts, a file for each group of letters that occurs. */
export async function fontsFor(
	texts: Iterable<string>,
	faces: readonly Typeface[] = typefaces
): Promise<Font[]> {
	const letters = lettersByGroup(texts);
	const fonts: Font[] = [];
	for (const face of faces) {
		for (const [group, points] of pointsByGroup(face, letters)) {
			// One after the other: the WOFF2 coder has one memory for all its calls.
			fonts.push(await fontOf(face, group, points));
		}
	}
	return fonts;
}

/** Where a face has no file of its own for a group, its letters come with the Latin ones. */
function pointsByGroup(face: Typeface, letters: Map<Group, number[]>): Map<Group, number[]> {
	const own = new Map<Group, number[]>();
	for (const [group, points] of letters) {
		const home = face.sources[group] ? group : 'latin';
		own.set(
			home,
			[...(own.get(home) ?? []), ...points].sort((a, b) => a - b)
		);
	}
	return own;
}

async function fontOf(face: Typeface, group: Group, points: number[]): Promise<Font> {
	const { family, weight, style } = face;
	const name = [family.toLowerCase(), ...(style === 'italic' ? [style] : []), group].join('-');
	const data = await subset(face, group, String.fromCodePoint(...points));
	return { family, weight, style, url: `fonts/${name}.woff2`, range: unicodeRange(points), data };
}

async function subset(
	{ axes, sources }: Typeface,
	group: Group,
	letters: string
): Promise<Uint8Array> {
	const source = require.resolve(sources[group] ?? '');
	const key = `${source} ${JSON.stringify(axes)} ${letters}`;
	const known = cut.get(key);
	if (known) return known;
	const font = await subsetFont(readFileSync(source), letters, {
		targetFormat: 'woff2',
		keepFeatures,
		...(axes ? { variationAxes: axes } : {})
	});
	cut.set(key, font);
	return font;
}
