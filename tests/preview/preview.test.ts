import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, expect as eventually, type Browser, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPreview, type Preview } from '../../build/preview/preview.ts';
import { findBrowser, launchArgs } from '../../build/browser/find-browser.ts';
import { copyOfProject } from './copy.ts';

const project = copyOfProject();
const quiz = 'course/lessons/when-a-child-tells/quiz.yaml';
const lock = 'course/ids.lock';
const slow = { timeout: 120_000 };
const outside: string[] = [];

vi.setConfig({ testTimeout: slow.timeout, hookTimeout: slow.timeout });

let preview: Preview;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	// The last id of a scope, which the preview then finds to be new.
	project.edit(lock, (text) => text.replace(/^(regions:.*) \S+$/m, '$1'));
	preview = await startPreview({ root: project.root, port: 0 });
	const { executablePath, env } = await findBrowser();
	browser = await chromium.launch({
		executablePath,
		args: launchArgs,
		env: { ...(process.env as Record<string, string>), ...env }
	});
	page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en' });
	page.setDefaultTimeout(slow.timeout);
	page.on('request', (request) => {
		if (!request.url().startsWith(preview.address)) outside.push(request.url());
	});
	await page.goto(preview.address);
	await preview.ready;
	await course().locator('[data-action=start]').first().click();
	await course()
		.locator('[data-action=open-lesson][data-lesson=when-a-child-tells]')
		.first()
		.click();
	await heading().waitFor();
});

afterAll(async () => {
	await browser?.close();
	await preview?.close();
	project.remove();
});

const course = () => page.frameLocator('iframe');
const heading = () => course().locator('main[data-screen=lesson] h2').first();
const held = (element: string) => page.locator(`tr[data-element="${element}"] td`);
const sceneNames = async () =>
	(
		await page
			.locator('[data-jump] option[value*="/begins-to-tell/"]')
			.evaluateAll((all) =>
				all.map((one) => (one as HTMLOptionElement).value.split('/').at(-1) ?? '')
			)
	).filter(Boolean);
const place = () =>
	course()
		.locator('main')
		.evaluate(({ dataset }) => ({ ...dataset }));

test('new ids are in ids.lock once the preview has started', () => {
	const regions = /^regions:.*$/m.exec(project.read(lock))?.[0];

	expect(regions).toBe(/^regions:.*$/m.exec(readFileSync(lock, 'utf8'))?.[0]);
});

test('what the course saves is seen in the data model, the calls and the size of the state', async () => {
	await eventually(held('cmi.core.lesson_status')).toHaveText('incomplete');

	await eventually(page.locator('[data-lms=revision]')).toHaveText(/revision \d+/);
	await eventually(page.locator('[data-call=LMSCommit]').first()).toContainText('true');
	await eventually(page.locator('tr.changed[data-element="cmi.suspend_data"]')).toBeVisible();
});

test('a changed word arrives in the running course, which stays where it is', async () => {
	await course()
		.locator('html')
		.evaluate((html) => html.setAttribute('data-same', ''));
	const words = `course/lessons/when-a-child-tells/en.json`;
	const before = (await heading().textContent()) ?? '';

	project.edit(words, (text) => text.replaceAll(JSON.stringify(before), '"A new heading"'));

	await eventually(heading()).toHaveText('A new heading', slow);
	await eventually(course().locator('html[data-same]')).toBeVisible();
});

test('a mistake is shown as the checker prints it, and the last good course stays', async () => {
	const sound = project.edit(quiz, (text) => `${text}\nbroken: [\n`);

	await eventually(page.locator('details.errors pre').first()).toContainText(`${quiz}:`, slow);
	await eventually(course().locator('html[data-same]')).toBeVisible();

	project.edit(quiz, () => sound);

	await eventually(page.locator('details.errors')).toHaveCount(0, slow);
});

test('changed code opens the course anew, at the same place', async () => {
	const before = await place();

	project.edit('src/player/tokens.css', (text) => text.replace('#fbf8f2', '#fafafa'));

	await eventually(course().locator('html[data-same]')).toHaveCount(0, slow);
	await eventually(course().locator('main[data-screen=lesson]')).toBeVisible(slow);
	expect(await place()).toEqual(before);
});

test('a learner who comes back is offered to go on; in another attempt of another standard, to start', async () => {
	await page.locator('[data-lms=relaunch]').click();
	await course().locator('[data-action=resume]').first().waitFor();

	await page.locator('[data-lms=standard]').selectOption('scorm2004');
	await page.locator('[data-lms=reset]').click();

	await eventually(held('cmi.entry')).toHaveText('ab-initio');
	await eventually(held('cmi.completion_status')).toHaveText('incomplete');
	await course().locator('[data-action=start]').first().waitFor();
});

test('one jumps to a scene of a conversation, whose map is there', async () => {
	await page
		.locator('[data-jump]')
		.selectOption('when-a-child-tells/begins-to-tell/begins-to-tell/' + (await sceneNames())[1]);

	await eventually(course().locator('main[data-screen=lesson]')).toBeVisible(slow);
	await eventually(page.locator('[data-lms=decoded]')).toContainText('begins-to-tell', slow);
	const map = await fetch(`${preview.address}map/begins-to-tell`);
	expect(await map.text()).toContain('<svg');
});

test('keys of texts are shown in their places, and the texts again', async () => {
	await page.locator('[data-showing]').selectOption('keys');
	await eventually(heading()).toHaveText(/^when-a-child-tells:[a-z-]+\.title$/, slow);

	await page.locator('[data-showing]').selectOption('plain');
	await eventually(heading()).not.toHaveText(/^when-a-child-tells:/, slow);
});

test('in a strict LMS whose saves fail, each failed save says so in words', async () => {
	await page.locator('[data-lms=engine]').selectOption('strict');
	await page.locator('section details summary', { hasText: 'Troubles' }).click();
	await page.locator('[data-trouble=no-answer]').check();
	await course().locator('[data-action=resume], [data-action=start]').first().click();

	await eventually(page.locator('[data-call=Commit]').first()).toContainText(
		'could not save',
		slow
	);

	await page.locator('[data-lms=engine]').selectOption('scorm-again');
});

test('axe finds nothing in the preview itself, in both themes', async () => {
	const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
	const found: string[] = [];
	await page.addScriptTag({ path: axe });

	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await page.evaluate<AxeResults>(
			'axe.run({ exclude: ["iframe"] }, { iframes: false })'
		);
		found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
	}

	expect(found).toEqual([]);
});

test('nothing is asked of any other server', () => {
	expect(outside).toEqual([]);
});

test('after it is closed nothing listens any more', async () => {
	await page.close();

	await preview.close();

	await expect(fetch(preview.address)).rejects.toThrow();
});
