import { defineConfig } from '@playwright/test';

import { findBrowser, launchArgs } from './build/browser/find-browser.ts';

const browser = await findBrowser();

export default defineConfig({
	testDir: 'tests/browser',
	// The same on every system: only texts are kept.
	snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
	outputDir: 'test-results/browser',
	globalSetup: './tests/browser/unpack.ts',
	workers: 2,
	// A busy machine can lose a race that a learner never runs; a test that needed a second try is reported as flaky.
	retries: process.env['CI'] ? 2 : 0,
	fullyParallel: true,
	timeout: 60_000,
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
	use: {
		locale: 'lv',
		viewport: { width: 1366, height: 768 },
		actionTimeout: 10_000,
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			executablePath: browser.executablePath,
			args: launchArgs,
			env: { ...(process.env as Record<string, string>), ...browser.env }
		}
	}
});
