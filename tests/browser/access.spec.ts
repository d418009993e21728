import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

import type { Frame } from '@playwright/test';
import type { AxeResults } from 'axe-core';

import { anything, coursePage, describe, play } from '../play/index.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';

const course = checkedCourse();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const looks = [
	{ name: 'light, desktop', colorScheme: 'light', viewport: { width: 1366, height: 768 } },
	{ name: 'dark, phone', colorScheme: 'dark', viewport: { width: 367, height: 666 } }
] as const;

for (const language of course.languages)
	test.describe(language, () => {
		test.use({ locale: language });

		test('axe finds nothing on any screen, before and after an answer', async ({ host }) => {
			test.slow();
			const server = await host('web');
			const { page, course: frame } = await server.open();
			await frame.addScriptTag({ content: axe });
			const found: Record<string, string[]> = {};
			const look = async () => {
				for (const { name, colorScheme, viewport } of looks) {
					await page.emulateMedia({ colorScheme });
					await page.setViewportSize(viewport);
					const findings = await findingsIn(frame);
					if (!findings.length) continue;
					found[`${describe(await coursePage(frame).place())}, ${name}`] = findings;
				}
			};

			await play(frame, { course, strategy: anything(5), each: look, answered: look });

			expect(found).toEqual({});
		});
	});

test('help can be opened from a lesson, has no findings, and closes to the same place', async ({
	host
}) => {
	const server = await host('web');
	const { course: frame } = await server.open();
	await frame.addScriptTag({ content: axe });
	await play(frame, { course, strategy: anything(5), until: ({ screen }) => screen === 'lesson' });
	const page = coursePage(frame);
	const place = await page.place();

	await page.button('help').click();
	await expect(frame.locator('[data-screen="help"]')).toBeVisible();
	for (const part of await frame.locator('[data-screen="help"] summary').all()) await part.click();
	expect(await findingsIn(frame)).toEqual([]);
	await page.button('help-close').click();

	await expect.poll(() => page.place()).toEqual(place);
});

test('start and the first question can be done with the keyboard alone', async ({ host }) => {
	const server = await host('web');
	const { page: tab, course: frame } = await server.open();
	const page = coursePage(frame);
	await page.ready();
	const focused = (selector: string) =>
		frame
			.locator(':focus')
			.evaluateAll((all, wanted) => all.some((e) => e.matches(wanted)), selector);
	const tabTo = async (selector: string) => {
		for (let presses = 0; presses < 80; presses++) {
			await tab.keyboard.press('Tab');
			if (await focused(selector)) return;
		}
		throw new Error(`The Tab key never reaches ${selector}.`);
	};
	const lookedAt = () => expect(frame.locator(':focus')).toBeVisible();

	await tabTo('[data-action="start"]');
	await lookedAt();
	await tab.keyboard.press('Enter');
	await expect.poll(async () => (await page.place()).screen).not.toBe('start');
	if ((await page.place()).screen === 'map') {
		await tabTo('[data-action="open-lesson"]');
		await tab.keyboard.press('Enter');
	}
	const item = page.main.locator('[data-item][data-type="single"]:visible').first();
	for (let screens = 0; screens < 12 && !(await item.count()); screens++) {
		const before = describe(await page.place());
		await tabTo('[data-action="next"]');
		await tab.keyboard.press('Enter');
		await expect.poll(async () => describe(await page.place())).not.toBe(before);
	}
	await tabTo('[data-item] input[type="radio"]');
	await tab.keyboard.press('Space');
	await tab.keyboard.press('ArrowDown');
	await tabTo('[data-item] [data-action="answer"]');
	await lookedAt();
	await tab.keyboard.press('Enter');

	await expect(page.main.locator('[data-item][data-answered]').first()).toBeVisible();
});

/** What axe finds in a frame, each with the places of its first elements. */
async function findingsIn(frame: Frame) {
	const { violations } = await frame.evaluate(() =>
		(window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run()
	);
	return violations.map(({ id, help, nodes }) => {
		const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
		return `${id}: ${help} (${places.join('; ')})`;
	});
}
