import { statSync } from 'node:fs';

import { mostNamed } from '../../src/simulator/index.ts';
import { coursePage, describe, expert, play, type Place } from '../play/index.ts';
import type { LmsCall } from '../server/lms/launch.ts';
import { some, thorough } from '../thorough.ts';
import { expect, test } from './course-test.ts';
import { largestZip } from '../../build/package/lint.ts';
import { checkedCourse, kinds, zipOf } from './packages.ts';
import { baseName, markUsable, requestsBeforeUsable } from './usable.ts';

const course = checkedCourse();
const most = {
	requests: 6,
	gzip: 120_000,
	plain: 330_000,
	zip: largestZip,
	calls: { launch: 12, decision: 4, testItem: 12, exit: 5 },
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

const standards = [
	['scorm12', 'scorm12'],
	['scorm2004-4th', 'scorm2004']
] as const;

for (const [kind, standard] of some(standards))
	test(`${kind} makes few calls at launch, at each decision and at the end, and commits a decision once`, async ({
		host
	}) => {
		test.setTimeout(300_000);
		const server = await host(kind, { lms: { engine: 'strict', standard } });
		const visit = await server.launch();
		const page = coursePage(visit.course);
		await page.ready();
		await visit.page.waitForTimeout(1000);
		const settled = async () => {
			await expect(visit.course.locator('[data-saving="saving"]')).toHaveCount(0);
			// A commit follows from a timer, so that it is never inside a press.
			await visit.page.waitForTimeout(50);
			return counted(await server.callsOf(visit));
		};
		const launch = await settled();
		const actions: { at: Place; calls: LmsCall[] }[] = [];
		let at: Place = { screen: 'start' };
		let known = launch.length;
		const note = async (now: Place) => {
			const calls = await settled();
			actions.push({ at, calls: calls.slice(known) });
			[at, known] = [now, calls.length];
		};

		await play(visit.course, {
			course,
			quick: true,
			strategy: { ...expert, level: 'L2', rewinds: () => 'a3' },
			only: ['final-check'],
			// Everyday, a few questions stand for all.
			until: (_, { answered }) => !thorough && answered.length > 3,
			each: note,
			answered: () => note(at)
		});
		await note(at);
		await page.button('save-and-close').click();
		await expect(visit.course.locator('main[data-screen="closed"]')).toBeVisible();
		const exit = counted(await server.callsOf(visit)).slice(known);

		expect(launch.length).toBeLessThanOrEqual(most.calls.launch);
		for (const { at, calls } of actions) {
			// Up to three flags are named before one looks back.
			const decisions = at.state === 'ended' ? 1 + mostNamed : 1;
			const answers = calls.filter(({ args: [name] }) => /interactions\.\d+\.id$/.test(name ?? ''));
			const each = at.item ? most.calls.testItem : most.calls.decision;
			const report = answers.length ? most.calls.testItem * (answers.length + 1) : 0;
			const commits = calls.filter(({ method }) => /Commit$/.test(method));
			expect(commits.length, describe(at)).toBeLessThanOrEqual(most.commits * decisions);
			expect(calls.length, describe(at)).toBeLessThanOrEqual(each * decisions + report);
		}
		expect(actions.some(({ at }) => at.item)).toBe(true);
		expect(exit.length).toBeLessThanOrEqual(most.calls.exit);
		expect(server.stored['cmi.suspend_data']?.length).toBeLessThanOrEqual(most.state);
	});

// Error functions are answered in the page; all others may be a round trip.
const counted = (calls: LmsCall[]) =>
	calls.filter(({ method }) => !/Error|Diagnostic/.test(method));
