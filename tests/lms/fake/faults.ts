import type { Answer, Fault, Layer, Seen } from './fake-lms.ts';

/** The next so many requests to the server fail. */
export function failSends(times: number): Fault {
	let left = times;
	return (below) => ({
		send(values) {
			if (left === 0) return below.send(values);
			left -= 1;
			return false;
		}
	});
}

/** Moodle, SCORM 1.2: values count as stored before the request is made; unchanged ones are never sent again. */
export function markBeforeSend(): Fault {
	let marked = new Map<string, string>();
	return (below) => ({
		launch() {
			marked = new Map();
			below.launch();
		},
		send(values) {
			const changed = Object.entries(values).filter(([name, value]) => marked.get(name) !== value);
			changed.forEach(([name, value]) => marked.set(name, value));
			return changed.length === 0 || below.send(Object.fromEntries(changed));
		}
	});
}

/** ILIAS 1.2, Open edX and others: what was set since the last request is sent once, whether it arrives or not. */
export function sendOnce(): Fault {
	const waiting = new Set<string>();
	return (below) => ({
		set(element, value) {
			waiting.add(element);
			return below.set(element, value);
		},
		send(values) {
			const due = Object.entries(values).filter(([element]) => waiting.has(element));
			waiting.clear();
			return below.send(Object.fromEntries(due));
		}
	});
}

/** Commits say "true", whatever became of them. */
export const lieTrue: Fault = (below) => ({
	commit() {
		below.commit();
		return { ret: 'true', err: '0' };
	}
});

/** An LMS that has none of these elements. */
export const without =
	(pattern: RegExp): Fault =>
	(below) => ({
		get: (element) => (pattern.test(element) ? { ret: '', err: '401' } : below.get(element)),
		set: (element, value) =>
			pattern.test(element) ? { ret: 'false', err: '401' } : below.set(element, value)
	});

/** Requests are refused while this holds, as synchronous ones are when a page is dismissed. */
export const refuseWhile =
	(holds: () => boolean): Fault =>
	(below) => ({ send: (values) => !holds() && below.send(values) });

/** Commit and the end throw while this holds. */
export const throwWhile =
	(holds: () => boolean): Fault =>
	(below) => {
		const thrown = (run: () => Answer) => () => {
			if (holds()) throw new DOMException('A network error occurred.', 'NetworkError');
			return run();
		};
		return { commit: thrown(below.commit), terminate: thrown(below.terminate) };
	};

/** Reads of these elements are answered with this. */
export const answerWith =
	(pattern: RegExp, ret: string): Fault =>
	(below) => ({
		get: (element) => (pattern.test(element) ? { ret, err: '0' } : below.get(element))
	});

/** Each request fails with this chance; `random` gives 0–1. */
export const failRate =
	(rate: number, random: () => number): Fault =>
	(below) => ({ send: (values) => random() >= rate && below.send(values) });

/** Every request takes its time, and the page stands still meanwhile; `wait` lets time pass. */
export const latency =
	(wait: () => void): Fault =>
	(below) => ({
		send(values) {
			wait();
			return below.send(values);
		}
	});

/**
 * After so many requests the server answers with its login page, or with nothing because the session key is stale, until
 * the course is launched again. Some players take that for success.
 */
function expires(after: number, says: 'true' | 'false'): Fault {
	let left = after;
	return (below) => ({
		launch() {
			left = Infinity;
			below.launch();
		},
		send(values) {
			if (left <= 0) return says === 'true';
			left -= 1;
			return below.send(values);
		}
	});
}
export const loginHtml = (after: number, says: 'true' | 'false' = 'false') => expires(after, says);
export const emptyBody = (after: number) => expires(after, 'false');

/** Two requests overtake one another: of each pair the earlier arrives last. Answers come before the requests have arrived. */
export function reorder(): Fault {
	let waiting: Readonly<Record<string, string>> | undefined;
	return (below) => ({
		launch() {
			if (waiting) below.send(waiting);
			waiting = undefined;
			below.launch();
		},
		send(values) {
			if (waiting) {
				below.send(values);
				below.send(waiting);
				waiting = undefined;
			} else waiting = values;
			return true;
		}
	});
}

/** Moodle while any event is being handled in its window: the save goes by beacon, and counts as success at once. */
export const beaconOnly =
	(limit = 65_536): Fault =>
	(below) => ({
		send(values) {
			if (JSON.stringify(values).length > limit) return false;
			below.send(values);
			return true;
		}
	});

/** Initialize answers with a promise that nobody keeps. */
export const hangs: Fault = () => ({
	initialize: () => ({ ret: new Promise<string>(() => undefined) as unknown as string, err: '0' })
});

/** Moodle, both models: a second Initialize makes the data anew before it says no. */
export const wipeOnSecondInit: Fault = (below, lms) => {
	let begun = false;
	return {
		launch() {
			begun = false;
			below.launch();
		},
		initialize() {
			if (begun)
				for (const element of Object.keys(lms.live))
					if (!(element in lms.state)) Reflect.deleteProperty(lms.live, element);
			begun = true;
			return below.initialize();
		}
	};
};

/** A longer state than this is cut without a word. */
export const truncate = (most: number): Fault =>
	onSet(/suspend_data$/, (below, element, value) => below.set(element, value.slice(0, most)));

/** A longer state than this is refused, and the old one stays. */
export const refuseLonger = (most: number): Fault =>
	onSet(/suspend_data$/, (below, element, value, lms) =>
		value.length > most
			? { ret: 'false', err: lms.settings.standard === 'scorm12' ? '405' : '407' }
			: below.set(element, value)
	);

/** Something else happens when these elements are set. */
export const onSet =
	(
		pattern: RegExp,
		change: (below: Layer, element: string, value: string, lms: Seen) => Answer
	): Fault =>
	(below, lms) => ({
		set: (element, value) =>
			pattern.test(element) ? change(below, element, value, lms) : below.set(element, value)
	});

/** The server keeps something else than it was sent. */
export const onSend =
	(
		change: (values: Readonly<Record<string, string>>, lms: Seen) => Record<string, string>
	): Fault =>
	(below, lms) => ({ send: (values) => below.send(change(values, lms)) });
