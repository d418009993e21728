import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

import type { Frame, Page } from '@playwright/test';

import { coursePage, until } from '../play/index.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';

const course = checkedCourse();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The first practice case, before it is begun. */
async function openCase(frame: Frame) {
	const practice = (id: string) => course.cases[id]?.level !== 'L0';
	const lesson = course.lessons.find(({ screens }) => screens.some(({ cases }) => cases.length));
	const screen = lesson?.screens.find(({ cases }) => cases.some(practice));
	const page = coursePage(frame);
	await page.ready();
	await page.go('start');
	const link = frame.locator(`[data-action="open-lesson"][data-lesson="${lesson?.id}"]:visible`);
	if ((await page.place()).screen === 'map') await page.go('open-lesson', link.first());
	while ((await page.place()).part !== screen?.id) await page.go('next');
	return caseOn(frame);
}

function caseOn(frame: Frame) {
	const root = frame.locator('[data-case]');
	return {
		root,
		press: (action: string) => root.locator(`[data-action="${action}"]:visible`).first().click(),
		state: () => root.getAttribute('data-state'),
		moment: () => root.getAttribute('data-moment'),
		flagged: () => root.locator('[data-action="flag"][aria-pressed="true"]').count(),
		flag: (index: number) =>
			root.locator('[data-action="flag"]:not([aria-disabled="true"])').nth(index).click()
	};
}

type CaseOnPage = ReturnType<typeof caseOn>;

/** Decides at a gate: the first answer to everything. */
async function decide({ root, press }: CaseOnPage) {
	for (const name of ['concern', 'judgement', 'certainty', 'step', 'opening']) {
		const first = root.locator(`input[name="${name}"]`).first();
		if (await first.count()) await first.check();
	}
	await press('commit');
}

async function resume(page: Page) {
	await page.reload();
	const frame = page.frame({ name: 'course' }) ?? page.mainFrame();
	await coursePage(frame).ready();
	await coursePage(frame).go('resume');
	return caseOn(frame);
}

test('a case begun with help is found again after a reload, with its flags', async ({ host }) => {
	const server = await host('web');
	const { page, course: frame } = await server.open();
	const opened = await openCase(frame);
	await opened.press('level-L1');
	await opened.press('start-case');
	await opened.flag(0);
	await opened.press('dismiss');
	await opened.press('continue');
	await opened.flag(1);
	await opened.press('dismiss');
	const moment = await opened.moment();

	const again = await resume(page);

	expect(await again.state()).toBe('reading');
	expect(await again.moment()).toBe(moment);
	expect(await again.flagged()).toBe(2);
});

test('the language can change in the middle of a case', async ({ host }) => {
	const server = await host('web');
	const { course: frame } = await server.open();
	const opened = await openCase(frame);
	await opened.press('level-L2');
	await opened.press('start-case');
	await opened.flag(1);
	const before = await opened.root.locator('h3').first().textContent();

	await frame.locator('select[data-setting="language"]:visible').first().selectOption('en');
	await until(
		() => opened.root.locator('h3').first().textContent(),
		(title) => title !== before,
		() => 'The words of the case stayed in the old language'
	);

	expect(await opened.state()).toBe('reading');
	expect(await opened.flagged()).toBe(1);
});

test('a case can be read by keyboard alone, and each Continue is announced once', async ({
	host
}) => {
	test.slow();
	const server = await host('web');
	const { page, course: frame } = await server.open();
	const { root, state } = await openCase(frame);
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

	await reach('[data-action="start-case"]');
	await press('Enter');
	for (let turn = 0; turn < 20 && (await state()) !== 'debrief'; turn++) {
		const now = await state();
		if (now === 'reading') {
			await reach('[data-action="flag"]');
			await press('ArrowDown');
			await press('f');
			await reach('[data-action="dismiss"]');
			await press('Enter');
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

test('axe finds nothing on any screen of a case', async ({ host }) => {
	test.slow();
	const server = await host('web');
	const { page, course: frame } = await server.open();
	const opened = await openCase(frame);
	await frame.addScriptTag({ content: axe });
	const found: Record<string, string[]> = {};
	const look = async (name: string) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			const { violations } = await frame.evaluate(() =>
				(self as unknown as { axe: typeof import('axe-core') }).axe.run()
			);
			if (violations.length) found[`${name}, ${colorScheme}`] = violations.map(({ id }) => id);
		}
	};

	await opened.press('level-L1');
	await opened.press('start-case');
	await opened.flag(0);
	await look('chooser');
	await opened.press('dismiss');
	for (let turn = 0; turn < 20 && (await opened.state()) !== 'debrief'; turn++) {
		const state = (await opened.state()) ?? '';
		await look(state);
		if (state === 'reading') await opened.press('continue');
		else if (state === 'gate') await decide(opened);
		else await opened.press(state === 'feedback' ? 'ok' : 'debrief');
	}
	await opened.press('open-card');
	await look('debrief');
	await opened.press('rewind');
	await look('replay');

	expect(found).toEqual({});
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
