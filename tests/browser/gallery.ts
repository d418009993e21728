import { resolve } from 'node:path';

import type { BrowserContext, Page } from '@playwright/test';

import { compileGallery, galleryPage } from '../../build/preview/gallery-code.ts';

export interface Look {
	language?: string;
	theme?: 'light' | 'dark';
	/** One example; all without it. */
	only?: string;
}

const origin = 'http://gallery.test';
let compiled: ReturnType<typeof compileGallery> | undefined;

/** The gallery of the preview, compiled once for each worker and served without a server. */
export async function openGallery(context: BrowserContext) {
	compiled ??= compileGallery(resolve('.'));
	const { script, styles } = await compiled;
	const bodies: Record<string, { contentType: string; body: string }> = {
		'/gallery': { contentType: 'text/html', body: galleryPage },
		'/preview/gallery.js': { contentType: 'text/javascript', body: script },
		'/preview/gallery.css': { contentType: 'text/css', body: styles }
	};
	await context.route(`${origin}/**`, (route) =>
		route.fulfill(bodies[new URL(route.request().url()).pathname] ?? { status: 404 })
	);
	const page = await context.newPage();
	const show = async ({ language = 'en', theme = 'light', only }: Look): Promise<Page> => {
		const asked = new URLSearchParams({ frame: '', language, theme, ...(only && { only }) });
		await page.goto(`${origin}/gallery?${asked}`);
		await page.locator('[data-example][data-ready]').first().waitFor();
		await page.locator('[data-example]:not([data-ready])').first().waitFor({ state: 'detached' });
		await page.evaluate(() => document.fonts.ready);
		return page;
	};
	return {
		page,
		show,
		/** All blocks on one page, and then each that lies over the whole page. */
		async *pages(look: Omit<Look, 'only'>) {
			yield show(look);
			const alone = await page
				.locator('[data-alone]')
				.evaluateAll((all) => all.map((one) => one.textContent));
			for (const only of alone) yield show({ ...look, only });
		}
	};
}
