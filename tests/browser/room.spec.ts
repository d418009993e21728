import type { Page } from '@playwright/test';

import { some } from '../thorough.ts';
import { findingsIn, withAxe } from './axe.ts';
import { expect, test } from './course-test.ts';
import { misfits } from './fit.ts';
import { checkedCourse } from './packages.ts';

const course = checkedCourse();

declare global {
	interface Window {
		touched: string[];
	}
}

/** Runs in the page: notes each call of an LMS, each use of the browser's memory, and each request by script. */
function spy() {
	const touched: string[] = (window.touched = []);
	const noting = (name: string, result: unknown) =>
		new Proxy(
			{},
			{
				get: (_, key) =>
					key === 'then' ? undefined : () => (touched.push(`${name} ${String(key)}`), result)
			}
		);
	Object.assign(window, { API: noting('API', 'true'), API_1484_11: noting('API', 'true') });
	for (const key of ['getItem', 'setItem', 'removeItem', 'clear'] as const) {
		const own = Storage.prototype[key] as (...args: unknown[]) => unknown;
		Object.assign(Storage.prototype, {
			[key](this: Storage, ...args: unknown[]) {
				touched.push(`storage ${key}`);
				return own.apply(this, args);
			}
		});
	}
	window.fetch = () => {
		touched.push('fetch');
		return Promise.reject(new Error('No network here.'));
	};
	for (const name of ['XMLHttpRequest', 'WebSocket'] as const) {
		Object.assign(window, { [name]: () => touched.push(name) });
	}
	navigator.sendBeacon = () => Boolean(touched.push('beacon'));
}

const room = (page: Page) => page.locator('[data-screen=room]');
const state = (page: Page) => room(page).getAttribute('data-state');

async function readCase(page: Page, id: string, each: () => Promise<void>) {
	await page.locator(`[data-case=${id}]`).check();
	await page.locator('[data-action=room-start]').click();
	for (let presses = 0; presses < 80; presses += 1) {
		const now = await state(page);
		if (now === 'collect') await page.keyboard.press('2');
		await each();
		if (now === 'end') break;
		await page.keyboard.press('ArrowRight');
	}
	await expect(room(page)).toHaveAttribute('data-state', 'end');
}

test('LX-18: room mode calls no learning system, keeps nothing and asks for nothing', async ({
	host,
	context
}) => {
	await context.addInitScript(spy);
	const server = await host('scorm12');
	const page = await context.newPage();
	await page.goto(`${server.courseUrl}#room`);
	await expect(room(page)).toHaveAttribute('data-state', 'lobby');
	await page.waitForLoadState('networkidle');
	const before = server.files.length;

	await readCase(page, 'c02', async () => undefined);
	await page.keyboard.press('ArrowRight');
	await readCase(page, 'c05', async () => undefined);
	await page.keyboard.press('b');
	await page.keyboard.press('b');
	await page.keyboard.press('n');

	expect(await page.evaluate(() => window.touched)).toEqual([]);
	// Typefaces come when their letters are first shown.
	expect(server.files.slice(before).filter(({ path }) => !/\.woff2$/.test(path))).toEqual([]);
});

test('the same spy hears the course itself', async ({ host, context }) => {
	await context.addInitScript(spy);
	const server = await host('scorm12');
	const page = await context.newPage();

	await page.goto(server.courseUrl);
	await expect(page.locator('main')).toBeVisible();

	await expect
		.poll(() => page.evaluate(() => window.touched.join()))
		.toMatch(/API LMSInitialize[\s\S]*|storage/);
});

test('counts stay hidden until they are shown, and Shift takes one away', async ({
	host,
	context
}) => {
	const server = await host('web');
	const page = await context.newPage();
	await page.goto(`${server.courseUrl}#room`);
	await page.locator('[data-case=c02]').check();
	await page.locator('[data-action=room-start]').click();
	for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight');
	await expect(room(page)).toHaveAttribute('data-state', 'collect');

	for (const key of ['3', '3', '3', 'Shift+3', '1']) await page.keyboard.press(key);
	const hidden = await page.locator('main').innerText();
	const fields = await page
		.locator('main input')
		.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');

	expect(fields).toEqual(['••', '', '••', '']);
	expect(hidden).not.toMatch(/\b2\b.*Skaidri/);
	await expect(page.locator('[data-option=clear]')).toContainText('2');
	await expect(page.locator('[data-option=none]')).toContainText('1');
});

test('the room is projected large, and accessible in every state', async ({ host, context }) => {
	test.setTimeout(120_000);
	const server = await host('web');
	await withAxe(context);
	const page = await context.newPage();
	await page.setViewportSize({ width: 1920, height: 1080 });
	await page.goto(`${server.courseUrl}#room`);
	await expect(room(page)).toBeVisible();
	const looked = new Set<string>();

	expect(await findingsIn(page.mainFrame())).toEqual([]);
	await readCase(page, 'c08', async () => {
		const name = `${await state(page)} ${(await room(page).getAttribute('data-question')) ?? ''}`;
		if (looked.has(name)) return;
		looked.add(name);
		expect(await findingsIn(page.mainFrame())).toEqual([]);
		const size = await room(page).evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
		expect(size).toBeGreaterThanOrEqual(27.9);
	});

	expect(looked.size).toBeGreaterThan(12);
});

for (const look of some(['light', 'dark']))
	test(`on a narrow window nothing of the ${look} room is cut off`, async ({ host, context }) => {
		test.setTimeout(300_000);
		const server = await host('web');
		const page = await context.newPage();
		await page.setViewportSize({ width: 367, height: 666 });
		const found: Record<string, string[]> = {};

		for (const language of some(course.languages.toReversed())) {
			await page.goto('about:blank');
			await page.goto(`${server.courseUrl}#room`);
			await page.locator('select[data-setting="language"]').selectOption(language);
			await page.locator('select[data-setting="look"]').selectOption(look);
			const seen = new Set<string>();
			const fit = async () => {
				const name = `${language}, ${await state(page)} ${await room(page).getAttribute('data-question')}`;
				if (seen.has(name)) return;
				seen.add(name);
				const all = await misfits(page.mainFrame());
				if (all.length) found[name] = all;
			};
			await fit();
			await readCase(page, 'c08', fit);
		}

		expect(found).toEqual({});
	});

test('from Help, the learner’s session is saved and finished before the room opens', async ({
	host
}) => {
	const server = await host('scorm12', { lms: { engine: 'strict', standard: 'scorm12' } });
	const visit = await server.launch();
	const { course } = visit;
	await course.locator('[data-action=start]').click();
	await course.locator('[data-action=help]').first().click();
	await course.locator('[data-action=help-page][data-page=room]').click();

	await course.locator('[data-action=room]').click();
	await expect(course.locator('[data-screen=room]')).toHaveAttribute('data-state', 'lobby');
	// The session is over: only the learning system opens the course again.
	await expect(course.locator('[data-action=room-leave]')).toHaveCount(0);
	const known = (await server.callsOf(visit)).length;
	await course.locator('[data-case=c02]').check();
	await course.locator('[data-action=room-start]').click();
	const calls = await server.callsOf(visit);

	expect(calls.map(({ method }) => method)).toContain('LMSFinish');
	expect(calls.length).toBe(known);
});

test('a room that was opened by its address leads to the course', async ({ host, context }) => {
	const server = await host('web');
	const page = await context.newPage();
	await page.goto(`${server.courseUrl}#room`);

	await page.locator('[data-action=room-leave]').click();

	await expect(page.locator('[data-action=start]')).toBeVisible();
	await expect(room(page)).toHaveCount(0);
});

test('notes in a second window follow the room and count for it', async ({ host, context }) => {
	const server = await host('web');
	const page = await context.newPage();
	await page.goto(`${server.courseUrl}#room`);
	await page.locator('[data-case=c02]').check();
	await page.locator('[data-action=room-start]').click();
	for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'n']) await page.keyboard.press(key);
	const opening = context.waitForEvent('page');
	await page.locator('[data-action=notes-window]').click();
	const notes = await opening;

	await expect(notes.locator('[data-screen=room-notes]')).toHaveAttribute('data-state', 'collect');
	await notes.locator('[data-action=more]').first().click();
	await notes.locator('[data-action=room-next]').click();
	await notes.locator('[data-action=room-next]').click();

	await expect(room(page)).toHaveAttribute('data-state', 'show');
	await expect(page.locator('[data-option=none]')).toContainText('1');
});
