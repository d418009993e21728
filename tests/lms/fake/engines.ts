import type { Answer, Fault } from './fake-lms.ts';

// Habits of single engines, as lms-matrix.md lists them. Each is a fault of its own; `profiles.ts` puts them together.

const ok: Answer = { ret: 'true', err: '0' };

interface Dismissal {
	/** Whether the request arrives. */
	arrives: 'yes' | 'no' | 'first value';
	/** What the calls say. */
	says: 'truth' | 'true' | 'false' | 'throws';
}

/** What becomes of a request that is made while the page handles one of these events. */
export function during(events: readonly string[], { arrives, says }: Dismissal): Fault {
	let first: string | undefined;
	return (below, lms) => {
		const now = () => events.includes(lms.settings.event() ?? '');
		const answer = (run: () => Answer): Answer => {
			if (!now() || says === 'truth') return run();
			if (says === 'throws') throw new DOMException('A network error occurred.', 'NetworkError');
			const { err } = run();
			if (says === 'true' || err !== '0') return says === 'true' ? ok : { ret: 'false', err };
			return { ret: 'false', err: lms.settings.standard === 'scorm12' ? '101' : '391' };
		};
		return {
			set(element, value) {
				first ??= element;
				return below.set(element, value);
			},
			commit: () => answer(below.commit),
			terminate: () => answer(below.terminate),
			send(values) {
				const begun = first ?? '';
				first = undefined;
				if (!now() || arrives === 'yes') return below.send(values);
				if (arrives === 'no') return says === 'true';
				return below.send(begun in values ? { [begun]: values[begun] ?? '' } : {});
			}
		};
	};
}

/** The player ends the session in its own handler of this event, before the course hears it. */
export const finishesFirst =
	(event: string): Fault =>
	(below) => ({
		hear(name) {
			if (name === event) below.terminate();
			below.hear(name);
		}
	});

/** Values are sent by themselves so many milliseconds after they were set; commits and the end say "true" and do nothing. */
export function sendsLater(milliseconds: number): Fault {
	const waiting = new Map<string, { t: number; value: string }>();
	return (below, lms) => {
		function due() {
			const all = [...waiting].filter(([, { t }]) => lms.settings.now() - t >= milliseconds);
			all.forEach(([element]) => waiting.delete(element));
			if (all.length) below.send(Object.fromEntries(all.map(([name, { value }]) => [name, value])));
		}
		return {
			launch() {
				waiting.clear();
				below.launch();
			},
			hear(event) {
				due();
				below.hear(event);
			},
			set(element, value) {
				due();
				const answer = below.set(element, value);
				if (answer.err === '0') waiting.set(element, { t: lms.settings.now(), value });
				return answer;
			},
			commit() {
				due();
				return ok;
			},
			terminate() {
				due();
				below.terminate();
				return ok;
			},
			send: () => true
		};
	};
}

/** Only what differs from the launch is sent, each time anew: Moodle, 2004. */
export function differing(): Fault {
	let atLaunch: Record<string, string> = {};
	return (below, lms) => ({
		launch() {
			below.launch();
			atLaunch = { ...lms.live };
		},
		send: (values) =>
			below.send(
				Object.fromEntries(
					Object.entries(values).filter(([name, value]) => atLaunch[name] !== value)
				)
			)
	});
}

/** Every value is a request of its own. */
export const sendsEach: Fault = (below) => ({
	set(element, value) {
		const answer = below.set(element, value);
		if (answer.err === '0') below.send({ [element]: value });
		return answer;
	}
});

/** What is refused is "true" all the same; only the error code tells. */
export const saysTrue: Fault = (below) => ({
	set: (element, value) => ({ ...below.set(element, value), ret: 'true' }),
	commit: () => ({ ...below.commit(), ret: 'true' }),
	terminate: () => ({ ...below.terminate(), ret: 'true' })
});

/** Everything is "true" and no error, nonsense too. */
export const takesAll: Fault = (below) => ({
	set(element, value) {
		below.set(element, value);
		return ok;
	},
	commit() {
		below.commit();
		return ok;
	}
});

/** A value that the engine takes for none is dropped without a word. */
export const drops =
	(...values: string[]): Fault =>
	(below) => ({
		set: (element, value) => (values.includes(value) ? ok : below.set(element, value))
	});

/** Initialize works again after the end. */
export function beginsAgain(): Fault {
	let over = false;
	return (below) => ({
		launch() {
			over = false;
			below.launch();
		},
		terminate() {
			over = true;
			return below.terminate();
		},
		initialize() {
			if (!over) return below.initialize();
			below.launch();
			return below.initialize();
		}
	});
}

const final = /^(passed|failed|completed)$/;

/** After a final status nothing more is stored, and the next visit is a review: Chamilo with "prevent reinit". */
export const freezesAfterFinal: Fault = (below, lms) => {
	const done = () => final.test(lms.state['cmi.core.lesson_status'] ?? '');
	return {
		launch() {
			if (done()) lms.settings.mode = 'review';
			below.launch();
		},
		send: (values) => done() || below.send(values),
		get(element) {
			const hidden = element === 'cmi.core.lesson_status' && lms.live[element] === undefined;
			return hidden ? { ret: '', err: '0' } : below.get(element);
		}
	};
};

/** A visit in which no status was set ends as completed: Chamilo 2. */
export function completesWithoutStatus(): Fault {
	let stated = false;
	return (below) => ({
		launch() {
			stated = false;
			below.launch();
		},
		set(element, value) {
			if (element === 'cmi.core.lesson_status') stated = true;
			return below.set(element, value);
		},
		terminate() {
			if (!stated) below.set('cmi.core.lesson_status', 'completed');
			return { ...below.terminate(), ret: 'true' };
		}
	});
}

/** Once passed, the saved state is thrown away, and none is kept any more: frappe. */
export const forgetsWhenPassed: Fault = (below, lms) => ({
	send(values) {
		const all = { ...lms.state, ...values };
		const done =
			all['cmi.core.lesson_status'] === 'passed' || all['cmi.completion_status'] === 'completed';
		return below.send(done ? { ...values, 'cmi.suspend_data': '' } : values);
	}
});

const ranks = 'unknown,not attempted,browsed,incomplete,completed,failed,passed'.split(',');

/** The best status and the best score are kept: Claroline, EscolaLMS, OpenOLAT. */
export const keepsBest: Fault = (below, lms) => ({
	send(values) {
		const kept = { ...values };
		const status = 'cmi.core.lesson_status';
		const held = ranks.indexOf(lms.state[status] ?? 'unknown');
		if (kept[status] && ranks.indexOf(kept[status]) < held) Reflect.deleteProperty(kept, status);
		for (const score of ['cmi.core.score.raw', 'cmi.score.raw'])
			if (Number(kept[score] || 0) < Number(lms.state[score] || 0))
				Reflect.deleteProperty(kept, score);
		return below.send(kept);
	}
});

/** The status of the activity is settled only with the end, and then for good: Forma. */
export function settlesAtEnd(): Fault {
	let ending = false;
	const status = /(lesson|completion|success)_status$/;
	return (below, lms) => ({
		terminate() {
			ending = true;
			const answer = below.terminate();
			ending = false;
			return answer;
		},
		send: (values) =>
			below.send(
				Object.fromEntries(
					Object.entries(values).filter(
						([name]) => !status.test(name) || (ending && !final.test(lms.state[name] ?? ''))
					)
				)
			)
	});
}

/** Each save adds the session's time once more: Claroline, EscolaLMS. */
export const addsTimeEachSave: Fault = (below, lms) => {
	const time = /session_time$/;
	return {
		send(values) {
			const counted = Object.keys(values).some((name) => time.test(name));
			const saves = Number(lms.state['saves with time'] ?? 0) + (counted ? 1 : 0);
			return below.send({ ...values, 'saves with time': String(saves) });
		}
	};
};

/** An empty or negative score breaks the whole batch: Open edX. */
export const breaksOnEmptyScore: Fault = (below) => ({
	send: (values) =>
		!Object.entries(values).some(([name, value]) => /score\./.test(name) && !/^\d/.test(value)) &&
		below.send(values)
});

/** Sent without encoding, so that the value ends at the first of these: Chamilo 1.11. */
export const cutsAt =
	(characters: RegExp): Fault =>
	(below) => ({
		send: (values) =>
			below.send(
				Object.fromEntries(
					Object.entries(values).map(([name, value]) => [name, value.split(characters)[0] ?? ''])
				)
			)
	});

/** ILIAS 2004 with "keep the best score": a save whose score is not above the stored one is "true" and saves nothing. */
export const keepsBestScoreOnly: Fault = (below, lms) => ({
	send(values) {
		const [raw, held] = [values['cmi.score.raw'], lms.state['cmi.score.raw']];
		if (held !== undefined && !(Number(raw) > Number(held))) return true;
		return below.send(values);
	}
});

/** Every launch begins an attempt without anything of the last: Moodle's "force new attempt: always". */
export const newAttemptEachLaunch: Fault = (below, lms) => ({
	launch() {
		for (const name of Object.keys(lms.state)) Reflect.deleteProperty(lms.state, name);
		below.launch();
	}
});

/** State is kept only where the exit was stored as a suspend, in any standard. */
export const dropUnlessSuspend: Fault = (below, lms) => ({
	launch() {
		if (lms.state[lms.names.exit] !== 'suspend')
			for (const name of Object.keys(lms.state)) Reflect.deleteProperty(lms.state, name);
		below.launch();
	}
});
