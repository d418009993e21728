import { hash } from '../../src/quiz/shuffle.ts';
import { describe, expert, onePerForm, play, reads } from '../play/index.ts';
import { strictCsp } from '../server/serve.ts';
import { findingsIn, withAxe } from './axe.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse, listedIn } from './packages.ts';
import { secretsOf, telling } from './secrets.ts';
import { some, thorough } from '../thorough.ts';
import { time, timesIn } from './words.ts';

const course = checkedCourse();
const secrets = secretsOf(course);

const looks = [
	{ colorScheme: 'light', viewport: { width: 1366, height: 768 } },
	{ colorScheme: 'dark', viewport: { width: 367, height: 666 } }
] as const;

/** Decimals and the statistics behind the words are never shown; the times of the day that texts tell are no results. */
const figures = /\d[.,]\d|\bd[′']|\bBrier\b|NaN|undefined|\[object/;

const example = Object.values(course.cases).filter(({ level }) => level === 'L0');

/** An everyday run takes the final check: cases, questions, the result, short cases. */
const only = thorough ? undefined : course.lessons.filter(({ check }) => check).map(({ id }) => id);

for (const [nth, language] of some(course.languages).entries())
	test.describe(language, () => {
		const times = timesIn(language);
		test.use({ locale: language });

		test('LX-01, LX-02, LX-15, LX-24: the whole course can be taken; nothing unseen, telling, decimal or inaccessible is on any screen', async ({
			host,
			context
		}) => {
			test.setTimeout(600_000);
			await withAxe(context);
			const server = await host('web', { csp: strictCsp });
			const { page, course: frame } = await server.open();
			const found: Record<string, string[]> = {};
			const kinds = new Set<string>();
			const note = (at: string, problems: string[]) => {
				if (problems.length) found[at] = [...(found[at] ?? []), ...problems];
			};
			const look = async (at: string, kind: string) => {
				if (kinds.has(kind)) return;
				kinds.add(kind);
				// Each language sees every second screen the other way, so that together they see all.
				const { colorScheme, viewport } = looks[(hash(kind) + nth) % 2] ?? looks[0];
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize(viewport);
				note(`${at}, ${colorScheme}`, await findingsIn(frame));
			};

			const { places } = await play(frame, {
				course,
				only,
				strategy: {
					...expert,
					rewinds: () => 'a3',
					certainty: (id) => (hash(id) % 2 ? 95 : 50),
					begins: reads(course, [...onePerForm(course), ...example], 'read-summary')
				},
				each: async (at) => {
					const results = await frame
						.locator('[data-card="reading"], [data-check], main[data-screen="finished"]')
						.evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText).join('\n'));
					note(
						describe(at),
						results
							.replace(time, (one) => (times.has(one) ? '' : one))
							.match(figures)
							?.slice() ?? []
					);
					note(describe(at), await secrets(frame, at));
					await look(describe(at), at.case ? `${at.state}${at.check}` : describe(at));
				},
				answered: (id) => look(`after ${id}`, `after ${id}`)
			});

			expect(places.at(-1)?.screen).toBe(only ? 'map' : 'finished');
			expect(found).toEqual({});
			const asked = server.files.map(({ path }) => path);
			expect(asked.filter((path) => telling.test(path))).toEqual([]);
			expect(listedIn('scorm12')).toEqual(expect.arrayContaining([...new Set(asked)]));
		});
	});
