import type { Font } from '../bundle/index.ts';
import type { Printed } from '../../src/print/render.ts';

/**
 * Moves all styles of some pages into one sheet, because strict servers refuse them inside a page.
 *
 * @param fonts Lie beside the sheet.
 */
export function oneSheet(pages: readonly Printed[], fonts: readonly Font[]) {
	const inline: string[] = [];
	const bodies = pages.map(({ body }) =>
		body.replace(/ style="([^"]*)"/g, (_, rule: string) => {
			if (!inline.includes(rule)) inline.push(rule);
			return ` data-style="${inline.indexOf(rule)}"`;
		})
	);
	const heads = pages.flatMap(({ head }) =>
		[...head.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css)
	);
	const faces = fonts.map(
		({ family, url, weight, style, range }) =>
			`@font-face{font-family:${family};font-weight:${weight};font-style:${style};src:url(${url}) format("woff2");unicode-range:${range}}`
	);
	const rules = inline.map((rule, n) => `[data-style="${n}"]{${rule}}`);
	return { css: [...faces, ...new Set(heads), ...rules, ''].join('\n'), bodies };
}
