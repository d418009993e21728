import type { Frame } from '@playwright/test';

import { decode } from '../../src/record/index.ts';
import {
	coursePage,
	describe,
	onePerForm,
	statesOfCase,
	toCase,
	until,
	type CoursePage
} from '../play/index.ts';
import { expect, test } from './course-test.ts';
import { heardIn, unheard } from './heard.ts';
import { checkedCourse } from './packages.ts';
import { secretsOf } from './secrets.ts';
import { some } from '../thorough.ts';
import { isEnd, stateIn } from './written.ts';

const course = checkedCourse();
const secrets = secretsOf(course);
const [theCase] = onePerForm(course);

/** Where one comes back to, where that is not the same: what was open or half filled begins again. */
const reopened: Record<string, string> = { chooser: 'reading', replay: 'debrief' };

/** What was committed, flagged and asked, as far as it can be seen here. */
const doneIn = ({ main }: CoursePage) =>
	main.locator('[data-case]').evaluate((root) => {
		const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
		return {
			flagged: all('[data-entry] [aria-pressed="true"]').map(
				(button) => button.closest<HTMLElement>('[data-entry]')?.dataset.entry
			),
			read: all('[data-entry] [data-action="flag"]').length,
			asked: all('[data-action="consult"][aria-pressed="true"]').length,
			steps: all('[data-step]').map(({ dataset }) => dataset.step),
			outcomes: all('[data-outcome] li').length
		};
	});

const chosenIn = ({ main }: CoursePage) => main.locator('[data-case] form :checked').count();

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

/** Presses a key so often, and says how much of the case is left to see before the last event has ended. */
const leftAfter = (frame: Frame, key: string, times: number) =>
	frame.evaluate(
		([pressed, count]) => {
			const target = document.activeElement ?? document.body;
			for (let press = 0; press < count; press++)
				for (const type of ['keydown', 'keyup'])
					target.dispatchEvent(new KeyboardEvent(type, { key: pressed, bubbles: true }));
			const parts = [...document.querySelectorAll('[data-case], [data-entry], [data-marker]')];
			return parts.filter((part) => part.getClientRects().length > 0).length;
		},
		[key, times] as const
	);

/** Everything that the first reading is made of. */
function firstReading(state: string, id: string) {
	const { marks, concerns, gates, judgement, named } =
		decode(state, course).record?.cases[id] ?? {};
	return { marks, concerns, gates, judgement, named };
}

const standards = [
	{ kind: 'scorm12', standard: 'scorm12', language: course.languages[0] ?? '' },
	{ kind: 'scorm2004-4th', standard: 'scorm2004', language: course.languages[1] ?? '' }
] as const;

for (const { kind, standard, language } of some(standards))
	test.describe(kind, () => {
		test.use({ locale: language });

		test('LX-12, LX-13, LX-16: in every state of a case one can hide, change the language, leave by a key, and come back to all that was committed or flagged', async ({
			host,
			context
		}) => {
			test.setTimeout(600_000);
			// The same learner every time: the order of cases and steps is drawn by a seed.
			await context.addInitScript(() => {
				crypto.getRandomValues = (array) => (array as unknown as Uint32Array).fill(7) as never;
			});
			const server = await host(kind, { lms: { engine: 'strict', standard } });
			let visit = await server.launch();
			let page = await toCase(visit.course, { course, wanted: ({ id }) => id === theCase?.id });
			const { case: id = '' } = await page.place();
			// What the LMS prefers may be another language.
			await speak(page, language);
			const others = some(course.languages.filter((one) => one !== language));
			const readings: unknown[] = [];
			const names: string[] = [];
			const trees: string[] = [];

			for await (const name of statesOfCase(() => page, course)) {
				const { course: frame } = visit;
				const before = await page.place();
				const done = await doneIn(page);

				// What is heard.
				await page.frame.locator('[data-case] [data-heading]').waitFor();
				const tree = await heardIn(frame, {
					id,
					region: course.regionOf[language] ?? '',
					language,
					role: 'social'
				});
				expect(unheard(tree), name).toEqual([]);
				trees.push(`# ${name}\n${tree}`);

				// Another language and back.
				const chosen = await chosenOn(page);
				const heard = [await wordsOn(page)];
				for (const other of [...others, language]) {
					await speak(page, other);
					await until(
						() => wordsOn(page),
						(words) => words !== heard.at(-1),
						() => `In "${name}" the words stay as they were before "${other}"`
					);
					heard.push(await wordsOn(page));
					expect(describe(await page.place()), name).toBe(describe(before));
					expect(await chosenOn(page), name).toEqual(chosen);
					expect(await secrets(frame, before), name).toEqual([]);
				}
				expect(heard.at(-1), name).toBe(heard[0]);

				// Hiding, and coming back.
				expect(await leftAfter(frame, 'Escape', 2), name).toBe(0);
				await frame.locator('[data-action="unhide"]').click();
				const shown = name === 'chooser' ? 'reading' : before.state;
				expect(describe(await page.place()), name).toBe(describe({ ...before, state: shown }));
				// Esc closes the chooser first.
				if (name === 'chooser') await page.press(page.button('flag'));

				// Leaving at once, and coming back another day.
				expect(await leftAfter(frame, 'Shift', 3), name).toBe(0);
				await expect.poll(() => server.calls.filter(isEnd).length, name).toBe(names.length + 1);
				await visit.page.waitForURL('about:blank');
				await visit.page.close({ runBeforeUnload: false });
				const state = reopened[before.state ?? ''] ?? before.state;
				visit = await server.launch();
				page = coursePage(visit.course, { quick: true });
				await page.ready();
				await page.go('resume');
				await until(
					() => page.place(),
					(at) => describe(at) === describe({ ...before, state }),
					() => `Coming back to "${name}" led elsewhere`
				);
				await page.frame.locator('[data-case] :is(h3, button)').first().waitFor();
				if (before.state !== 'replay') expect(await doneIn(page), name).toEqual(done);
				expect(await chosenIn(page), name).toBe(0);
				if (names.includes('ended')) readings.push(firstReading(stateIn(server.stored), id));
				names.push(name);
			}

			expect(names.length).toBeGreaterThan(13);
			// LX-05: a replay never alters the first reading.
			expect(new Set(readings.map((reading) => JSON.stringify(reading))).size).toBe(1);
			expect(readings.length).toBeGreaterThan(2);
			// Read these files as somebody who sees nothing else: npx playwright test states -u
			expect(`${trees.join('\n\n')}\n`).toMatchSnapshot(`heard-${language}.txt`);
		});
	});
