/** Counts presses that follow one another quickly; gives how many are still missing, 0 once it is done. */
export function presses({ times, within }: { times: number; within: number }) {
	let recent: number[] = [];
	function press(now: number): number {
		recent = [...recent.filter((then) => now - then <= within), now];
		const missing = times - recent.length;
		if (missing <= 0) recent = [];
		return Math.max(0, missing);
	}
	/** Something else was pressed in between. */
	const reset = () => void (recent = []);
	return Object.assign(press, { reset });
}
