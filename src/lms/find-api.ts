import { attempt } from './attempt.ts';
import type { Clock } from './clock.ts';

/** An LMS's object; its methods are called on it, never detached, with strings. */
export type Api = Record<string, (...values: string[]) => unknown>;

export interface Found {
	api: Api;
	/** The window it was found in; once that is closed nothing can be saved. */
	owner: Window;
}

export interface Sought {
	/** Property of a window, such as `API`. */
	name: string;
	/** A method that tells the LMS's object from another one of that name. */
	method: string;
}

const steps = 500;
const every = 100;
const patience = 10_000;
/** A window alone (opened from a folder or by its address) gets an API, if at all, from a script beside it. */
const patienceAlone = 1_000;

/** Looks now and then every 100 ms, up to 10 s: some LMSs attach the object late. */
export async function waitForApi(window: Window, sought: Sought, clock: Clock) {
	const from = clock.now();
	const alone = attempt(() => window.parent === window && !window.opener);
	const until = from + (alone ? patienceAlone : patience);
	for (;;) {
		const found = findApi(window, sought);
		if (found || clock.now() >= until) return found;
		await new Promise<void>((resolve) => clock.after(every, resolve));
	}
}

/**
 * Own window, parents, then the opener of each of these with its parents. Never from `top` downwards: an ancestor may be
 * of another origin, and the API may sit below it.
 */
export function findApi(window: Window, { name, method }: Sought): Found | undefined {
	const line = ancestors(window);
	const openers = line.flatMap((each) => ancestors(attempt(() => each.opener)));
	for (const owner of [...line, ...openers]) {
		const api = attempt(() => {
			const found = (owner as unknown as Record<string, Api | undefined>)[name];
			return typeof found?.[method] === 'function' ? found : undefined;
		});
		if (api) return { api, owner };
	}
	return undefined;
}

function ancestors(start: Window | null | undefined) {
	const line: Window[] = [];
	let current = start;
	while (current && line.length < steps && !line.includes(current)) {
		const here: Window = current;
		line.push(here);
		current = attempt(() => here.parent);
	}
	return line;
}
