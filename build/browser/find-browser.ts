import { installed } from './installed-browser.ts';
import { fromDebian } from './debian-browser.ts';
import { fromNpm } from './npm-browser.ts';
import { fromPlaywright } from './playwright-browser.ts';

/** A browser that tests can start. */
export interface FoundBrowser {
	/** Where it came from; any of `sources`. */
	source: Source;
	executablePath: string;
	/** Variables its process needs besides those of this one. */
	env?: Record<string, string>;
}

/** Places to look in, in this order; each takes more time or changes more than the one before. */
const sources = {
	installed,
	playwright: fromPlaywright,
	debian: fromDebian,
	npm: fromNpm
} satisfies Record<string, () => Promise<Omit<FoundBrowser, 'source'> | undefined>>;

export type Source = keyof typeof sources;

/** Parts of a browser that tests need not start. Given here, this replaces what Playwright switches off: its list is in it. */
const unused = [
	'AimEnabled',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsFirstBalancedModeAutoEnable',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'NetworkTimeServiceQuerying',
	'OptimizationHints',
	'PaintHolding',
	'PreconnectToSearch',
	'TcpPortRandomizationWin',
	'ThirdPartyStoragePartitioning',
	// A page behind the address bar, made anew for every page of a test.
	'WebUIOmniboxAimPopup',
	'WebUIOmniboxPopup'
];

/** Enough for pages of this machine, without calls to the browser maker's own services. */
export const launchArgs = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	`--disable-features=${unused.join()}`,
	// Nothing outside this machine can be reached, whatever asks for it.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
];

/**
 * Finds a Chromium for tests, and installs one where that is possible without asking.
 * `TEST_BROWSER` may hold the path of a browser, or the name of the only source to try.
 *
 * @throws When there is none; the message says what to do.
 */
export async function findBrowser(wish = process.env.TEST_BROWSER): Promise<FoundBrowser> {
	if (wish && !(wish in sources)) return { source: 'installed', executablePath: wish };
	const names = wish ? [wish as Source] : (Object.keys(sources) as Source[]);
	for (const source of names) {
		const browser = await sources[source]();
		if (browser) return { source, ...browser };
	}
	throw new Error(
		'No browser to run the tests in. Install Chromium, Chrome or Edge, or run ' +
			'"npx playwright install chromium", or set TEST_BROWSER to the path of one.' +
			(wish ? ` (TEST_BROWSER=${wish} allowed only this source.)` : '')
	);
}
