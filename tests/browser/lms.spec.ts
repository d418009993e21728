import { allRight, coursePage, play } from '../play/index.ts';
import type { LmsCall } from '../server/lms/launch.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse, type Kind } from './packages.ts';

const course = checkedCourse();
const strategy = allRight;
const half = Object.keys(course.lessons[0]?.items ?? {}).length / 2;

const elements = {
	scorm12: {
		status: 'cmi.core.lesson_status',
		score: 'cmi.core.score.raw',
		exit: 'cmi.core.exit'
	},
	scorm2004: { status: 'cmi.completion_status', score: 'cmi.score.raw', exit: 'cmi.exit' }
};
const places = [
	{ kind: 'scorm12', standard: 'scorm12', engine: 'strict' },
	{ kind: 'scorm2004-3rd', standard: 'scorm2004', engine: 'strict' },
	{ kind: 'scorm2004-4th', standard: 'scorm2004', engine: 'strict' },
	{ kind: 'scorm12', standard: 'scorm12', engine: 'scorm-again' },
	{ kind: 'scorm2004-4th', standard: 'scorm2004', engine: 'scorm-again' }
] as const satisfies { kind: Kind; standard: string; engine: string }[];

for (const { kind, standard, engine } of places)
	test.describe(`${kind} in the LMS ${engine}`, () => {
		const names = elements[standard];

		test('a learner leaves half-way, comes back to the same place, finishes, and stays finished', async ({
			host
		}) => {
			test.slow();
			const server = await host(kind, { lms: { engine, standard } });

			const first = await server.launch();
			const before = await play(first.course, {
				course,
				strategy,
				until: (_, { answered }) => answered.length >= half
			});
			await first.leave();
			await expect.poll(() => server.calls.filter(isEnd).length).toBe(1);
			expect(server.stored[names.status]).toBe('incomplete');
			expect(server.stored[names.exit]).toBe('suspend');

			const second = await server.launch();
			const after = await play(second.course, { course, strategy });
			await coursePage(second.course).button('save-and-close').click();
			await expect(second.course.locator('main[data-screen=closed]')).toBeVisible();
			await expect.poll(() => server.calls.filter(isEnd).length).toBe(2);
			await second.page.close();
			const finished = server.stored;

			expect(after.places[1]).toEqual(before.places.at(-1));
			expect(before.answered.filter((id) => after.answered.includes(id))).toEqual([]);
			expect(finished[names.status]).toMatch(/^(passed|completed)$/);
			expect(finished[names.exit]).toBe('suspend');
			expect(finished['cmi.suspend_data']).toMatch(/^[\w.-]{10,3800}$/);

			const third = await server.launch();
			await coursePage(third.course).ready();
			await third.leave();
			await expect.poll(() => server.calls.filter(isEnd).length).toBe(3);

			expect(server.stored[names.status]).toBe(finished[names.status]);
			expect(server.stored[names.score]).toBe(finished[names.score]);
			expect(server.calls.filter(isRefused)).toEqual([]);
		});

		test('review mode plays and writes nothing', async ({ host }) => {
			const server = await host(kind, { lms: { engine, standard, mode: 'review' } });

			const visit = await server.launch();
			await play(visit.course, {
				course,
				strategy,
				until: (_, { answered }) => answered.length > 1
			});

			const calls = await server.callsOf(visit);
			expect(calls.filter(({ method }) => /SetValue$/.test(method))).toEqual([]);
		});
	});

const isEnd = ({ method }: LmsCall) => /^(LMSFinish|Terminate)$/.test(method);

// A value that was never set is no fault of the course: error 403 on reading, in 2004.
const isRefused = ({ method, error }: LmsCall) =>
	error !== '0' && !(error === '403' && method === 'GetValue');
