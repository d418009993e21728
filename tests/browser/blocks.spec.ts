import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { test as base, type Page } from '@playwright/test';
import { parse, stringify } from 'yaml';

import { caseStates } from '../../src/blocks/case/case-state.ts';
import { pseudo } from '../../src/gallery/pseudo.ts';
import { findingsIn, withAxe } from './axe.ts';
import { openGallery } from './gallery.ts';
import { checkedCourse } from './packages.ts';
import { some } from '../thorough.ts';

const test = base.extend<{ gallery: Awaited<ReturnType<typeof openGallery>> }>({
	gallery: async ({ context }, use) => {
		await withAxe(context);
		await use(await openGallery(context));
	}
});
const { expect } = base;

const expected = resolve('tests/browser/blocks.aria.yaml');
const themes = ['light', 'dark'] as const;
const widths = some([320, 952, 367, 714, 1366], 2);
const languages = [pseudo, ...checkedCourse().languages];

for (const theme of some(themes)) {
	test(`axe finds nothing in any block in the ${theme} theme`, async ({ gallery }) => {
		test.slow();
		const findings: string[] = [];

		for await (const page of gallery.pages({ theme }))
			findings.push(...(await findingsIn(page.mainFrame())));

		// The same block stands here several times, under the same name.
		expect(findings.filter((one) => !one.startsWith('landmark-unique'))).toEqual([]);
	});
}

for (const language of some(languages)) {
	test(`no block is wider than the page in ${language}`, async ({ gallery }) => {
		const wide: string[] = [];

		for await (const page of gallery.pages({ language }))
			for (const width of widths) {
				await page.setViewportSize({ width, height: 666 });
				wide.push(...(await overflowing(page)).map((place) => `${width}: ${place}`));
			}

		expect(wide).toEqual([]);
	});
}

// UPDATE=1 writes what is read now; look at the difference as somebody who listens would.
test('every block reads to a screen reader as it did', async ({ gallery }) => {
	test.slow();
	const read: Record<string, string> = {};

	for await (const page of gallery.pages({}))
		for (const example of await page
			.locator('[data-example]:not([data-example^="figure-"])')
			.all()) {
			const id = (await example.getAttribute('data-example')) ?? '';
			read[id] = await example.locator('[data-block]').ariaSnapshot();
		}

	if (process.env['UPDATE']) writeFileSync(expected, stringify(read, { lineWidth: 0 }));
	expect(read).toEqual(parse(readFileSync(expected, 'utf8')));
});

test('a case is shown in each of its states', async ({ gallery }) => {
	const shown = new Set<string | undefined>();

	for await (const page of gallery.pages({}))
		for (const state of await page
			.locator('[data-case]')
			.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['state'])))
			shown.add(state);

	expect([...shown].sort()).toEqual([...caseStates].sort());
});

test('a drawing says nothing to a screen reader', async ({ gallery }) => {
	const page = await gallery.show({ only: 'figure-harbour' });

	await expect(page.locator('[data-block] svg')).toBeVisible();
	expect(await page.locator('[data-block]').ariaSnapshot()).toBe('');
});

test('a line of an extract is marked and unmarked with the keyboard', async ({ gallery }) => {
	const page = await gallery.show({ only: 'question-mark' });
	const [first] = await page.getByRole('checkbox').all();

	await first?.focus();
	await page.keyboard.press('Space');
	expect(await first?.isChecked()).toBe(true);
	await page.keyboard.press('Space');

	expect(await first?.isChecked()).toBe(false);
});

test('options are sorted with the keyboard alone', async ({ gallery }) => {
	const page = await gallery.show({ only: 'question-sort' });
	const groups = await page.getByRole('radiogroup').all();

	for (const group of groups) {
		await group.getByRole('radio').first().focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowDown');
	}
	await page.locator('[data-action="answer"]').press('Enter');

	await expect(page.locator('[data-item][data-answered]')).toBeVisible();
	expect(await page.locator('[data-why]').count()).toBe(groups.length);
	await expect(page.locator(':focus')).toHaveText(/\w/);
});

test('ticks of a checklist are kept, and counted aloud', async ({ gallery }) => {
	const page = await gallery.show({ only: 'checklist' });
	const before = await page.getByRole('status').textContent();

	await page.getByRole('checkbox').first().check();

	expect(await page.getByRole('status').textContent()).not.toBe(before);
	await expect(page.getByRole('checkbox').first()).toBeChecked();
});

test('a figure that waits for a guess can be seen without one', async ({ gallery }) => {
	const page = await gallery.show({ only: 'chart-waiting' });
	const figure = page.locator('[data-figure]');
	await expect(figure).toBeHidden();

	await page.locator('[data-action="show-figure"]').press('Enter');

	await expect(figure).toBeVisible();
	await expect(figure.locator('h3')).toBeFocused();
});

test('a figure that was guessed shows the guess, and every figure its table', async ({
	gallery
}) => {
	const page = await gallery.show({ only: 'chart-guessed' });

	await page.locator('summary').press('Enter');

	await expect(page.getByRole('table')).toBeVisible();
	await expect(page.getByText('About 30')).toBeVisible();
});

test('the library shows what was asked for, and how many that is', async ({ gallery }) => {
	const page = await gallery.show({ only: 'library' });
	const entries = page.locator('[data-entry]');
	const all = await entries.count();

	await page.locator('[data-filter="country"]').selectOption('lv');
	await page.locator('[data-filter="for"]').selectOption('children');

	expect(await entries.evaluateAll((found) => found.map((one) => one.dataset['entry']))).toEqual([
		'line'
	]);
	await expect(page.getByRole('status')).toHaveText(`1 of ${all} shown`);
});

test('what is written into the action plan is on the printed page and nowhere else', async ({
	gallery
}) => {
	const page = await gallery.show({ only: 'action-plan' });

	await page.getByRole('textbox').first().fill('The contact person');
	await page.emulateMedia({ media: 'print' });

	await expect(page.locator('[data-block]')).toContainText('The contact person');
	await expect(page.getByRole('textbox').first()).toBeHidden();
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a printed page shows figures whose guess is still open, and no buttons', async ({
	gallery
}) => {
	const page = await gallery.show({});

	await page.emulateMedia({ media: 'print' });

	await expect(page.locator('[data-example="chart-waiting"] [data-figure]')).toBeVisible();
	expect(await page.locator('button.primary:visible').count()).toBe(0);
});

/** Elements that reach out of the page, or hide a part of their text. */
async function overflowing(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const edge = document.documentElement.clientWidth + 1;
		const name = (one: Element) =>
			`${one.closest('[data-example]')?.getAttribute('data-example') ?? ''} ${one.localName}.${one.className}`;
		const hidden = (one: Element) =>
			one.closest('.sr, svg, [hidden]') !== null || getComputedStyle(one).clipPath !== 'none';
		const cut = (one: Element) =>
			getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1;
		return [...document.querySelectorAll('body *')]
			.filter((one) => !hidden(one) && (one.getBoundingClientRect().right > edge || cut(one)))
			.map(name);
	});
}
