import { elements } from '../../src/lms/elements.ts';
import { anything, coursePage, play, until } from '../play/index.ts';
import { findingsIn, withAxe } from './axe.ts';
import { expect, test } from './course-test.ts';
import { lengthen, misfits } from './fit.ts';
import { checkedCourse } from './packages.ts';
import { settled } from './settled-tree.ts';
import { shellTour } from './shell-tour.ts';
import { some } from '../thorough.ts';

const course = checkedCourse();

test('axe finds nothing on any page of the shell and of Help', async ({ host, context }) => {
	test.setTimeout(240_000);
	await withAxe(context);
	const server = await host('scorm12', { lms: { engine: 'strict', standard: 'scorm12' } });
	const { page, course: frame } = await server.launch();
	const found: Record<string, string[]> = {};
	let nth = 0;

	for await (const name of shellTour(frame, course)) {
		// Everyday, each theme has every second page.
		const themes = nth++ % 2 ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
		for (const colorScheme of some(themes)) {
			await page.emulateMedia({ colorScheme });
			const findings = await findingsIn(frame);
			if (findings.length) found[`${name}, ${colorScheme}`] = findings;
		}
	}

	expect(found).toEqual({});
});

const sizes = [
	[320, 200],
	[714, 768],
	[1366, 768],
	[320, 666],
	[367, 666],
	[952, 768],
	[740, 360],
	[1000, 4000]
] as const;

const texts = [
	{ language: course.languages[0] ?? '', name: '40 % longer', long: true },
	...course.languages.map((language) => ({ language, name: language, long: false })).reverse()
];

for (const { language, name, long } of some(texts))
	test.describe(name, () => {
		test.use({ locale: language });

		test('FF-66: nothing leaves the page or is cut off, at any width, low or great height, or size of text', async ({
			host,
			context
		}) => {
			test.setTimeout(300_000);
			if (long) await lengthen(context, language);
			const server = await host('web');
			const { page, course: frame } = await server.open();
			const found: Record<string, string[]> = {};
			const look = async (at: string) => {
				const all = await misfits(frame);
				if (all.length) found[at] = all;
			};

			for await (const at of shellTour(frame, course)) {
				for (const [width, height] of some(sizes, 3)) {
					await page.setViewportSize({ width, height });
					await look(`${at}, ${width}x${height}`);
				}
				await frame.evaluate(() => (document.documentElement.dataset.textSize = 'largest'));
				await page.setViewportSize({ width: 367, height: 666 });
				await look(`${at}, largest text`);
				await frame.evaluate(() => delete document.documentElement.dataset.textSize);
				await page.setViewportSize({ width: 1366, height: 768 });
			}

			expect(found).toEqual({});
		});
	});

test.describe('the page as it is told to a screen reader', () => {
	test.use({ locale: 'en' });

	test('stays what it was on every page', async ({ host }) => {
		test.setTimeout(180_000);
		const server = await host('web');
		const { course: frame } = await server.open();

		for await (const name of shellTour(frame, course)) {
			const tree = await frame.locator('body').ariaSnapshot();
			// What stands in a lesson is its own matter.
			const shell = name === 'lesson' ? tree.replace(/^- main:\n(?: .*\n)+/m, '- main\n') : tree;
			expect(settled(shell)).toMatchSnapshot(`${name.replaceAll(' ', '-')}.txt`);
		}
	});
});

test('everything in the shell can be reached by keyboard, and focus is never under a bar', async ({
	host
}) => {
	test.setTimeout(120_000);
	const server = await host('web');
	const { page: tab, course: frame } = await server.open();
	await tab.setViewportSize({ width: 714, height: 480 });
	const page = coursePage(frame);
	await page.ready();
	const press = (key: string) => tab.keyboard.press(key);
	const focus = () =>
		frame.evaluate(() => {
			const one = document.activeElement as HTMLElement;
			const box = one.getBoundingClientRect();
			const bars = [...document.querySelectorAll('.app > :is(header, footer), dialog > header')]
				.filter((bar) => bar.checkVisibility() && !bar.contains(one))
				.map((bar) => bar.getBoundingClientRect());
			const under = bars.some((bar) => box.bottom > bar.top + 1 && box.top < bar.bottom - 1);
			const { action, page, lesson, setting } = one.dataset;
			return {
				name: [action ?? setting, page ?? lesson].filter(Boolean).join(' '),
				hidden: under || box.bottom < 0 || box.top > innerHeight
			};
		});
	const walk = async (to: string) => {
		for (let presses = 0; presses < 120; presses++) {
			await press('Tab');
			const { name, hidden } = await focus();
			expect(hidden, `${name} has the focus under a bar`).toBe(false);
			if (name === to) return;
		}
		throw new Error(`Tab never reaches ${to}.`);
	};

	await walk('help');
	await press('Enter');
	await expect(frame.locator('dialog h1')).toBeFocused();
	await frame.locator('[data-page="support"]').waitFor();
	await walk('help-page support');
	await press('Enter');
	await expect(frame.locator('dialog[data-page="support"] h1')).toBeFocused();
	await press('Escape');
	await expect(page.button('help')).toBeFocused();
	await walk('start');
	await press('Enter');
	await expect(frame.locator('main[data-screen="map"] h1')).toBeFocused();
	await walk(`open-lesson ${course.lessons.at(-1)?.id}`);
	await walk('settings');
	await press('Enter');
	await walk('text-size');
	await press('ArrowDown');
	await expect(frame.locator('html[data-text-size="larger"]')).toHaveCount(1);
	// Nobody is so quick that the last one was within 600 ms: two would hide the screen.
	await tab.waitForTimeout(700);
	await press('Escape');
	await expect(page.button('settings')).toBeFocused();
	await walk('save-and-close');
});

test('search finds a page without accents and leads to it', async ({ host }) => {
	const server = await host('web');
	const { course: frame } = await server.open();
	const page = coursePage(frame);
	await page.ready();
	await page.button('help').click();

	await frame.locator('input[type="search"]').fill('berns');
	const result = frame
		.locator(course.lessons.map(({ id }) => `[data-found^="${id}/"]`).join())
		.and(frame.locator(':not([data-found*="/quiz/"])'))
		.first();
	const [lesson, part] = ((await result.getAttribute('data-found')) ?? '').split('/');
	await result.click();

	await until(
		() => page.place(),
		(place) => place.lesson === lesson && place.part === part,
		() => `Search did not lead to ${lesson}/${part}`
	);
	await expect(frame.locator('dialog')).toHaveCount(0);
});

test('the data sheet names every element that the package can write', async ({ host }) => {
	const server = await host('scorm12', { lms: { engine: 'strict', standard: 'scorm12' } });
	const { course: frame } = await server.launch();
	await coursePage(frame).ready();

	await coursePage(frame).button('help').click();
	await frame.locator('[data-action="help-page"][data-page="privacy"]').click();

	const named = await frame.locator('table code').allInnerTexts();
	expect(named).toEqual(elements.scorm12.map(({ element }) => element));
});

test('theme and size of text are there before anything of the app is', async ({
	host,
	context
}) => {
	const server = await host('web');
	const { page, course: frame, leave } = await server.open();
	await frame.evaluate((id) => {
		localStorage.setItem(`${id}.theme`, 'dark');
		localStorage.setItem(`${id}.text-size`, 'largest');
	}, course.id);
	await context.route('**/app.js', () => undefined);

	await page.reload({ waitUntil: 'commit' });
	await page.locator('h1:visible').first().waitFor();

	const { theme, textSize, background } = await page.evaluate(() => ({
		theme: document.documentElement.dataset['theme'],
		textSize: document.documentElement.dataset['textSize'],
		background: getComputedStyle(document.body).backgroundColor
	}));
	expect({ theme, textSize, background }).toEqual({
		theme: 'dark',
		textSize: 'largest',
		background: 'rgb(14, 27, 32)'
	});
	await leave();
});

test('what this browser keeps can be removed', async ({ host }) => {
	const server = await host('web');
	const { course: frame } = await server.open();
	await play(frame, { course, strategy: anything(3), until: (_, { places }) => places.length > 4 });
	const kept = () => frame.evaluate(() => Object.keys(localStorage));
	expect((await kept()).some((key) => key.includes('.record'))).toBe(true);

	await coursePage(frame).button('help').click();
	await frame.locator('[data-action="help-page"][data-page="privacy"]').click();
	await frame.locator('[data-action="remove-ask"]').click();
	await frame.locator('[data-action="remove"]').click();

	await expect.poll(kept).toEqual([]);
});

test('without its LMS the package asks before it goes on', async ({ host }) => {
	const server = await host('scorm12');
	const { course: frame } = await server.open();
	const page = coursePage(frame);
	await page.ready();

	await frame.locator('[data-notice="fault"]').waitFor({ timeout: 20_000 });
	await page.button('start').click();
	expect((await page.place()).screen).toBe('start');
	await frame.locator('[data-action="go-on"]').click();
	if ((await page.place()).screen === 'start') await page.button('start').click();

	await expect.poll(async () => (await page.place()).screen).not.toBe('start');
});

test('hiding and leaving empty the page before the key event has ended', async ({ host }) => {
	const server = await host('web');
	const { page: tab, course: frame } = await server.open();
	const page = coursePage(frame);
	await page.ready();
	/** Presses keys in one task, and looks in the same task. */
	const blankAfter = (keys: [type: string, key: string][]) =>
		frame.evaluate((all) => {
			for (const [type, key] of all) {
				window.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true }));
			}
			const shown = [
				...document.querySelectorAll<HTMLElement>('.app, dialog:not([data-hidden])')
			].filter((one) => one.checkVisibility());
			return { shown: shown.length, title: document.title };
		}, keys);
	const twice: [string, string][] = [
		['keydown', 'Escape'],
		['keydown', 'Escape']
	];
	const places = ['start', 'map', 'lesson', 'help'];

	for (const at of places) {
		if (at === 'map') await page.go('start');
		if (at === 'lesson') await page.go('open-lesson');
		if (at === 'help') await page.button('help').click();
		const { shown, title } = await blankAfter(twice);
		expect(shown, at).toBe(0);
		await expect(tab).toHaveTitle(/^(Pauze|Paused)$/);
		expect(title.length).toBeGreaterThan(0);
		await page.frame.locator('[data-action="unhide"]').click();
	}

	const shift = [
		['keydown', 'Shift'],
		['keyup', 'Shift']
	] as [string, string][];
	await blankAfter(shift);
	await expect(frame.locator('[role="status"]', { hasText: 'Shift' })).toHaveCount(1);
	const { shown } = await blankAfter([...shift, ...shift]);

	expect(shown).toBe(0);
	await expect.poll(() => tab.url()).toBe('about:blank');
});

test('capital letters and Shift + Tab never leave the course', async ({ host }) => {
	const server = await host('web');
	const { page: tab, course: frame } = await server.open();
	const page = coursePage(frame);
	await page.ready();

	for (let times = 0; times < 4; times++) await tab.keyboard.press('Shift+Tab');
	for (let times = 0; times < 4; times++) await tab.keyboard.press('Shift+A');

	await expect(page.main).toBeVisible();
});
