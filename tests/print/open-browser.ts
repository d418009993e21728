import { chromium, type Browser } from '@playwright/test';
import { findBrowser, launchArgs } from '../../build/browser/find-browser.ts';

/** The browser that PDFs are printed with. */
export async function openBrowser(): Promise<Browser> {
	const { executablePath, env } = await findBrowser();
	return chromium.launch({
		executablePath,
		args: launchArgs,
		env: { ...(process.env as Record<string, string>), ...env }
	});
}
