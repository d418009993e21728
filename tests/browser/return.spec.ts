import { decode } from '../../src/record/index.ts';
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
import { isEnd, stateIn } from './written.ts';

const course = checkedCourse();

/** Where one comes back to, where that is not the same: what was open or half filled begins again. */
const reopened: Record<string, string> = { chooser: 'reading', replay: 'debrief' };

/** Plays up to the first practice case. */
const toCase = (frame: CoursePage['frame']) =>
	play(frame, {
		course,
		quick: true,
		strategy: { ...expert, begins: () => 'later' },
		until: ({ state, case: id = '' }) => state === 'brief' && course.cases[id]?.level !== 'L0'
	});

/** What was committed and flagged, as far as it can be seen here. */
const doneIn = ({ main }: CoursePage) =>
	main.locator('[data-case]').evaluate((root) => {
		const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
		return {
			flagged: all('[data-entry] [aria-pressed="true"]').map(
				(button) => button.closest<HTMLElement>('[data-entry]')?.dataset.entry
			),
			read: all('[data-entry] [data-action="flag"]').length,
			steps: all('[data-step]').map(({ dataset }) => dataset.step),
			outcomes: all('[data-outcome] li').length
		};
	});

const chosenIn = ({ main }: CoursePage) => main.locator('[data-case] form :checked').count();

/** Everything that the first reading is made of. */
function firstReading(state: string, id: string) {
	const { marks, concerns, gates, judgement, named } =
		decode(state, course).record?.cases[id] ?? {};
	return { marks, concerns, gates, judgement, named };
}

test('a reload in any state of a case leads back to it, with all that was committed or flagged', async ({
	host
}) => {
	test.setTimeout(300_000);
	const server = await host('scorm12', { lms: { engine: 'strict', standard: 'scorm12' } });
	let visit = await server.launch();
	await toCase(visit.course);
	let page = coursePage(visit.course, { quick: true });
	const { case: id = '' } = await page.place();
	const readings: unknown[] = [];
	const names: string[] = [];

	for await (const name of statesOfCase(() => page, course)) {
		const before = await page.place();
		const done = await doneIn(page);
		await visit.leave();
		await expect.poll(() => server.calls.filter(isEnd).length, name).toBe(names.length + 1);
		const state = reopened[before.state ?? ''] ?? before.state;
		visit = await server.launch();
		page = coursePage(visit.course, { quick: true });
		await page.ready();
		await page.go('resume');
		await until(
			() => page.place(),
			(at) => describe(at) === describe({ ...before, state }),
			() => `A reload in "${name}" did not lead back`
		);

		if (before.state !== 'replay') expect(await doneIn(page), name).toEqual(done);
		expect(await chosenIn(page), name).toBe(0);
		if (names.includes('ended')) readings.push(firstReading(stateIn(server.stored), id));
		names.push(name);
	}

	expect(names.length).toBeGreaterThan(13);
	expect(new Set(readings.map((reading) => JSON.stringify(reading))).size).toBe(1);
	expect(readings.length).toBeGreaterThan(2);
});
