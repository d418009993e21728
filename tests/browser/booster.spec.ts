import type { Locator } from '@playwright/test';

import { learnersIn } from '../../build/gain/learners.ts';
import { expert, misjudged, play, type Strategy } from '../play/index.ts';
import { some } from '../thorough.ts';
import { buildCourse, type BuiltCourse } from './built-course.ts';
import { expect, test } from './course-test.ts';
import { answersIn } from './held.ts';
import { ends, inLms, lmss } from './lmss.ts';
import { count } from './told.ts';
import { elements, evaluated, isEnd, isRefused, strangeValues } from './written.ts';

test.describe('a booster of its own', () => {
	test.describe.configure({ mode: 'default' });
	let built: BuiltCourse | undefined;
	test.beforeAll(async () => {
		test.setTimeout(600_000);
		built = await buildCourse({ reporting: 'evaluation' }, ['--booster', '1']);
	});
	test.afterAll(() => built?.remove());

	for (const place of some(lmss, 0))
		test(`${place.kind}, ${place.engine}: its four answers, and the share of right ones as the score`, async ({
			host
		}) => {
			test.slow();
			const { course } = built as BuiltCourse;
			const server = await host(place.kind, inLms(built as BuiltCourse, place));

			const visit = await server.launch();
			const strategy: Strategy = {
				...expert,
				answer: (item, id) => (id === 'c-03' ? misjudged(item) : expert.answer(item, id))
			};
			const { answered } = await play(visit.course, { course, strategy, quick: true });
			const shown = await Promise.all(
				['caught', 'marked'].map((of) =>
					numbersIn(visit.course.locator(`[data-figure="mini-${of}"] dd`))
				)
			);
			await visit.leave();
			await expect.poll(() => server.calls.filter(isEnd).length).toBe(1);

			const held = server.stored;
			const told = answersIn(held);
			const of = /^booster_c_\d\d$/;
			const [right = 0] = count(told, { of });
			const { status, passed, score } = elements[place.standard];
			expect(told.map(({ id }) => id)).toEqual(
				answered.map((id) => `booster_${id.replaceAll('-', '_')}`)
			);
			expect(shown).toEqual([
				count(told, { of, right: '3' }),
				count(told, { of, right: '1', correct: false })
			]);
			expect(learnersIn(told.map((one) => ({ person: 'one', ...one })))[0]?.booster).toHaveLength(
				4
			);
			expect([right, held[score]]).toEqual([3, '75']);
			expect(held[status]).toBe(ends.passed[place.standard].status);
			expect(held[passed]).toBe('passed');
			expect(server.calls.filter(isRefused)).toEqual([]);
			expect(strangeValues(server.calls, evaluated)).toEqual([]);
		});
});

const numbersIn = async (one: Locator) =>
	((await one.textContent()) ?? '').match(/\d+/g)?.map(Number);
