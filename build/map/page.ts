import { element, htmlPage } from '../markup.ts';
import type { MapOf } from './part-words.ts';

/** Stands where the drawing comes. */
const here = 'The drawing comes here.';

/** One page: what the map is of, the drawing, what its signs mean, and every text in order. */
export function mapPage(
	{ title, facts, key, parts }: MapOf,
	svg: string,
	language: string
): string {
	const list = (lines: readonly string[]) =>
		element('ul', {}, ...lines.map((line) => element('li', {}, line)));
	const page = htmlPage(
		{ title, language, style },
		element('h1', {}, title),
		list(facts),
		element('div', { class: 'map', tabindex: 0, role: 'region', 'aria-label': 'Map' }, here),
		...key.map((line) => element('p', {}, line)),
		...parts.flatMap((part) => [
			element('h2', {}, part.title, ' ', element('small', {}, part.about)),
			part.text !== '' && element('p', {}, part.text),
			list(part.lines)
		])
	);
	return page.replace(here, () => svg.trim());
}

const style = `
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #14252b; background: #fbf8f2; }
main { margin: 0 auto; padding: 1rem; max-width: 70rem; }
.map { overflow: auto; border: 1px solid #d8d2c4; border-radius: 8px; }
svg { display: block; max-width: none; }
ul { padding-inline-start: 1.25rem; } small { font-weight: 400; color: #47595f; }
@media (prefers-color-scheme: dark) { body { color: #e8efee; background: #0e1b20; } small { color: #a9babd; } }
@media print { svg { max-width: 100%; height: auto; } }
`;
