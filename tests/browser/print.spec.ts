import { shellTour } from './shell-tour.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';

const course = checkedCourse();

test('on paper there is only text, dark on light, on every page of the shell and of Help', async ({
	host
}) => {
	test.setTimeout(120_000);
	const server = await host('web');
	const { page, course: frame } = await server.open();
	await page.emulateMedia({ colorScheme: 'dark' });
	const found: Record<string, string[]> = {};

	for await (const name of shellTour(frame, course)) {
		await page.emulateMedia({ media: 'print' });
		const problems = await frame.evaluate(() => {
			const shown = (selector: string) =>
				[...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
			const buttons = shown('.app :is(.primary, .quiet), dialog :is(.primary, .quiet)');
			const bars = shown('.app > :is(header, footer, nav), dialog > header');
			const { color, colorScheme } = getComputedStyle(document.documentElement);
			return [
				...buttons.map((one) => `button ${one.textContent}`),
				...bars.map(({ tagName }) => tagName),
				...(colorScheme === 'light' ? [] : [`colours: ${colorScheme} ${color}`]),
				...(shown('h1').length ? [] : ['no heading'])
			];
		});
		await page.emulateMedia({ media: 'screen' });
		if (problems.length) found[name] = problems;
	}

	expect(found).toEqual({});
	await expect(page.locator('main')).toBeVisible();
});
