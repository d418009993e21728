import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { BrowserContext, Frame } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Brings axe into pages that are opened from now on, whatever their policy says. */
export const withAxe = (context: BrowserContext) => context.addInitScript({ content: script });

/** What axe finds in a page, each with the places of its first elements. */
export async function findingsIn(frame: Frame) {
	const { violations } = await frame.evaluate(() =>
		(window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run()
	);
	return violations.map(({ id, help, nodes }) => {
		const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
		return `${id}: ${help} (${places.join('; ')})`;
	});
}
