import type { Frame } from '@playwright/test';

import { onePerForm, toCase } from '../play/index.ts';
import { some } from '../thorough.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';
import { secretsOf } from './secrets.ts';

const course = checkedCourse();

/** A practice case, before it is begun. */
async function openCase(frame: Frame, id?: string) {
	const page = await toCase(frame, { course, wanted: (one) => id === undefined || one.id === id });
	const root = frame.locator('[data-case]');
	return {
		page,
		root,
		press: (action: string) => root.locator(`[data-action="${action}"]:visible`).first().click(),
		state: () => root.getAttribute('data-state')
	};
}

for (const { id, form } of some(onePerForm(course).toReversed()))
	test(`LX-09, LX-10: a ${form} can be read by keyboard alone in at most 120 presses, and each Continue is announced once`, async ({
		host
	}) => {
		test.slow();
		const server = await host('web');
		const { page, course: frame } = await server.open();
		const { root, state } = await openCase(frame, id);
		await root.evaluate((element) => {
			const heard = Object.assign(self, { heard: [] as string[] }).heard;
			new MutationObserver(() => {
				const regions = [...element.querySelectorAll('[role="status"], [aria-live]')];
				heard.push(regions.map(({ textContent }) => textContent).join(' '));
			}).observe(element, { subtree: true, childList: true, characterData: true });
		});
		const heard = () =>
			frame.evaluate(() => {
				const said = (self as unknown as { heard: string[] }).heard.splice(0);
				return [...new Set(said)];
			});
		let presses = 0;
		const press = async (key: string) => {
			presses++;
			await page.keyboard.press(key);
		};
		const reach = async (selector: string) => {
			const here = () =>
				frame.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
			for (let tab = 0; tab < 40 && !(await here()); tab++) await press('Tab');
			expect(await here(), selector).toBe(true);
		};
		const announcements: number[] = [];
		let flags = 0;

		await reach('[data-action="start-case"]');
		await press('Enter');
		for (let turn = 0; turn < 24 && (await state()) !== 'debrief'; turn++) {
			const now = await state();
			if (now === 'reading') {
				await reach('[data-action="flag"]');
				await press('ArrowDown');
				await press('f');
				await expect(root.locator('[data-action="flag"][aria-pressed="true"]')).toHaveCount(
					++flags
				);
				if ((await state()) === 'chooser') {
					await press('1');
					// Esc twice within a moment hides the screen, and this is faster than any hand.
					if (turn === 0) await press('Escape');
					else {
						await reach('[data-action="dismiss"]');
						await press('Enter');
					}
					await expect(root.locator(':focus[data-action="flag"]')).toHaveCount(1);
				}
				await reach('[data-action="continue"]');
				await heard();
				await press('Enter');
				announcements.push((await heard()).length);
			} else if (now === 'gate') {
				for (const name of ['concern', 'judgement', 'certainty', 'step', 'opening']) {
					if (!(await root.locator(`input[name="${name}"]`).count())) continue;
					await reach(`input[name="${name}"]`);
					await press('Space');
				}
				await reach('[data-action="commit"]');
				await press('Enter');
			} else {
				await reach(now === 'feedback' ? '[data-action="ok"]' : '[data-action="debrief"]');
				await press('Enter');
			}
		}

		expect(await state()).toBe('debrief');
		expect(presses).toBeLessThanOrEqual(120);
		expect(new Set(announcements)).toEqual(new Set([1]));
	});

test('single keys can be switched off, and then flag nothing', async ({ host }) => {
	const server = await host('web');
	const { page, course: frame } = await server.open();
	const { root, press } = await openCase(frame);
	await press('start-case');
	const flag = root.locator('[data-action="flag"][tabindex="0"]');

	await root.locator('details:has([name="single-keys"]) summary').click();
	await root.locator('[name="single-keys"]').uncheck();
	await flag.focus();
	await page.keyboard.press('f');
	const pressed = await flag.getAttribute('aria-pressed');
	await root.locator('[name="single-keys"]').check();
	await flag.focus();
	await page.keyboard.press('f');

	expect(pressed).toBe('false');
	await expect(root.locator('[data-action="flag"][aria-pressed="true"]')).toHaveCount(1);
});

test('LX-11: with reduced motion all entries are there in the same frame', async ({ host }) => {
	const server = await host('web');
	const { course: frame } = await server.open();
	const { root, press } = await openCase(frame);
	await press('start-case');

	const shown = await root.evaluate(async (element) => {
		element.querySelector<HTMLElement>('[data-action="continue"]')?.click();
		await new Promise(requestAnimationFrame);
		const entries = [...element.querySelectorAll('section:last-of-type [data-entry]')];
		return {
			entries: entries.length,
			seen: entries.filter((entry) => getComputedStyle(entry).opacity === '1').length,
			moving: element.getAnimations({ subtree: true }).length
		};
	});

	expect(shown.entries).toBeGreaterThan(0);
	expect(shown).toEqual({ ...shown, seen: shown.entries, moving: 0 });
});

test('LX-01: printing while a case is open prints nothing that was not shown yet', async ({
	host
}) => {
	const server = await host('web');
	const { page, course: frame } = await server.open();
	const { page: at, press } = await openCase(frame);
	await press('start-case');
	await page.emulateMedia({ media: 'print' });

	const printed = await secretsOf(course)(frame, await at.place());
	const paper = await page.pdf({ format: 'A4' });

	expect(printed).toEqual([]);
	expect(paper.length).toBeGreaterThan(0);
});

test('the card to take along is printed by itself', async ({ host }) => {
	const server = await host('web');
	const { page, course: frame } = await server.open();
	const { root, press } = await openCase(frame);
	await press('read-summary');
	await press('continue');
	await frame.evaluate(() => Object.assign(self, { print: () => undefined }));
	await root.locator('[name="say"]').first().check();
	await press('print-card');
	await page.emulateMedia({ media: 'print' });

	const seen = await frame.evaluate(() =>
		[...document.querySelectorAll('body *')]
			.filter((one) => getComputedStyle(one).visibility === 'visible' && one.closest('[data-case]'))
			.every((one) => one.closest('[data-printed]'))
	);

	expect(seen).toBe(true);
	await expect(root.locator('[data-printed] a[href="tel:112"]')).toBeVisible();
});

test('Start is in sight on a phone without scrolling', async ({ host }) => {
	const server = await host('web');
	const { page, course: frame } = await server.open();
	await page.setViewportSize({ width: 367, height: 666 });
	const { root } = await openCase(frame);

	await expect(root.locator('[data-action="start-case"]')).toBeInViewport({ ratio: 1 });
});

test('new entries appear within 1.5 seconds, and any press shows all of them', async ({ host }) => {
	const server = await host('web');
	const { page, course: frame } = await server.open();
	const opened = await openCase(frame);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await opened.press('start-case');
	const appearing = opened.root.locator('section.revealing');

	await expect(appearing).toHaveCount(1);
	await page.keyboard.press('Shift');
	await expect(appearing).toHaveCount(0, { timeout: 500 });
	await opened.press('continue');
	await expect(appearing).toHaveCount(1);
	await expect(appearing).toHaveCount(0, { timeout: 2500 });
});
