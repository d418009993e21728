import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

/** The browser that `npx playwright install chromium` puts into Playwright's own folder. */
export async function fromPlaywright() {
	const executablePath = chromium.executablePath();
	return executablePath && existsSync(executablePath) ? { executablePath } : undefined;
}
