import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

import { anything, expert, lessonsWithCases, play, type Place } from '../play/index.ts';
import { expect, test } from './course-test.ts';
import { thorough } from '../thorough.ts';
import { checkedCourse, folderOf, kinds, listedIn, type Kind } from './packages.ts';

const course = checkedCourse();
const only = lessonsWithCases(course);
/** Everyday, as far as the first gate of the final check. */
const atFirstGate = ({ check, state }: Place) => check === 'cases' && state === 'gate';
const last = course.lessons.filter(({ check }) => check).map(({ id }) => id);

test('FF-57, FF-60, FF-69: the web edition works by double click, from disk, and asks for nothing else', async ({
	page,
	seen
}) => {
	await page.goto(pathToFileURL(resolve('dist/web/index.html')).href);

	const { places } = await play(page.mainFrame(), {
		course,
		strategy: anything(4),
		quick: true,
		only: last,
		until: thorough ? undefined : atFirstGate
	});

	if (thorough) {
		expect(places.filter(({ check }) => check === 'result')).not.toEqual([]);
		expect(places.at(-1)?.screen).toBe('map');
	} else expect(atFirstGate(places.at(-1) as Place)).toBe(true);
	expect(seen.outside).toEqual([]);
});

test('from disk, too, a learner comes back to the same place', async ({ page }) => {
	const url = pathToFileURL(resolve('dist/web/index.html')).href;
	await page.goto(url);
	const before = await play(page.mainFrame(), {
		course,
		strategy: anything(3),
		only,
		until: ({ state, moment }) => state === 'gate' && moment !== undefined
	});

	await page.goto('about:blank');
	await page.goto(url);
	const after = await play(page.mainFrame(), {
		course,
		strategy: anything(3),
		only,
		until: ({ state }) => state !== undefined
	});

	expect(after.places.at(-1)).toEqual(before.places.at(-1));
});

for (const kind of kinds.filter((kind) => kind !== 'web'))
	test(`${kind} holds exactly the files that its manifest lists`, () => {
		expect(listedIn(kind).sort()).toEqual(contentOf(kind).sort());
	});

test('FF-56, FF-58: a server that knows no MIME types is good enough', async ({ host }) => {
	const types = { '.js': 'text/plain', '.svg': 'application/octet-stream' };
	const server = await host('web', { types });

	const { course: frame } = await server.open();
	const { places } = await play(frame, {
		course,
		strategy: anything(1),
		only,
		until: ({ state }) => state === 'done'
	});

	expect(places.at(-1)?.state).toBe('done');
});

test('FF-47, FF-50: a frame without an origin of its own plays the course, untracked', async ({
	host,
	seen
}) => {
	const server = await host('web');
	const { page } = await server.open();
	await page.setContent(
		`<iframe name="sandboxed" sandbox="allow-scripts" width="900" height="600" src="${server.courseUrl}"></iframe>`
	);

	const frame = page.frame({ name: 'sandboxed' });
	const { places } = await play(frame ?? page.mainFrame(), {
		course,
		strategy: expert,
		quick: true,
		only: last,
		until: thorough ? ({ part, check }) => part === 'result' && check === 'result' : atFirstGate
	});

	expect(places.at(-1)?.check).toBe(thorough ? 'result' : 'cases');
	// Fonts cannot be loaded without an origin; the fallback has the same measures.
	seen.errors = seen.errors.filter((error) => !/font|ERR_FAILED/i.test(error));
});

/** Files that are neither manifest nor schema. */
const contentOf = (kind: Kind) =>
	readdirSync(folderOf(kind), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(xsd|dtd)$|^imsmanifest\.xml$/.test(entry.name))
		.map(({ parentPath, name }) => relative(folderOf(kind), join(parentPath, name)))
		.map((path) => path.split(sep).join('/'));
