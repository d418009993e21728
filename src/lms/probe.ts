import type { Clock } from './clock.ts';

const patience = 10_000;

/**
 * Asks for a small file of the package, only over http(s). No answer means that saving cannot be relied on; an answer
 * proves nothing. `undefined` when there is nothing to ask.
 */
export async function reachable(window: Window, file: string | undefined, clock: Clock) {
	if (!file || !/^https?:$/.test(window.location.protocol)) return undefined;
	const asked = window
		.fetch(`${file}?${Math.round(clock.now())}`, { cache: 'no-store' })
		// A redirect leads to a login page.
		.then(({ ok, redirected }) => ok && !redirected)
		.catch(() => false);
	const late = new Promise<boolean>((resolve) => clock.after(patience, () => resolve(false)));
	return Promise.race([asked, late]);
}
