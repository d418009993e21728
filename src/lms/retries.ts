import type { Clock } from './clock.ts';

const first = 5_000;
const last = 300_000;

/** Runs something again after failures, less and less often, until a success. */
export function retries(clock: Clock, run: () => void) {
	let wait = first;
	let cancel: (() => void) | undefined;

	function stop() {
		cancel?.();
		cancel = undefined;
	}

	return {
		failed() {
			if (cancel) return;
			cancel = clock.after(wait, () => {
				cancel = undefined;
				run();
			});
			wait = Math.min(wait * 2, last);
		},
		succeeded() {
			stop();
			wait = first;
		},
		stop
	};
}
