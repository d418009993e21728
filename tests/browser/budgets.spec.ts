import { statSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { allRight, coursePage, play } from '../play/index.ts';
import type { LmsCall } from '../server/lms/launch.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse, kinds, zipOf } from './packages.ts';

const course = checkedCourse();
const most = {
	requests: 6,
	gzip: 120_000,
	plain: 330_000,
	zip: 1_500_000,
	calls: { launch: 12, decision: 4, exit: 5 },
	commits: 1,
	state: 3800
};

for (const kind of kinds)
	test(`the zip ${kind} is small`, () => {
		expect(statSync(zipOf(kind)).size).toBeLessThanOrEqual(most.zip);
	});

for (const [name, gzip] of [
	['gzip', true],
	['plain', false]
] as const)
	for (const language of course.languages)
		test.describe(`first screen in ${language}, ${name}`, () => {
			test.use({ locale: language });

			test('is usable after few requests and bytes', async ({ host, context }) => {
				await context.addInitScript(markUsable);
				const server = await host('scorm12', { gzip });

				const { page } = await server.open();
				const before = new Set(await requestsBeforeUsable(page));
				await page.waitForLoadState('networkidle');

				const files = server.files.filter(({ path }) => before.has(baseName(path)));
				const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
				expect(files.map(({ path }) => path)).toContain('app.js');
				expect(files.length).toBeLessThanOrEqual(most.requests);
				expect(bytes).toBeLessThanOrEqual(most[name]);
				test.info().annotations.push({ type: 'bytes', description: `${bytes}` });
			});
		});

for (const [kind, standard] of [
	['scorm12', 'scorm12'],
	['scorm2004-4th', 'scorm2004']
] as const)
	test(`${kind} makes few calls at launch, at each decision and at the end`, async ({ host }) => {
		const server = await host(kind, { lms: { engine: 'strict', standard } });
		const visit = await server.launch();
		const page = coursePage(visit.course);
		await page.ready();
		const settled = async () => {
			let calls = counted(await server.callsOf(visit));
			for (let before = -1; before !== calls.length; calls = counted(await server.callsOf(visit))) {
				before = calls.length;
				await visit.page.waitForTimeout(1200);
			}
			return calls;
		};

		const launch = await settled();
		const actions: LmsCall[][] = [];
		let calls = launch;
		const note = async () => {
			const now = await settled();
			actions.push(now.slice(calls.length));
			calls = now;
		};
		const { answered } = await play(visit.course, {
			course,
			strategy: allRight,
			until: (_, { answered: { length } }) => length > 3,
			each: note,
			answered: note
		});
		const beforeExit = await settled();
		await page.button('save-and-close').click();
		await expect(visit.course.locator('main[data-screen="closed"]')).toBeVisible();
		const exit = (await settled()).slice(beforeExit.length);

		expect(launch.length).toBeLessThanOrEqual(most.calls.launch);
		expect(answered.length).toBeGreaterThan(1);
		for (const action of actions) {
			const commits = action.filter(({ method }) => /Commit$/.test(method));
			expect(action.length).toBeLessThanOrEqual(most.calls.decision);
			expect(commits.length).toBeLessThanOrEqual(most.commits);
		}
		expect(exit.length).toBeLessThanOrEqual(most.calls.exit);
		expect(server.stored['cmi.suspend_data']?.length).toBeLessThanOrEqual(most.state);
	});

// Error functions are answered in the page; all others may be a round trip.
const counted = (calls: LmsCall[]) =>
	calls.filter(({ method }) => !/Error|Diagnostic/.test(method));

/** Runs in the page: notes when the course has taken over the start screen. */
function markUsable() {
	const look = () => {
		const usable = !document.querySelector('[data-start]') && document.querySelector('main');
		if (usable) performance.mark('usable');
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** Base names of the files that were asked for before the start screen could be used. */
async function requestsBeforeUsable(page: Page) {
	await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
	const names = await page.evaluate(() => {
		const usable = performance.getEntriesByName('usable')[0]?.startTime ?? 0;
		return performance
			.getEntries()
			.filter(
				({ entryType, startTime }) =>
					/^(navigation|resource)$/.test(entryType) && startTime < usable
			)
			.map(({ name }) => name);
	});
	return names.map((name) => baseName(new URL(name).pathname));
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
