import type { Frame, Page } from '@playwright/test';

import { coursePage, expert, play, until } from '../play/index.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';

const course = checkedCourse();

/** Nothing but keys: Tab to what is wanted, and the key that works there. */
function keyboard(tab: Page, frame: Frame) {
	const isOn = (selector: string) =>
		frame.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
	const reach = async (selector: string) => {
		for (let presses = 0; presses < 80 && !(await isOn(selector)); presses++)
			await tab.keyboard.press('Tab');
		expect(await isOn(selector), `Tab reaches ${selector}`).toBe(true);
	};
	return {
		press: async (selector: string, key = 'Enter') => {
			await reach(selector);
			await tab.keyboard.press(key);
		}
	};
}

test('a conversation is had with the keyboard alone, from its start to its end', async ({
	host
}) => {
	test.slow();
	const server = await host('web');
	const { page: tab, course: frame } = await server.open();
	const lesson = course.lessons.find(({ screens }) =>
		screens.some(({ conversations }) => conversations.length)
	);
	await play(frame, {
		course,
		strategy: expert,
		quick: true,
		only: [lesson?.id ?? ''],
		until: ({ conversation }) => conversation !== undefined
	});
	const page = coursePage(frame);
	const keys = keyboard(tab, frame);

	await keys.press('[data-action="start-conversation"]');
	for (let turn = 0; turn < 24 && !(await page.has('another-way')); turn++) {
		const { scene } = await page.place();
		await keys.press('[data-choice]');
		await until(
			() => page.place(),
			(now) => now.scene !== scene,
			() => `Nothing was said in "${scene}"`
		);
	}

	expect(await page.has('another-way')).toBe(true);
});

test('the questions of the final check are answered and handed in with the keyboard alone', async ({
	host
}) => {
	test.slow();
	const server = await host('web');
	const { page: tab, course: frame } = await server.open();
	await play(frame, {
		course,
		strategy: { ...expert, begins: () => 'read-summary' },
		quick: true,
		only: course.lessons.filter(({ check }) => check).map(({ id }) => id),
		until: ({ item }) => item !== undefined
	});
	const page = coursePage(frame);
	const keys = keyboard(tab, frame);

	for (let nth = 0; nth < course.testItems; nth++) {
		const { item: id = '' } = await page.place();
		const item = `[data-item="${id}"]`;
		const { type, groups } = await page.item(id).evaluate((one) => ({
			type: one.getAttribute('data-type'),
			groups: [
				...new Set([...one.querySelectorAll<HTMLInputElement>('input')].map(({ name }) => name))
			]
		}));
		if (type !== 'order')
			// What helps least must be another one than what helps most.
			for (const name of groups)
				await keys.press(`${item} input[name="${name}"]`, name === 'worst' ? 'ArrowDown' : 'Space');
		for (const menu of await page.item(id).locator('select').all()) {
			const option = await menu.getAttribute('data-option');
			await keys.press(`${item} select[data-option="${option}"]`, 'ArrowDown');
		}
		if (type === 'order') await keys.press(`${item} input[name="certainty"]`, 'Space');
		await keys.press(`${item} [data-action="answer"]`);
		await until(
			() => page.place(),
			(now) => now.item !== id,
			() => `"${id}" was not taken`
		);
	}

	expect((await page.place()).check).toBe('result');
});
