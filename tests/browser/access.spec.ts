import { anything, coursePage, describe, play } from '../play/index.ts';
import { findingsIn, withAxe } from './axe.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';

const course = checkedCourse();

test('help can be opened from a lesson, has no findings, and closes to the same place', async ({
	host,
	context
}) => {
	await withAxe(context);
	const server = await host('web');
	const { course: frame } = await server.open();
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
