import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Theme = 'light' | 'dark';

const token = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;

/** Opaque colours of the design in one theme, by name. */
export function tokensIn(css: string, theme: Theme): Record<string, string> {
	return Object.fromEntries(
		[...css.matchAll(token)].map(([, name = '', light = '', dark = '']) => [
			name,
			theme === 'light' ? light : dark
		])
	);
}

/** WCAG's contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Tokens that style sheets of a folder use for some properties. */
export function usedFor(folder: string, properties: RegExp): string[] {
	const found = stylesIn(folder).flatMap((css) =>
		[...css.matchAll(/(?:^|[;{\s])([a-z-]+):([^;{}]*)/g)]
			.filter(([, property = '']) => properties.test(property))
			.flatMap(([, , value = '']) => [...value.matchAll(/var\(--([\w-]+)\)/g)])
			.map(([, name = '']) => name)
	);
	return [...new Set(found)].sort();
}

function stylesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(svelte|css)$/.test(path))
		.map((path) => {
			const text = readFileSync(join(folder, path), 'utf8');
			return path.endsWith('.css') ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '');
		});
}
