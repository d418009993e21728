import { anything, describe, expert, flagEverything, play } from '../play/index.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';
const course = checkedCourse();
for (const [name, strategy] of Object.entries({ expert, any1: anything(1), any2: anything(2), any5: anything(5), flagEverything }))
	test(`dev ${name}`, async ({ host }) => {
		test.slow();
		const server = await host('web');
		const { course: frame } = await server.open();
		const t = performance.now();
		let score = '';
		const { places } = await play(frame, { course, strategy, each: async (at) => {
			if (process.env.LOG) console.log(describe(at));
			if (at.part === 'result') score = (await frame.locator('[data-score]').first().evaluate((e) => JSON.stringify((e as HTMLElement).dataset)).catch(() => '')) || score;
		} });
		console.log(name, places.length, Math.round(performance.now() - t), score);
		expect(places.at(-1)?.screen).toBe('finished');
	});
