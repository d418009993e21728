import { coursePage, expert, play, type CoursePage } from '../play/index.ts';
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

test('twins look the same until one looks back: help, steps, names and addresses', async ({
	host
}) => {
	test.slow();
	const server = await host('web');
	const { course: frame } = await server.open();
	const page = coursePage(frame);
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
			step: () => 'a2',
			concern: () => 'little',
			judgement: () => 'unclear'
		},
		only: [
			course.lessons.find(({ screens }) => screens.some(({ cases }) => cases.length))?.id ?? ''
		],
		each: async ({ case: id = '', state = '', moment }) => {
			const theCase = course.cases[id];
			if (!theCase?.twin || /^(debrief|done)$/.test(state)) return;
			if (state === 'brief') await page.button('start-case').waitFor();
			const index = theCase.moments.findIndex((one) => one.id === moment);
			(shapes[id] ??= {})[`${state} ${index}`] = await shapeOf(page);
			(asked[id] ??= []).push(...server.files.slice(known).map(({ path }) => path));
			known = server.files.length;
		}
	});

	const [one = '', other = ''] = Object.keys(shapes);
	expect(course.cases[one]?.twin).toBe(other);
	expect(shapes[one]).toEqual(shapes[other]);
	expect(server.files.map(({ path }) => path).filter((path) => telling.test(path))).toEqual([]);
});
