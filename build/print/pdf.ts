import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser, launchArgs } from '../browser/find-browser.ts';
import type { Paper } from './index.ts';

/** Prints pages that lie in a folder as tagged PDFs beside them. */
export async function writePdfs(folder: string, pages: readonly Paper[]): Promise<void> {
	const { executablePath, env } = await findBrowser();
	const browser = await chromium.launch({
		executablePath,
		args: launchArgs,
		env: { ...(process.env as Record<string, string>), ...env }
	});
	try {
		const page = await browser.newPage();
		for (const { path, footer } of pages) {
			await page.goto(pathToFileURL(join(folder, `${path}.html`)).href);
			await page.evaluate(() => document.fonts.ready);
			// The running footer says the same.
			await page.addStyleTag({ content: '.edition { display: none; }' });
			await page.pdf({
				path: join(folder, `${path}.pdf`),
				format: 'A4',
				margin: { top: '16mm', right: '17mm', bottom: '18mm', left: '17mm' },
				printBackground: true,
				displayHeaderFooter: true,
				headerTemplate: '<span></span>',
				footerTemplate: footer,
				tagged: true,
				outline: true
			});
		}
	} finally {
		await browser.close();
	}
}
