import {
	coursePage,
	expert,
	lessonsWithCases,
	onePerForm,
	play,
	stepsAt,
	type CoursePage
} from '../play/index.ts';
import { some } from '../thorough.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';
import { telling } from './secrets.ts';

const course = checkedCourse();

/** What a case shows of itself besides its words: the help it offers, its steps, its shape, its title without the child. */
const shapeOf = ({ main, frame }: CoursePage) =>
	main
		.locator('[data-case]')
		.evaluate((root) => {
			const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
			const inputs = all('input').map((input) => {
				const { name, value } = input as HTMLInputElement;
				return `${name}=${value}`;
			});
			return {
				actions: [...new Set(all('[data-action]').map(({ dataset }) => dataset.action))].sort(),
				inputs: inputs.sort(),
				classes: [...new Set(all('*').flatMap((one) => [...one.classList]))]
					.filter((name) => !/^(record|bystander|child|contact|svelte-)/.test(name))
					.sort(),
				title: root.querySelector('h2')?.textContent?.replace(/\d+.*$/, '')
			};
		})
		.then((shape) => ({ ...shape, page: frame.url() }));

test('LX-02: twins look the same until one looks back: help, steps, names and addresses', async ({
	host
}) => {
	test.setTimeout(300_000);
	const server = await host('web');
	const { course: frame } = await server.open();
	const page = coursePage(frame);
	const pairs = some(onePerForm(course).toReversed()).map(
		({ id, twin = '' }) => [id, twin] as const
	);
	const shapes: Record<string, Record<string, unknown>> = {};
	const asked: Record<string, string[]> = {};
	let known = 0;

	await play(frame, {
		course,
		quick: true,
		// The same few entries in both, so that only the case itself could make a difference.
		strategy: {
			...expert,
			level: 'L2',
			flags: ({ n }) => n === 1,
			names: () => ['c01'],
			step: (gate) => (stepsAt(gate).includes('a2') ? 'a2' : (stepsAt(gate).toSorted()[0] ?? 'a3')),
			// One pair of each form; the others are left for later.
			begins: ({ id, level }) =>
				level === 'L0' ? 'read-summary' : pairs.flat().includes(id) ? 'start-case' : 'later',
			concern: () => 'little',
			judgement: () => 'unclear'
		},
		only: lessonsWithCases(course),
		each: async ({ case: id = '', state = '', moment }) => {
			const theCase = course.cases[id];
			if (!theCase?.twin || !pairs.flat().includes(theCase.id) || /^(debrief|done)$/.test(state))
				return;
			if (state === 'brief') await page.button('start-case').waitFor();
			const index = theCase.moments.findIndex((one) => one.id === moment);
			(shapes[id] ??= {})[`${state} ${index}`] = await shapeOf(page);
			(asked[id] ??= []).push(...server.files.slice(known).map(({ path }) => path));
			known = server.files.length;
		}
	});

	for (const [one, other] of pairs) {
		expect(Object.keys(shapes[one] ?? {}).length, one).toBeGreaterThan(0);
		expect(shapes[one], `${one} and ${other}`).toEqual(shapes[other]);
	}
	expect(server.files.map(({ path }) => path).filter((path) => telling.test(path))).toEqual([]);
});
