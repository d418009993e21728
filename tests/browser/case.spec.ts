import type { Frame } from '@playwright/test';

import { coursePage } from '../play/index.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';

const course = checkedCourse();

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
		state: () => root.getAttribute('data-state')
	};
}

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
