import {
	coursePage,
	describe,
	expert,
	play,
	statesOfCase,
	until,
	type CoursePage
} from '../play/index.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';
import { secretsOf } from './secrets.ts';

const course = checkedCourse();
const secrets = secretsOf(course);
const [first = '', ...others] = course.languages;

/** Everything that is chosen or set on a page, whatever it is called. */
const chosenOn = ({ frame }: CoursePage) =>
	frame.locator(':is(main, dialog)').evaluateAll((parts) =>
		parts.flatMap((part) =>
			[...part.querySelectorAll<HTMLElement>('input, select, [aria-pressed], [open]')].map(
				(one) => {
					const pressed = one.getAttribute('aria-pressed');
					if (one instanceof HTMLInputElement) return `${one.name} ${one.value} ${one.checked}`;
					return one instanceof HTMLSelectElement ? `${one.name} ${one.value}` : `${pressed}`;
				}
			)
		)
	);

const wordsOn = ({ frame }: CoursePage) =>
	frame.locator('[data-case]').evaluate((root) => (root as HTMLElement).innerText);

async function speak(page: CoursePage, language: string) {
	const menu = page.frame.locator('select[data-setting="language"]').first();
	// A dialog lies over the menu; the language may still change, in another tab or by the browser's own means.
	await menu.evaluate((select: HTMLSelectElement, to) => {
		select.value = to;
		select.dispatchEvent(new Event('change', { bubbles: true }));
	}, language);
	await expect(page.frame.locator(`html[lang="${language}"]`)).toHaveCount(1);
}

test('the language can change in every state of a case: the words change and nothing else', async ({
	host
}) => {
	test.setTimeout(300_000);
	const server = await host('web');
	const { course: frame } = await server.open();
	const page = coursePage(frame);
	await play(frame, {
		course,
		strategy: { ...expert, begins: () => 'later' },
		until: ({ state, case: id = '' }) => state === 'brief' && course.cases[id]?.level !== 'L0'
	});
	let reading: string | undefined;

	for await (const name of statesOfCase(() => page, course)) {
		const at = await page.place();
		const chosen = await chosenOn(page);
		const heard = [await wordsOn(page)];
		for (const language of [...others, first]) {
			await speak(page, language);
			await until(
				() => wordsOn(page),
				(words) => words !== heard.at(-1),
				() => `In "${name}" the words stay as they were before "${language}"`
			);
			heard.push(await wordsOn(page));
			expect(describe(await page.place()), name).toBe(describe(at));
			expect(await chosenOn(page), name).toEqual(chosen);
			expect(await secrets(frame, at), name).toEqual([]);
		}
		expect(heard.at(-1), name).toBe(heard[0]);

		// A replay never changes the first reading.
		if (name !== 'debrief') continue;
		reading = await frame.locator('[data-card="reading"]').innerText();
	}

	await page.go('debrief');
	expect(await frame.locator('[data-card="reading"]').innerText()).toBe(reading);
});

test('each language can be chosen in a lesson and keeps the place', async ({ host }) => {
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
