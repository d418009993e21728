import { coursePage, expert, lessonsWithCases, play } from '../play/index.ts';
import { expect, test } from './course-test.ts';
import { thorough } from '../thorough.ts';
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

const everyLanguage = thorough ? test : test.skip;

everyLanguage(
	'FF-70: a course begun in one language goes on in every other, and is passed in the last',
	async ({ host }) => {
		test.setTimeout(240_000);
		const server = await host('scorm12', { lms: { engine: 'strict', standard: 'scorm12' } });
		const { course: frame } = await server.launch();
		const last = course.languages.length - 1;
		const check = course.lessons.filter((lesson) => lesson.check).map(({ id }) => id);
		let shown = '';

		for (const [nth, language] of course.languages.entries()) {
			await coursePage(frame).ready();
			await frame.locator('select[data-setting="language"]:visible').first().selectOption(language);
			await expect(frame.locator(`html[lang="${language}"]`)).toHaveCount(1);
			await play(frame, {
				course,
				strategy: expert,
				quick: true,
				only: nth < last ? [...lessonsWithCases(course), ...check] : check,
				until: (_, { places }) => nth < last && places.length > 12,
				each: async ({ part, check: stage, case: open }) => {
					if (part === 'result' && stage === 'result' && !open)
						shown = (await frame.locator('[data-score]').getAttribute('data-score')) ?? '';
				}
			});
		}

		expect(Number(shown)).toBeGreaterThanOrEqual(90);
		await expect.poll(() => server.stored['cmi.core.lesson_status']).toBe('passed');
	}
);
