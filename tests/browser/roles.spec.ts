import { roles, type Language, type Role, type StepId } from '#model';

import {
	coursePage,
	enterGate,
	expert,
	onePerForm,
	play,
	pointsFor,
	stepsAt,
	until,
	type CoursePage
} from '../play/index.ts';
import { some } from '../thorough.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';
import { plainly, wordsFor, wordsIn } from './words.ts';

const course = checkedCourse();

/** The name of a step as this role and country know it. */
function labelOf(step: StepId, { language, role }: { language: Language; role: Role }) {
	const local = { a3: 'consult', a5: 'report', a6: 'danger' }[step as string];
	// Nobody has chosen a country: it follows from the language in which the course was started.
	const country = course.regionOf[course.languages[0] ?? ''];
	const region = wordsIn(`regions/${country}`, language);
	return (
		(local && wordsFor(region, ['labels', local], role)) ??
		wordsFor(wordsIn('shell', language), ['steps', step], role)
	);
}

const stepsOn = async ({ main }: CoursePage) => {
	const labels = await main
		.locator('[data-case] li:has(input[name="step"])')
		.evaluateAll((all) =>
			all.map((one) => [one.querySelector('input')?.value, one.textContent ?? ''])
		);
	return Object.fromEntries(labels.map(([id = '', label = '']) => [id, plainly(label)]));
};

test('LX-20, LX-26: at every gate each role sees a step that fits, under its own name, in every language, and its own reasons after', async ({
	host
}) => {
	test.setTimeout(300_000);
	const server = await host('web');
	const { course: frame } = await server.open();
	const page = coursePage(frame, { quick: true });
	const seen: string[] = [];

	const work = async (role: Role) => {
		const lesson = (await page.place()).lesson ?? '';
		await page.go('map');
		await page.main.locator('select[data-setting="role"]').selectOption(role);
		const link = frame.locator(`[data-action="open-lesson"][data-lesson="${lesson}"]:visible`);
		await page.go('open-lesson', link.first());
	};
	const speak = async (language: Language) => {
		await frame.locator('select[data-setting="language"]:visible').first().selectOption(language);
		await expect(frame.locator(`html[lang="${language}"]`)).toHaveCount(1);
	};

	const chosen = some(onePerForm(course).toReversed());
	await play(frame, {
		course,
		// Other cases of a form are read alike; their steps are checked as data (LX-20).
		strategy: {
			...expert,
			begins: ({ id }) => (chosen.some((one) => one.id === id) ? 'start-case' : 'later')
		},
		quick: true,
		only: [
			course.lessons.find(({ screens }) => screens.some(({ cases }) => cases.length))?.id ?? ''
		],
		each: async (at) => {
			const theCase = course.cases[at.case ?? ''];
			if (!theCase || (at.state !== 'gate' && at.state !== 'feedback')) return;
			const moment = theCase.moments.findIndex(({ id }) => id === at.moment);
			for (const role of roles) {
				await work(role);
				const gate = { case: theCase, moment, role };
				const fits = stepsAt(gate).filter((id) => pointsFor(gate, id) === 1);
				for (const language of course.languages) {
					await speak(language);
					const name = `${at.case} ${at.moment} ${role} ${language}`;
					if (at.state === 'gate') {
						const wanted = stepsAt(gate).map((id) => [id, labelOf(id, { language, role })]);
						await until(
							() => stepsOn(page),
							(labels) => wanted.every(([id = '', label]) => labels[id] === label),
							() => `${name}: the steps are not those of the role`
						);
						expect(fits.length, name).toBeGreaterThan(0);
					} else {
						const step = expert.step({ ...gate, role: 'social' });
						const words = wordsIn(`cases/${theCase.id}`, language);
						const reason = wordsFor(words, ['feedback', at.moment ?? '', step], role) ?? '';
						await expect(page.main.locator(`[data-step="${step}"]`).first(), name).toContainText(
							reason.slice(0, 80)
						);
					}
					seen.push(name);
				}
			}
			await work('social');
			await speak(course.languages[0] ?? '');
			if (at.state === 'gate')
				await enterGate(page, expert, { case: theCase, moment, role: 'social' });
		}
	});

	expect(seen.length).toBeGreaterThan(roles.length * course.languages.length);
});
