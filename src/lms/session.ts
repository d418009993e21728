import type { Adapter } from './adapter.ts';
import { attempt } from './attempt.ts';
import type { Clock } from './clock.ts';
import { waitForApi } from './find-api.ts';
import { listen } from './page.ts';
import type { Call, Keeper, Launch, LmsPort, Report } from './port.ts';
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
	/**
	 * `failed`: the launch had a fault and may be tried again. `closing`: the end was asked for by the learner, or tried and
	 * not confirmed; only the page's last events try again.
	 */
	let phase: 'new' | 'failed' | 'open' | 'closing' | 'ended' = 'new';
	let launched: Promise<Launch> | undefined;
	let wire: Wire | undefined;
	let recording: Recording | undefined;

	const changed = () => listeners.forEach((listener) => attempt(listener));

	async function begin(keeper: Partial<Keeper>): Promise<Launch> {
		const { api: name, functions } = adapter;
		const found = await waitForApi(window, { name, method: functions.begin }, clock);
		if (phase === 'ended') return untracked;
		if (!found) return without({ fault: 'no-api' });
		wire = connect(found.api, { functions, clock, calls });
		const begun = wire.begin();
		if (begun !== 'begun') return without(begun);
		phase = 'open';

		const held = adapter.read(wire.get);
		if (held.mode === 'normal')
			recording = startRecording({
				adapter,
				held,
				wire,
				keeper,
				changed,
				gone: () => attempt(() => found.owner.closed) === true,
				...around
			});
		listen(window, pageEvents());
		const { mode, learner, language, state, standing } = held;
		return { mode, learner, language, state, earned: adapter.earned(standing) };
	}

	function without(why: Pick<Launch, 'fault' | 'code'>): Launch {
		phase = 'failed';
		launched = undefined;
		return { ...untracked, ...why };
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
		if (recording?.setLast() !== false) end();
	}

	function pageEvents() {
		let hiddenAt = clock.now();
		return {
			hidden() {
				hiddenAt = clock.now();
				// From a timer: while a page is dismissed this never runs, and the end has its own way.
				clock.after(0, () => {
					if (phase === 'open' && recording?.setLast()) recording.flush();
				});
			},
			shown() {
				if (phase === 'open' && clock.now() - hiddenAt >= longPause) recording?.resend();
				changed();
			},
			beforeunload() {
				if (phase === 'open' && recording?.pending && recording.setLast()) recording.commit();
			},
			pagehide: endWithPage,
			unload: endWithPage,
			online() {
				if (phase === 'open') recording?.resend();
				changed();
			},
			offline: changed,
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
				if (phase === 'new' || phase === 'failed') phase = 'ended';
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
		get doubt() {
			return recording?.doubt;
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		calls
	};
}
