import { attempt } from './attempt.ts';

/** What the page tells a session. The order at the end differs by browser and by who takes the page away. */
export interface PageEvents {
	/** Another tab or app is in front; on phones often the last thing heard. */
	hidden(): void;
	shown(): void;
	/** Not when an LMS takes the frame away, and never on iOS. */
	beforeunload(): void;
	pagehide(): void;
	/** Being withdrawn from browsers; two LMSs save only here. */
	unload(): void;
	online(): void;
	offline(): void;
	/** Back from the browser's memory: the LMS ended this session when the page was hidden. */
	restored(): void;
}

export function listen(window: Window, on: PageEvents) {
	const { document } = window;
	document.addEventListener('visibilitychange', () =>
		document.visibilityState === 'hidden' ? on.hidden() : on.shown()
	);
	window.addEventListener('beforeunload', () => on.beforeunload());
	window.addEventListener('pagehide', () => on.pagehide());
	// Where a permissions policy forbids it, adding it may fail.
	attempt(() => window.addEventListener('unload', () => on.unload()));
	window.addEventListener('online', () => on.online());
	window.addEventListener('offline', () => on.offline());
	window.addEventListener('pageshow', (event) => {
		if (event.persisted) on.restored();
	});
}
