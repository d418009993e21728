/** Time as the session sees it; tests hand in their own. */
export interface Clock {
	/** Monotonic milliseconds. */
	now(): number;
	/** Wall time, only for the time stamps of interactions. */
	date(): Date;
	/** Runs once after so many milliseconds; returns how to cancel. */
	after(milliseconds: number, run: () => void): () => void;
}

export function browserClock(window: Window): Clock {
	return {
		now: () => window.performance.now(),
		date: () => new Date(),
		after(milliseconds, run) {
			const timer = window.setTimeout(run, milliseconds);
			return () => window.clearTimeout(timer);
		}
	};
}
