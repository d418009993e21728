import type { Frame } from '@playwright/test';
import type { LearnerRecord } from '#model';
import { decode } from '../../src/record/index.ts';
import { engines, limitsOf } from '../lms/fake/profiles.ts';
import { anything, coursePage, play } from '../play/index.ts';
import { seeded } from '../record/random.ts';
import { expect, test, type Visit } from './course-test.ts';
import { checkedCourse } from './packages.ts';
import { thorough } from '../thorough.ts';
import { stateIn, strangeValues } from './written.ts';

const course = checkedCourse();
const read = (text: string) => decode(text, course).record;
const learner = { id: 'learner-7', name: 'Ozola, Anna' };

/** What was decided, as small facts that can only become more. */
function factsOf({ lessons, cases, conversations }: LearnerRecord) {
	return new Set([
		...Object.entries(lessons).flatMap(([id, { screens, activities, questions }]) => [
			...screens.map((screen) => `${id} seen ${screen}`),
			...Object.keys({ ...activities, ...questions }).map((item) => `${id} answered ${item}`)
		]),
		...Object.entries(cases).flatMap(([id, { gates }]) =>
			Object.keys(gates).map((gate) => `${id} gate ${gate}`)
		),
		...Object.entries(conversations).flatMap(([id, { path }]) =>
			path.map((_, n) => `${id} said ${n}`)
		)
	]);
}

/** The copy in the browser: everything that was decided, as far as the page came. */
const copyIn = (frame: Frame) =>
	frame.evaluate(
		([key]) => localStorage.getItem(key ?? '')?.split(' ')[0] ?? '',
		[`${course.id}.record.${learner.id}`]
	);

const ways: Record<string, (visit: Visit) => Promise<unknown>> = {
	leave: ({ leave }) => leave(),
	close: ({ page }) => page.close({ runBeforeUnload: true }),
	'take the frame away': async ({ page }) => {
		await page.evaluate(() => document.querySelector('iframe')?.remove());
		await page.close();
	},
	crash: async ({ page }) => {
		const session = await page.context().newCDPSession(page);
		// Neither the call nor closing the page comes back from this.
		const crashed = page.waitForEvent('crash');
		void session.send('Page.crash').catch(() => undefined);
		await crashed;
	},
	'save and close': async ({ page, course: frame }) => {
		await coursePage(frame).button('save-and-close').click();
		await frame.locator('main[data-screen=closed]').waitFor();
		await page.close();
	}
};

for (let seed = 1; seed <= (thorough ? 20 : 1); seed++) {
	const random = seeded(seed * 7919);
	const { name, standard } = random.one(engines);
	const fails = random.chance(0.4) ? 0.3 : 0;
	const visits = [1, 2].map(() => ({
		steps: 4 + random.below(9),
		way: random.one(Object.keys(ways))
	}));
	const told = visits.map(({ steps, way }) => `${steps} steps, ${way}`).join('; ');

	test(`walk ${seed}, ${name} ${standard}${fails ? ', failing' : ''}: ${told}: nothing decided is lost`, async ({
		host
	}) => {
		test.slow();
		const server = await host(standard === 'scorm12' ? 'scorm12' : 'scorm2004-4th', {
			lms: { engine: 'strict', standard, profile: name, fails, learner }
		});
		let decided = new Set<string>();

		for (const { steps, way } of visits) {
			const visit = await server.launch();
			await play(visit.course, {
				course,
				strategy: anything(seed),
				quick: true,
				until: (_, { places }) => places.length > steps
			});
			const copy = read(await copyIn(visit.course));
			const now = copy ? factsOf(copy) : new Set<string>();
			expect([...now]).toEqual(expect.arrayContaining([...decided]));
			decided = now;
			if (!fails && !limitsOf(name).close) {
				await expect
					.poll(() => held(stateIn(server.stored)))
					.toEqual(expect.arrayContaining([...decided]));
			}
			await ways[way]?.(visit);
		}

		const last = await server.launch();
		await coursePage(last.course).ready();
		await expect
			.poll(async () => held(await copyIn(last.course)))
			.toEqual(expect.arrayContaining([...decided]));
		expect(decided.size).toBeGreaterThan(0);
		expect(strangeValues(server.calls)).toEqual([]);
	});
}

function held(text: string) {
	const record = read(text);
	return record ? [...factsOf(record)] : [];
}
