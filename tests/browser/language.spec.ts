import { coursePage, expert, play } from '../play/index.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';

const course = checkedCourse();

test('FF-70: each language can be chosen in a lesson and keeps the place', async ({ host }) => {
	const server = await host('web');
	const { course: frame } = await server.open();
	await play(frame, { course, strategy: expert, until: ({ screen }) => screen === 'lesson' });
	const page = coursePage(frame);
	const place = await page.place();

	const heard: string[] = [];
	for (const language of course.languages) {
		const menu = frame.locator('select[data-setting="language"]:visible').first();
		await menu.selectOption(language);
		await expect(frame.locator(`html[lang="${language}"]`)).toHaveCount(1);
		heard.push(await page.main.innerText());
		expect(await page.place()).toEqual(place);
	}

	expect(new Set(heard).size).toBe(course.languages.length);
});
