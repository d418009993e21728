import type { Frame, Page } from '@playwright/test';

import { coursePage, until } from '../play/index.ts';
import { findingsIn, withAxe } from './axe.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse } from './packages.ts';

const course = checkedCourse();
const [first] = course.lessons;
const strict = { lms: { engine: 'strict', standard: 'scorm12' } } as const;

/** What the LMS's functions do instead, while the page holds a fault. */
type Fault = 'initialise-failed' | 'api-throws' | 'api-hangs' | 'failing';

/** Lets the page around the course break its own API, and mend it again. */
async function breakable(page: Page, fault?: Fault) {
	await page.addInitScript((begin) => {
		if (window.top !== window) return;
		const page = window as Window & { fault?: string; API?: unknown };
		page.fault = begin;
		let api: unknown;
		Object.defineProperty(page, 'API', {
			get: () => api,
			set(given: Record<string, (...args: string[]) => unknown>) {
				const broken =
					(name: string) =>
					(...args: string[]) => {
						if (page.fault === 'api-throws') throw new Error('500');
						if (page.fault === 'api-hangs') return new Promise(() => undefined);
						const begins = name === 'LMSInitialize' && page.fault === 'initialise-failed';
						const keeps = name === 'LMSCommit' && page.fault === 'failing';
						return begins || keeps ? 'false' : given[name]?.(...args);
					};
				api = Object.fromEntries(Object.keys(given).map((name) => [name, broken(name)]));
			}
		});
	}, fault);
}

const mend = (page: Page, fault?: Fault) =>
	page.evaluate((now) => ((window as Window & { fault?: string }).fault = now), fault);

const notice = (frame: Frame, id: string) => frame.locator(`[data-notice="${id}"]`);
const saving = (frame: Frame) => frame.locator('[data-saving]:visible').first();

/** Begins the course, as far as the second page of its first lesson. */
async function begin(frame: Frame) {
	const page = coursePage(frame);
	await page.ready();
	await page.go('start');
	await page.go(
		'open-lesson',
		frame.locator(`[data-action="open-lesson"][data-lesson="${first?.id}"]:visible`).first()
	);
	await page.go('next');
	return page.place();
}

for (const fault of ['initialise-failed', 'api-throws', 'api-hangs'] as const)
	test(`${fault}: said in the page; trying again records once the LMS is well`, async ({
		host,
		context
	}) => {
		await withAxe(context);
		const server = await host('scorm12', strict);
		const page = await context.newPage();
		await breakable(page, fault);
		await page.goto(server.lmsUrl);
		const frame = page.frame({ name: 'course' }) ?? page.mainFrame();
		await coursePage(frame).ready();

		await expect(notice(frame, 'fault')).toBeVisible({ timeout: 15_000 });
		expect(await findingsIn(frame)).toEqual([]);
		await mend(page);
		await frame.locator('[data-action="try-again"]').press('Enter');

		await expect(notice(frame, 'fault')).toHaveCount(0);
		await begin(frame);
		await expect(saving(frame)).toHaveAttribute('data-saving', 'saved');
		await page.evaluate(() => window.lms.flush());
		expect(server.stored['cmi.core.lesson_status']).toBe('incomplete');
		await page.close();
	});

test('no-api: a learner may go on without recording, and comes back to the same place', async ({
	host
}) => {
	const server = await host('scorm12');
	const { course: frame, leave } = await server.open();
	await coursePage(frame).ready();
	await expect(notice(frame, 'fault')).toBeVisible({ timeout: 15_000 });

	await frame.locator('[data-action="go-on"]').press('Enter');
	const place = await begin(frame);
	await expect(saving(frame)).toHaveClass(/local/);
	await leave();

	const { course: again } = await server.open();
	const page = coursePage(again);
	await page.ready();
	await again.locator('[data-action="go-on"]').click({ timeout: 15_000 });
	// The browser may be shared, so the copy is offered, not taken.
	await again.locator('[data-action="use-copy"]').press('Enter');
	if (await page.has('resume')) await page.go('resume');
	expect(await page.place()).toEqual(place);
});

test('saves that fail are said, with a resume code; when they succeed again, that is said too', async ({
	host,
	context
}) => {
	const server = await host('scorm12', strict);
	const page = await context.newPage();
	await breakable(page);
	await page.goto(server.lmsUrl);
	const frame = page.frame({ name: 'course' }) ?? page.mainFrame();
	await begin(frame);

	await mend(page, 'failing');
	await coursePage(frame).go('next');
	await expect(notice(frame, 'failing')).toBeVisible({ timeout: 30_000 });
	await expect(saving(frame)).toHaveAttribute('data-saving', 'unconfirmed');
	await notice(frame, 'failing').locator('[data-action="code"]').press('Enter');
	await expect(frame.locator('dialog textarea, dialog code, dialog output').first()).toBeVisible();
	await frame.locator('dialog').press('Escape');

	await mend(page);
	await expect(saving(frame)).toHaveAttribute('data-saving', 'saved', { timeout: 30_000 });
	await expect(notice(frame, 'failing')).toHaveCount(0);
	await page.close();
});

test('without a network the indicator says so, and what was done is sent when it is back', async ({
	host,
	context,
	seen
}) => {
	const server = await host('scorm12', strict);
	const visit = await server.launch();
	await begin(visit.course);
	await expect(saving(visit.course)).toHaveAttribute('data-saving', 'saved');

	await context.setOffline(true);
	await coursePage(visit.course).go('next');
	await expect(notice(visit.course, 'offline')).toBeVisible();
	await expect(saving(visit.course)).toHaveClass(/offline/);

	await context.setOffline(false);
	await expect(saving(visit.course)).toHaveAttribute('data-saving', 'saved', { timeout: 30_000 });
	await expect(notice(visit.course, 'offline')).toHaveCount(0);
	// The course asks for a file of its own to see whether its server is there.
	seen.errors = seen.errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'));
});

test('what the LMS lost is offered from this browser, and goes when it is not wanted', async ({
	host
}) => {
	const server = await host('scorm12', strict);
	const visit = await server.launch();
	const place = await begin(visit.course);
	await visit.leave();
	const lose = () => Object.assign(server, { attempt: undefined, stored: {} });

	lose();
	const second = await server.launch();
	await expect(notice(second.course, 'copy')).toBeVisible();
	await second.course.locator('[data-action="use-copy"]').press('Enter');
	const page = coursePage(second.course);
	if (await page.has('resume')) await page.go('resume');
	expect(await page.place()).toEqual(place);
	await second.leave();

	lose();
	const third = await server.launch();
	await third.course.locator('[data-action="remove-copy"]').press('Enter');
	await expect(notice(third.course, 'copy')).toHaveCount(0);
	// Nothing is done in this visit, so nothing of it is kept either.
	const kept = await third.course.evaluate(() =>
		Object.keys(localStorage).filter((key) => key.includes('record'))
	);
	expect(kept).toEqual([]);
});

test('a second tab only shows the course, until it is told to go on there', async ({ host }) => {
	const server = await host('scorm12', strict);
	const one = await server.launch();
	await begin(one.course);

	const two = await server.launch();
	await coursePage(two.course).ready();
	await expect(notice(two.course, 'elsewhere')).toBeVisible({ timeout: 15_000 });
	await expect(notice(one.course, 'elsewhere')).toHaveCount(0);
	await two.course.locator('[data-action="here"]').press('Enter');

	await expect(notice(two.course, 'elsewhere')).toHaveCount(0);
	await expect(notice(one.course, 'elsewhere')).toBeVisible();
});

test('what a later version of the course saved is kept as it is, and can be read', async ({
	host
}) => {
	const server = await host('scorm12', strict);
	const visit = await server.launch();
	await begin(visit.course);
	await visit.leave();
	await until(
		async () => server.stored['cmi.suspend_data'] ?? '',
		(text) => text !== '',
		() => 'Nothing was saved'
	);
	const later = (server.stored['cmi.suspend_data'] ?? '').replace(/^1\./, '2.');
	const text = JSON.stringify(server.attempt);
	server.attempt = JSON.parse(
		text.replaceAll(JSON.stringify(server.stored['cmi.suspend_data']), JSON.stringify(later))
	);

	const second = await server.launch();
	await expect(notice(second.course, 'later-version')).toBeVisible();
	await begin(second.course);
	const calls = await server.callsOf(second);
	await second.leave();

	expect(JSON.stringify(server.attempt)).toContain(JSON.stringify(later).slice(1, -1));
	expect(calls.length).toBeGreaterThan(0);
});
