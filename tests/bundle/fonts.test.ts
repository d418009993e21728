import { beforeAll, expect, test } from 'vitest';
import { fontsFor, type Font } from '../../build/bundle/fonts.ts';
import { lettersOf, pointsIn } from './letters.ts';

const texts = [
	'Ķīlis, žagata, čūska, šņukurs, ģērbtuve, ļoti: „āēīū”',
	'Hyvää yötä, Åke',
	'Съешь ещё этих мягких булок'
];
const written = new Set([...texts.join(''), ...texts.join('').toUpperCase()].map(pointOf));

let fonts: (Font & { drawn: Set<number> })[] = [];

beforeAll(async () => {
	for (const font of await fontsFor(texts)) {
		fonts = [...fonts, { ...font, drawn: await lettersOf(font.data) }];
	}
});

test.each([
	['Inter', 'normal'],
	['Literata', 'normal'],
	['Literata', 'italic']
])('%s %s draws every letter of the texts and their capitals', (family, style) => {
	const files = fonts.filter((font) => font.family === family && font.style === style);

	const missing = [...written].filter((point) => !files.some(({ drawn }) => drawn.has(point)));

	expect(missing.map((point) => String.fromCodePoint(point))).toEqual([]);
});

test('a letter is in the file whose range names it', () => {
	const wrong = fonts.flatMap(({ url, range, drawn }) =>
		pointsIn(range)
			.filter((point) => written.has(point) && !drawn.has(point))
			.map((point) => `${url} ${String.fromCodePoint(point)}`)
	);

	expect(wrong).toEqual([]);
});

test('no file is cut for letters that no text has', async () => {
	const latin = await fontsFor(['Hello']);

	expect(latin.map(({ url }) => url).filter((url) => /cyrillic|ext/.test(url))).toEqual([]);
});

test('files are small enough to come after the first screen', () => {
	const sizes = fonts.map(({ data }) => data.length);

	expect(Math.max(...sizes)).toBeLessThan(24_000);
});

function pointOf(letter: string): number {
	return letter.codePointAt(0) ?? 0;
}
