import type { Frame } from '@playwright/test';

import type { Language, Role } from '#model';

import { plainly, wordsIn } from './words.ts';

/** What a screen reader is given of a case, with the case's own words by their keys: they may be rewritten at any time. */
export async function heardIn(
	frame: Frame,
	{ id, region, language, role }: { id: string; region: string; language: Language; role: Role }
): Promise<string> {
	const dialog = frame.locator('dialog[open]');
	const part = (await dialog.count()) ? dialog : frame.locator('[data-case]');
	const tree = await part.ariaSnapshot();
	const texts = [
		...textsOf(wordsIn(`cases/${id}`, language), role),
		...textsOf(wordsIn(`regions/${region}`, language), role, ['region'])
	].sort(([, a], [, b]) => b.length - a.length);
	const told = texts
		.reduce((all, [key, text]) => all.replaceAll(escaped(text), `{${key}}`), tree)
		.replace(/"(\{[^"{}]+\})"$/gm, '$1');
	// Addresses and dates of sources are the regions'.
	return told.replace(/^.*\/url: (?!tel:).*\n/gm, '').replace(/\d+[^\n]* 20\d\d\b/g, '{day}');
}

/** As they stand in the tree, where some texts are in quotes. */
const escaped = (text: string) => text.replaceAll('"', '\\"');

type Tree = { [key: string]: Tree | string };

function textsOf(words: Tree, role: Role, path: string[] = []): [key: string, text: string][] {
	return Object.entries(words).flatMap(([key, value]): [string, string][] => {
		if (typeof value !== 'string') return textsOf(value, role, [...path, key]);
		const [, plain = key, of] = /^(.*?)(?:_(school|social|other))?$/.exec(key) ?? [];
		if (of && of !== role) return [];
		if (!of && typeof words[`${key}_${role}`] === 'string') return [];
		const text = plainly(value);
		return text.length > 2 ? [[[...path, plain].join('.'), text]] : [];
	});
}

/** Buttons, links and fields that nothing names, and headings that skip a level. */
export function unheard(tree: string): string[] {
	const nameless = tree
		.split('\n')
		.filter((line) =>
			/^\s*- (button|link|checkbox|radio|combobox|textbox|dialog)(:| \[|$)/.test(line)
		);
	const levels = [...tree.matchAll(/heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level));
	const skipped = levels.filter((level, at) => at > 0 && level - (levels[at - 1] ?? 1) > 1);
	return [...nameless, ...skipped.map((level) => `heading of level ${level} after one far above`)];
}
