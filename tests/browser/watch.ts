import { expect, type BrowserContext } from '@playwright/test';

/** What went wrong in the browser while a test ran; all of it must stay empty. */
export interface Watch {
	/** Errors in the console, exceptions nobody caught, and violations of the page's policy. */
	errors: string[];
	/** Requests for anything outside the test's server. */
	outside: string[];
	/** Dialogs that the course opened; they block, and frames may not have them. */
	dialogs: string[];
}

/** Watches everything that pages of a context do from now on. */
export function watch(context: BrowserContext, allowed: (url: URL) => boolean): Watch {
	const seen: Watch = { errors: [], outside: [], dialogs: [] };
	context.on('console', (message) => {
		if (message.type() === 'error') seen.errors.push(message.text());
	});
	context.on('weberror', (error) => seen.errors.push(String(error.error().stack)));
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (!['data:', 'about:'].includes(url.protocol) && !allowed(url)) seen.outside.push(url.href);
	});
	context.on('dialog', (dialog) => {
		seen.dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	return seen;
}

export const expectQuiet = (seen: Watch) =>
	expect(seen).toEqual({ errors: [], outside: [], dialogs: [] });
