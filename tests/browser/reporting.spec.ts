import type { Course } from '#model';

import { expert, flagNothing, misjudged, play, type Strategy } from '../play/index.ts';
import { some } from '../thorough.ts';
import { buildCourse, type BuiltCourse } from './built-course.ts';
import { expect, test } from './course-test.ts';
import { ends, inLms, lmss } from './lmss.ts';
import { resultOn, type ShownResult } from './result-page.ts';
import { expectTold } from './told.ts';
import { elements, evaluated, isEnd, isRefused, strangeValues } from './written.ts';

/** Marks nothing, so that no pass is possible. */
const fails = (): Strategy => ({ ...flagNothing, level: 'L2' });

const courses = [
	{
		reporting: 'evaluation',
		completion: 'passed',
		learner: learns,
		end: 'passed',
		where: some(lmss)
	},
	{
		reporting: 'score',
		completion: 'passed',
		learner: fails,
		end: 'open',
		where: some(lmss, 0)
	},
	{
		reporting: 'test',
		completion: 'taken',
		learner: fails,
		end: 'taken',
		where: some(lmss, 0)
	}
] as const;

for (const { reporting, completion, learner, end, where } of courses)
	test.describe(`reporting: ${reporting}, completion: ${completion}`, () => {
		test.describe.configure({ mode: 'default' });
		let built: BuiltCourse | undefined;
		test.beforeAll(async () => {
			test.setTimeout(600_000);
			built = await buildCourse({ reporting, completion });
		});
		test.afterAll(() => built?.remove());

		for (const place of where)
			test(`${place.kind}, ${place.engine}: the LMS holds what the result page says, before and after too, and nothing else`, async ({
				host
			}) => {
				test.setTimeout(600_000);
				const { course } = built as BuiltCourse;
				const server = await host(place.kind, inLms(built as BuiltCourse, place));

				const visit = await server.launch();
				let shown: ShownResult | undefined;
				const played = await play(visit.course, {
					course,
					strategy: learner(course),
					minis: true,
					quick: true,
					each: async ({ part, check, case: reads }) => {
						if (part === 'result' && check === 'result' && !reads)
							shown = await resultOn(visit.course);
					}
				});
				await visit.leave();
				await expect.poll(() => server.calls.filter(isEnd).length).toBe(1);

				const held = server.stored;
				const { status, passed, score } = elements[place.standard];
				expect(held[score]).toBe(shown?.score);
				expect(held[status]).toBe(ends[end][place.standard].status);
				expect(held[passed] ?? 'unknown').toBe(ends[end][place.standard].passed);
				expect(shown?.passed).toBe(end === 'passed');
				expect(shown?.caught).toHaveLength(2);
				expectTold({ course, played, shown: shown as ShownResult, held });
				expect(server.calls.filter(isRefused)).toEqual([]);
				expect(strangeValues(server.calls, reporting === 'evaluation' ? evaluated : [])).toEqual(
					[]
				);
			});
	});

/** Passes, with mistakes: suspects everybody before the course, and is wrong here and there after it. */
function learns({ bank }: Course): Strategy {
	let before: string | undefined;
	return {
		...expert,
		level: 'L2',
		answer(item, id, again) {
			const { mini, redLine } = bank[id] ?? {};
			before ??= mini?.form;
			if (mini && mini.form === before) return ['serious'];
			if (mini && id.endsWith('3')) return misjudged(item);
			const right = expert.answer(item, id, again);
			const slips = item.type === 'single' && id in bank && !mini && !redLine && id.length % 2;
			return slips ? item.options.filter((one) => !item.right.includes(one)).slice(-1) : right;
		}
	};
}
