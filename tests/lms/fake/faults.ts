import type { Answer, Fault } from './fake-lms.ts';

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
