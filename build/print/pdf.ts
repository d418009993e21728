import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findBrowser, launchArgs } from '../browser/find-browser.ts';
import { pageNumbers } from './page-numbers.ts';
import type { Paper } from './pages.ts';

/** Prints pages that lie in a folder as tagged PDFs beside them. The same pages give the same bytes. */
export async function writePdfs(folder: string, pages: readonly Paper[]): Promise<void> {
	const { executablePath, env } = await findBrowser();
	const browser = await chromium.launch({
		executablePath,
		args: launchArgs,
		env: { ...(process.env as Record<string, string>), ...env }
	});
	try {
		const page = await browser.newPage();
		for (const { path, footer, date } of pages) {
			await page.goto(pathToFileURL(join(folder, `${path}.html`)).href);
			await page.evaluate(() => document.fonts.ready);
			// The running footer says the same.
			await page.addStyleTag({ content: '.edition { display: none; }' });
			const pdf = await withPageNumbers(page, () => printed(page, footer));
			writeFileSync(join(folder, `${path}.pdf`), dated(pdf, date));
		}
	} finally {
		await browser.close();
	}
}

const printed = (page: Page, footer: string) =>
	page.pdf({
		format: 'A4',
		margin: { top: '16mm', right: '17mm', bottom: '18mm', left: '17mm' },
		printBackground: true,
		displayHeaderFooter: true,
		headerTemplate: '<span></span>',
		footerTemplate: footer,
		tagged: true,
		outline: true
	});

/** Says in contents on which page something stands. A place is kept free for the numbers; where lines move all the same, once more. */
async function withPageNumbers(page: Page, print: () => Promise<Buffer>): Promise<Buffer> {
	let pdf = await print();
	if ((await page.locator('[data-page-of]').count()) === 0) return pdf;
	for (let before = '', tries = 0; tries < 3; tries++) {
		const numbers = await pageNumbers(pdf);
		if (JSON.stringify(numbers) === before) break;
		before = JSON.stringify(numbers);
		await page.evaluate((known) => {
			for (const one of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
				one.textContent = String(known[one.dataset['pageOf'] ?? ''] ?? '');
			}
		}, numbers);
		pdf = await print();
	}
	return pdf;
}

/** With the day of the course in place of the moment of printing, in as many bytes. */
function dated(pdf: Buffer, day: string): Buffer {
	const digits = day.replaceAll('-', '').padEnd(14, '0');
	const dates = /\/(CreationDate|ModDate) \(D:\d{14}/g;
	return Buffer.from(pdf.toString('latin1').replace(dates, `/$1 (D:${digits}`), 'latin1');
}
