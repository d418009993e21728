import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

import { allRight, anything, coursePage, play } from '../play/index.ts';
import { strictCsp } from '../server/serve.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse, folderOf, kinds, type Kind } from './packages.ts';

const course = checkedCourse();

test('the web edition works by double click, from disk', async ({ page, seen }) => {
	await page.goto(pathToFileURL(resolve('dist/web/index.html')).href);

	const { places } = await play(page.mainFrame(), { course, strategy: allRight });

	expect(places.length).toBeGreaterThan(2);
	expect(seen.outside).toEqual([]);
});

test('from disk, too, a learner comes back to the same place', async ({ page }) => {
	const url = pathToFileURL(resolve('dist/web/index.html')).href;
	await page.goto(url);
	const before = await play(page.mainFrame(), {
		course,
		strategy: anything(3),
		until: (_, { answered }) => answered.length > 1
	});

	await page.goto('about:blank');
	await page.goto(url);
	const after = await play(page.mainFrame(), {
		course,
		strategy: anything(3),
		until: (at) => at.screen !== 'start'
	});

	expect(after.places.at(-1)).toEqual(before.places.at(-1));
});

for (const kind of kinds)
	test(`${kind} runs under a strict policy and asks only for files it lists`, async ({ host }) => {
		const server = await host(kind, { csp: strictCsp });

		const { course: frame } = await server.open();
		const { places } = await play(frame, { course, strategy: allRight });

		expect(places.length).toBeGreaterThan(2);
		const asked = [...new Set(server.files.map(({ path }) => path))];
		expect(kind === 'web' ? contentOf(kind) : listedIn(kind)).toEqual(
			expect.arrayContaining(asked)
		);
	});

for (const kind of kinds.filter((kind) => kind !== 'web'))
	test(`${kind} holds exactly the files that its manifest lists`, () => {
		expect(listedIn(kind).sort()).toEqual(contentOf(kind).sort());
	});

test('a server that knows no MIME types is good enough', async ({ host }) => {
	const types = { '.js': 'text/plain', '.svg': 'application/octet-stream' };
	const server = await host('web', { types });

	const { course: frame } = await server.open();
	const { places } = await play(frame, { course, strategy: anything(1) });

	expect(places.length).toBeGreaterThan(2);
});

test('a frame without an origin of its own plays the course, untracked', async ({ host, seen }) => {
	const server = await host('web');
	const { page } = await server.open();
	await page.setContent(
		`<iframe name="sandboxed" sandbox="allow-scripts" width="900" height="600" src="${server.courseUrl}"></iframe>`
	);

	const frame = page.frame({ name: 'sandboxed' });
	const { places } = await play(frame ?? page.mainFrame(), { course, strategy: anything(2) });

	expect(places.length).toBeGreaterThan(2);
	// Fonts cannot be loaded without an origin; the fallback has the same measures.
	seen.errors = seen.errors.filter((error) => !/font|ERR_FAILED/i.test(error));
});

test('each language can be chosen and keeps the place', async ({ host }) => {
	const server = await host('web');
	const { course: frame } = await server.open();
	await play(frame, { course, strategy: allRight, until: ({ screen }) => screen === 'lesson' });
	const page = coursePage(frame);
	const place = await page.place();

	const heard: string[] = [];
	for (const language of course.languages) {
		const menu = frame.locator('select[data-setting="language"]:visible').first();
		await menu.selectOption(language);
		await expect(frame.locator(`html[lang="${language}"]`)).toHaveCount(1);
		heard.push(await page.main.innerText());
		expect(await page.place()).toEqual(place);
	}

	expect(new Set(heard).size).toBe(course.languages.length);
});

const listedIn = (kind: Kind) =>
	[
		...readFileSync(join(folderOf(kind), 'imsmanifest.xml'), 'utf8').matchAll(
			/<file href="([^"]+)"/g
		)
	].map(([, href = '']) => href);

/** Files that are neither manifest nor schema. */
const contentOf = (kind: Kind) =>
	readdirSync(folderOf(kind), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(xsd|dtd)$|^imsmanifest\.xml$/.test(entry.name))
		.map(({ parentPath, name }) => relative(folderOf(kind), join(parentPath, name)))
		.map((path) => path.split(sep).join('/'));
