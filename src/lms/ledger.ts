import type { Pair } from './adapter.ts';
import type { Wire } from './wire.ts';

/** What was set, what a commit has yet to take, and what the LMS may have lost. */
export interface Ledger {
	/**
	 * Sets what differs from what was set before; `whole`: all of them when one differs, because they belong in one commit;
	 * `again`: all of them in any case. Gives what was refused.
	 */
	put(pairs: readonly Pair[], how?: { whole?: boolean; again?: boolean }): Pair[];
	/** Takes these as what the LMS holds, without sending them. */
	assume(pairs: readonly Pair[]): void;
	/** A commit, or the end, has taken everything set since the last one, or may have lost it. */
	settle(confirmed: boolean): void;
	/** What the last `settle` confirmed cannot be trusted after all. */
	doubt(): void;
	/** Values are set and not yet committed. */
	readonly open: boolean;
	/** Values that the LMS may have lost. */
	readonly lost: readonly Pair[];
	/** Lost values count as never set, so that `put` sends them. */
	forgetLost(): void;
}

export function keepLedger(wire: Pick<Wire, 'set'>): Ledger {
	const sent = new Map<string, string>();
	const open = new Map<string, string>();
	const lost = new Map<string, string>();
	let last: Pair[] = [];

	function set([element, value]: Pair) {
		const taken = wire.set(element, value);
		// Also when refused: the same value would only be refused again.
		sent.set(element, value);
		open.set(element, value);
		return taken;
	}

	return {
		put(pairs, { whole = false, again = false } = {}) {
			// Some LMSs ignore an empty value, others refuse it.
			const filled = pairs.filter(([, value]) => value !== '');
			const changed = filled.filter(([element, value]) => sent.get(element) !== value);
			const all = again || (whole && changed.length > 0);
			return (all ? filled : changed).filter((pair) => !set(pair));
		},
		assume: (pairs) => pairs.forEach(([element, value]) => sent.set(element, value)),
		settle(confirmed) {
			last = [...open];
			open.clear();
			for (const [element, value] of last) {
				if (confirmed) lost.delete(element);
				else lost.set(element, value);
			}
		},
		doubt: () => last.forEach(([element, value]) => lost.set(element, value)),
		get open() {
			return open.size > 0;
		},
		get lost() {
			return [...lost];
		},
		forgetLost: () => lost.forEach((_, element) => sent.delete(element))
	};
}
