/** Time since the start, in milliseconds, by a monotonic clock, without the time in which nobody could see the page. */
export function visibleTime({ now, visible }: { now: () => number; visible: boolean }) {
	let before = 0;
	let since = visible ? now() : undefined;
	const running = () => (since === undefined ? 0 : Math.max(0, now() - since));
	return {
		get elapsed() {
			return before + running();
		},
		see(visible: boolean) {
			if (visible === (since !== undefined)) return;
			before += running();
			since = visible ? now() : undefined;
		}
	};
}

export type VisibleTime = ReturnType<typeof visibleTime>;
