import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { contrast, tokensIn, usedFor, type Theme } from './contrast.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const css = readFileSync(`${src}/player/tokens.css`, 'utf8');

/** What text and marks stand on. */
const surfaces = ['paper', 'raised', 'sand', 'foam', 'pine-wash', 'amber-wash', 'rowan-wash'];
/** Fills on which only `on-sea` is written. */
const fills = ['sea', 'sea-deep', 'pine'];
/** Signs that mean something by themselves: edges of fields, marks, the line. */
const signs = ['sea', 'ink', 'ink-soft', 'pine', 'amber-ink', 'rowan', 'edge'];
/** Lines that part or adorn; amber and light always have a word, or an edge of a sign's colour, beside them. */
const adorning = ['rule', 'line-in', 'light', 'amber', 'on-sea', 'paper', 'sand', 'radius'];

const texts = usedFor(src, /^color$/).filter((name) => name !== 'on-sea');

test('every colour in use has its place in these tests', () => {
	const drawn = usedFor(src, /^(stroke|fill|border|outline|text-decoration)/);
	const behind = usedFor(src, /^background(-color)?$/);

	expect(drawn.filter((name) => ![...signs, ...adorning].includes(name))).toEqual([]);
	expect(behind.filter((name) => ![...surfaces, ...fills, 'amber'].includes(name))).toEqual([]);
	expect(texts.length).toBeGreaterThan(5);
});

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
	const colours = tokensIn(css, theme);
	const ratio = (one: string, other: string) => contrast(colours[one] ?? '', colours[other] ?? '');

	const weak = (on: readonly string[], names: readonly string[], least: number) =>
		names.flatMap((name) =>
			on
				.filter((surface) => ratio(name, surface) < least)
				.map((surface) => `${name} on ${surface}: ${ratio(name, surface).toFixed(2)}`)
		);

	test('every text on every surface has a contrast of at least 4.5', () => {
		expect(weak(surfaces, texts, 4.5)).toEqual([]);
	});

	test('text on a filled button has a contrast of at least 4.5', () => {
		expect(weak(fills, ['on-sea'], 4.5)).toEqual([]);
	});

	test('every sign on every surface has a contrast of at least 3', () => {
		expect(weak(surfaces, signs, 3)).toEqual([]);
	});
});

test('contrast is what the guideline says it is', () => {
	const ratios = [
		contrast('#000000', '#ffffff'),
		contrast('#777777', '#ffffff'),
		contrast('#777777', '#777777')
	];

	expect(ratios.map((one) => one.toFixed(2))).toEqual(['21.00', '4.48', '1.00']);
});
