import { openLms } from '../lms/index.ts';
import { appearance } from './appearance.svelte.ts';
import type { Session } from './session.svelte.ts';
import { safeStorage } from './storage.ts';
import { visibleTime } from './visible-time.ts';

const epoch = Date.UTC(2020, 0, 1);
const dayLength = 86_400_000;

/** Joins the session with the browser and the LMS; returns how to stop listening. */
export function connect(session: Session): () => void {
	const time = visibleTime({
		now: () => performance.now(),
		visible: document.visibilityState === 'visible'
	});
	const see = () => {
		const visible = document.visibilityState === 'visible';
		time.see(visible);
		if (!visible) session.learner.hidden();
	};
	document.addEventListener('visibilitychange', see);

	const storage = safeStorage(session.course.id, () => localStorage);
	appearance.begin(storage);

	void session.begin({
		lms: openLms({ standard: self.__package.standard, window, probe: 'package.js' }),
		storage,
		tab: safeStorage(session.course.id, () => sessionStorage),
		time,
		seed: (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) & 0xffffff,
		today: today(new Date()),
		locks: navigator.locks
	});
	const stop = session.recording.watch(window);
	return () => {
		stop();
		document.removeEventListener('visibilitychange', see);
	};
}

/** The day by the learner's clock, in days since 2020-01-01. */
function today(now: Date): number {
	return Math.floor(
		(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - epoch) / dayLength
	);
}
