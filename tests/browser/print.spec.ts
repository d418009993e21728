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

const papers = [
	{ language: 'lv', name: 'handbook-lv', title: 'Rokasgrāmata', pdf: true },
	{ language: 'lv', name: 'p1-lv', title: 'P1', pdf: false },
	{ language: 'en', name: 'p1-en', title: 'P1', pdf: true }
];

for (const [what, made, links] of [
	['without files for paper Help says so, and links to none', [], []],
	[
		'Help links to the files for paper that there are in its language',
		papers,
		['print/lv/handbook-lv.pdf', 'print/lv/handbook-lv.html', 'print/lv/p1-lv.html']
	]
] as const) {
	test(what, async ({ host, page }) => {
		const server = await host('web');
		await page.route('**/paper.js', (route) =>
			route.fulfill({
				contentType: 'text/javascript',
				body: `self.__paper=${JSON.stringify(made)}`
			})
		);
		await page.goto(server.courseUrl);
		await page.locator('[data-action=start]').click();
		await page.locator('[data-action=help]').first().click();

		await page.locator('[data-action=help-page][data-page=paper]').click();
		await expect(page.locator('dialog h1, dialog h2').first()).toBeVisible();

		const found = page.locator('a[href^="print/"]');
		await expect(found).toHaveCount(links.length);
		expect(await found.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
			links
		);
	});
}
