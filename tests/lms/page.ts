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
	/** The event that is being handled, by its DOM name. */
	readonly event: string | undefined;
	/** Hears of each event before the page does. */
	before?: (event: string) => void;
	readonly reloads: number;
	/** Addresses asked for. */
	readonly asked: string[];
	/** What the next requests are answered with; `undefined` is a network failure. */
	answers: ({ ok: boolean; redirected: boolean } | undefined)[];
}

const names: Record<string, string> = {
	hidden: 'visibilitychange',
	visible: 'visibilitychange',
	restored: 'pageshow'
};

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
	let event: string | undefined;
	const asked: string[] = [];
	const page: TestPage = {
		window: undefined as unknown as Window,
		answers: [],
		asked,
		get event() {
			return event;
		},
		get reloads() {
			return reloads;
		},
		fire(name) {
			event = names[name] ?? name;
			page.before?.(event);
			if (name === 'hidden' || name === 'visible') {
				document.visibilityState = name;
				document.dispatchEvent(new Event(event));
			} else {
				if (name === 'online' || name === 'offline') navigator.onLine = name === 'online';
				target.dispatchEvent(Object.assign(new Event(event), { persisted: name === 'restored' }));
			}
			event = undefined;
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
