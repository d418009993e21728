import type { Adapter } from './adapter.ts';
import { attempt } from './attempt.ts';
import type { Clock } from './clock.ts';
import { waitForApi } from './find-api.ts';
import { listen } from './page.ts';
import type { Call, Fault, Keeper, Launch, LmsPort, Report } from './port.ts';
import { startRecording, type Recording } from './recording.ts';
import { untracked } from './web.ts';
import { connect, type Wire } from './wire.ts';

export interface Around {
	window: Window;
	clock: Clock;
	probe?: string;
}

/** A pause after which a session or a network may have gone without a word. */
const longPause = 60_000;

/**
 * One visit, from begin to end, and the only owner of both. In a review or a browse there is no recording, so nothing can
 * be written.
 */
export function openSession<Standing>(adapter: Adapter<Standing>, around: Around): LmsPort {
	const { window, clock } = around;
	const calls: Call[] = [];
	const listeners = new Set<() => void>();
	/** `closing`: the end was asked for by the learner, or tried and not confirmed; only the page's last events try again. */
	let phase: 'new' | 'open' | 'closing' | 'ended' = 'new';
	let launched: Promise<Launch> | undefined;
	let wire: Wire | undefined;
	let recording: Recording | undefined;

	const changed = () => listeners.forEach((listener) => attempt(listener));

	async function begin(keeper: Partial<Keeper>): Promise<Launch> {
		const { api: name, functions } = adapter;
		const api = await waitForApi(window, { name, method: functions.begin }, clock);
		if (phase === 'ended') return untracked;
		if (!api) return without('no-api');
		wire = connect(api, { functions, clock, calls });
		const begun = wire.begin();
		if (begun === 'threw') return without('api-threw');
		if (begun === 'refused') return without('initialise-failed');
		phase = 'open';

		const held = adapter.read(wire.get);
		if (held.mode === 'normal')
			recording = startRecording({ adapter, held, wire, keeper, changed, ...around });
		listen(window, pageEvents());
		const { mode, learner, language, state, standing } = held;
		return { mode, learner, language, state, earned: adapter.earned(standing) };
	}

	function without(fault: Fault): Launch {
		phase = 'ended';
		return { ...untracked, fault };
	}

	/** Only "true" ends the session for good; a refused end may be tried again by the page's last event. */
	function end() {
		if (!wire) return;
		const confirmed = wire.end();
		phase = confirmed ? 'ended' : 'closing';
		recording?.ended(confirmed);
	}

	function endWithPage() {
		if (phase === 'ended') return;
		recording?.setLast();
		end();
	}

	function pageEvents() {
		let hiddenAt = clock.now();
		return {
			hidden() {
				hiddenAt = clock.now();
				// From a timer: while a page is dismissed this never runs, and the end has its own way.
				clock.after(0, () => {
					if (phase !== 'open') return;
					recording?.setLast();
					recording?.flush();
				});
			},
			shown() {
				if (phase === 'open' && clock.now() - hiddenAt >= longPause) recording?.resend();
			},
			beforeunload() {
				if (phase !== 'open' || !recording?.pending) return;
				recording.setLast();
				recording.commit();
			},
			pagehide: endWithPage,
			unload: endWithPage,
			online() {
				if (phase === 'open') recording?.resend();
			},
			restored: () => window.location.reload()
		};
	}

	return {
		launch: (keeper = {}) => (launched ??= begin(keeper)),
		save(report) {
			if (phase === 'open') recording?.update(report);
		},
		async close(report: Report) {
			if (phase !== 'open') {
				if (phase === 'new') phase = 'ended';
				return;
			}
			phase = 'closing';
			recording?.setLast(report);
			// Not inside the click: an LMS may use a beacon there, which cannot answer.
			await new Promise<void>((resolve) => clock.after(0, resolve));
			if (phase !== 'closing') return;
			if (recording && !recording.flush()) {
				recording.resend();
				recording.flush();
			}
			end();
		},
		get saving() {
			return recording?.saving ?? 'off';
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		calls
	};
}
