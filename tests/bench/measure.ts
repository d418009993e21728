import type { Browser, CDPSession, Frame, Page } from '@playwright/test';

import type { Kind } from '../browser/packages.ts';
import { baseName, markUsable, requestsBeforeUsable } from '../browser/usable.ts';
import { folderOf } from '../browser/packages.ts';
import { coursePage } from '../play/index.ts';
import { serve } from '../server/serve.ts';

/** How a package is served. */
export interface Served {
	kind: Kind;
	gzip: boolean;
	/** Inside the strict LMS, or by itself. */
	lms: boolean;
}

/** One opening of the course; times in milliseconds from the course's own start of navigation. */
export interface Measured {
	paint: number;
	heading: number;
	usable: number;
	/** What long tasks that began before the course could be used took beyond 50 ms each. */
	blocking: number;
	/** From a press on "next" in the first lesson to the frame that shows the next screen. */
	next: number;
	/** Cumulative layout shift, until a second after the course could be used. */
	shift: number;
	/** Used by scripts after a collection, in bytes. */
	heap: number;
	requests: number;
	bytes: number;
	/** Calls of the LMS at launch. */
	calls: number;
}

const slowLine = {
	offline: false,
	latency: 150,
	downloadThroughput: 200_000,
	uploadThroughput: 94_000
};

/** Opens the course once, on a processor four times slower and a line of 1.6 Mbit/s with 150 ms. */
export async function measure(browser: Browser, { kind, gzip, lms }: Served): Promise<Measured> {
	const server = await serve({
		root: folderOf(kind),
		gzip,
		...(lms && { lms: { engine: 'strict', standard: 'scorm12' } })
	});
	const context = await browser.newContext({ locale: 'lv', viewport: { width: 952, height: 666 } });
	try {
		// What compiles this file for Node writes it around functions that run in the page.
		await context.addInitScript('globalThis.__name = (one) => one');
		await context.addInitScript(markUsable);
		await context.addInitScript(watchPage);
		const page = await context.newPage();
		const session = await slowed(page);
		await page.goto(lms ? server.lmsUrl : server.courseUrl);
		const course = await courseIn(page, lms);
		const asked = new Set(await requestsBeforeUsable(course));
		await page.waitForTimeout(1000);
		const launch = await course.evaluate(() => window.watched());
		const files = server.files.filter(({ path }) => asked.has(baseName(path)));
		if (lms) await page.evaluate(() => window.lms.flush());
		const calls = server.calls.filter(({ method }) => !/Error|Diagnostic/.test(method)).length;
		await session.send('HeapProfiler.collectGarbage');
		const { metrics } = await session.send('Performance.getMetrics');
		const next = await pressNext(course);
		return {
			...launch,
			next,
			heap: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0,
			requests: files.length,
			bytes: files.reduce((sum, file) => sum + file.bytes, 0),
			calls
		};
	} finally {
		await context.close();
		await server.close();
	}
}

async function slowed(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', slowLine);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await session.send('Performance.enable');
	return session;
}

async function courseIn(page: Page, framed: boolean): Promise<Frame> {
	if (!framed) return page.mainFrame();
	await page.locator('iframe').waitFor();
	return page.frame({ name: 'course' }) ?? page.mainFrame();
}

/** Goes to the first lesson, and from its first screen to the second. */
async function pressNext(course: Frame): Promise<number> {
	const page = coursePage(course, { quick: true });
	await page.go('start');
	await page.go('open-lesson', course.locator('[data-action="open-lesson"]:visible').first());
	// What comes with a lesson has arrived when somebody has read its first screen.
	await course.page().waitForTimeout(2000);
	return page.button('next').evaluate(async (button: HTMLElement) => {
		const screen = () => document.querySelector<HTMLElement>('main')?.dataset['part'];
		const before = screen();
		const start = performance.now();
		button.click();
		do await new Promise(requestAnimationFrame);
		while (screen() === before);
		return performance.now() - start;
	});
}

/** Runs in the page: watches paints, long tasks and shifts from the beginning. */
function watchPage() {
	const seen = { blocking: 0, shift: 0, heading: 0 };
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			if (startTime < (performance.getEntriesByName('usable')[0]?.startTime ?? Infinity))
				seen.blocking += Math.max(0, duration - 50);
	}).observe({ type: 'longtask', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & {
			value: number;
			hadRecentInput: boolean;
		})[])
			if (!entry.hadRecentInput) seen.shift += entry.value;
	}).observe({ type: 'layout-shift', buffered: true });
	const look = () => {
		if ([...document.querySelectorAll('h1')].some((one) => one.checkVisibility()))
			seen.heading = performance.now();
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
	window.watched = () => ({
		...seen,
		paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
		usable: performance.getEntriesByName('usable')[0]?.startTime ?? 0
	});
}

declare global {
	interface Window {
		watched(): Pick<Measured, 'paint' | 'heading' | 'usable' | 'blocking' | 'shift'>;
	}
}
