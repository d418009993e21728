import type { Frame, Page } from '@playwright/test';

/** Runs in the page: notes when the course has taken over the start screen. */
export function markUsable() {
	const look = () => {
		const usable = !document.querySelector('[data-start]') && document.querySelector('main');
		if (usable) performance.mark('usable');
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** Base names of the files that had arrived when the start screen could be used. */
export async function requestsBeforeUsable(page: Page | Frame) {
	await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
	const names = await page.evaluate(() => {
		const usable = performance.getEntriesByName('usable')[0]?.startTime ?? 0;
		const arrived = [
			...(performance.getEntriesByType('navigation') as PerformanceResourceTiming[]),
			...(performance.getEntriesByType('resource') as PerformanceResourceTiming[])
		].filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= usable);
		return arrived.map(({ name }) => name);
	});
	return names.map((name) => baseName(new URL(name).pathname));
}

export const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
