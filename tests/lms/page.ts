/** As much of a browser window as the LMS layer touches. */
export interface TestPage {
	window: Window;
	/** Fires an event and runs its listeners, as a browser does. */
	fire(
		name:
			| 'beforeunload'
			| 'pagehide'
			| 'unload'
			| 'hidden'
			| 'visible'
			| 'online'
			| 'offline'
			| 'restored'
	): void;
	readonly reloads: number;
	/** Addresses asked for. */
	readonly asked: string[];
	/** What the next requests are answered with; `undefined` is a network failure. */
	answers: ({ ok: boolean; redirected: boolean } | undefined)[];
}

interface Around {
	/** The window around; the page is on its own without one. */
	parent?: Window;
	opener?: Window;
	protocol?: string;
	/** Further properties, such as `API`. */
	more?: Record<string, unknown>;
}

export function testPage({
	parent,
	opener,
	protocol = 'https:',
	more = {}
}: Around = {}): TestPage {
	const target = new EventTarget();
	const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	const navigator = { onLine: true };
	let reloads = 0;
	const asked: string[] = [];
	const page: TestPage = {
		window: undefined as unknown as Window,
		answers: [],
		asked,
		get reloads() {
			return reloads;
		},
		fire(name) {
			if (name === 'hidden' || name === 'visible') {
				document.visibilityState = name;
				document.dispatchEvent(new Event('visibilitychange'));
			} else if (name === 'restored')
				target.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
			else {
				if (name === 'online' || name === 'offline') navigator.onLine = name === 'online';
				target.dispatchEvent(new Event(name));
			}
		}
	};
	const window = {
		addEventListener: target.addEventListener.bind(target),
		removeEventListener: target.removeEventListener.bind(target),
		document,
		navigator,
		location: { protocol, reload: () => (reloads += 1) },
		async fetch(address: string) {
			asked.push(address);
			const answer = page.answers.shift();
			if (!answer) throw new TypeError('network');
			return answer;
		},
		opener: opener ?? null,
		parent: undefined as unknown,
		...more
	};
	window.parent = parent ?? window;
	page.window = window as unknown as Window;
	return page;
}
