import type { Clock } from '../../src/lms/clock.ts';

export interface TestClock extends Clock {
	/** Lets time pass: runs what is due, in order, with what follows from it. */
	pass(milliseconds?: number): Promise<void>;
	/** Time in which the page stands still, as in a synchronous request. */
	skip(milliseconds: number): void;
	/** Timers that wait. */
	readonly waiting: number;
}

export function testClock(): TestClock {
	let now = 0;
	let number = 0;
	let timers: { at: number; order: number; run: () => void }[] = [];

	/** Lets promises settle; a few rounds, because one may wait for another. */
	async function settle() {
		for (let round = 0; round < 10; round++) await Promise.resolve();
	}

	return {
		now: () => now,
		date: () => new Date(2026, 10, 24, 10, 0, Math.floor(now / 1000)),
		after(milliseconds, run) {
			const timer = { at: now + milliseconds, order: number++, run };
			timers.push(timer);
			return () => {
				timers = timers.filter((each) => each !== timer);
			};
		},
		async pass(milliseconds = 0) {
			const until = now + milliseconds;
			await settle();
			for (;;) {
				const [due] = timers
					.filter(({ at }) => at <= until)
					.sort((one, other) => one.at - other.at || one.order - other.order);
				if (!due) break;
				timers = timers.filter((each) => each !== due);
				now = Math.max(now, due.at);
				due.run();
				await settle();
			}
			now = Math.max(now, until);
		},
		skip(milliseconds) {
			now += milliseconds;
		},
		get waiting() {
			return timers.length;
		}
	};
}
