import type { Adapter, Held, Pair } from './adapter.ts';
import { attempt } from './attempt.ts';
import type { Clock } from './clock.ts';
import { interactionList } from './interaction-list.ts';
import { keepLedger } from './ledger.ts';
import { objectiveList } from './objective-list.ts';
import type { Keeper, Report, Saving } from './port.ts';
import { reachable } from './probe.ts';
import { retries } from './retries.ts';
import type { Wire } from './wire.ts';

/** Everything that is written in one visit, and whether the LMS has it. */
export interface Recording {
	/** Sets at once what changed; a commit follows from a timer. */
	update(report: Report): void;
	/** Sets everything again with a new revision: many LMSs report success for a save that failed. */
	resend(): void;
	/** Sets what is missing, what was lost and the time: the last values before a commit or the end. */
	setLast(report?: Report): void;
	/** Commits if anything is set; lost values first differently, then truly. */
	flush(): boolean;
	/** One plain commit. */
	commit(): boolean;
	/** The end was sent, which commits too. Nothing follows by itself. */
	ended(accepted: boolean): void;
	/** Something is not committed, or was lost. */
	readonly pending: boolean;
	readonly saving: Saving;
}

interface Around<Standing> {
	adapter: Adapter<Standing>;
	held: Held<Standing>;
	wire: Wire;
	keeper: Partial<Keeper>;
	window: Window;
	clock: Clock;
	probe?: string;
	changed: () => void;
}

export function startRecording<Standing>(around: Around<Standing>): Recording {
	const { adapter, held, wire, keeper, window, clock, changed } = around;
	const begun = clock.now();
	const ledger = keepLedger(wire);
	const interactions = interactionList({ adapter, wire, ledger, clock });
	const objectives = objectiveList({ adapter, wire, ledger });
	const retry = retries(clock, resend);
	const recalled = held.state ? attempt(() => keeper.recall?.(held.state)) : undefined;
	/** A state that cannot be read may tell of more than the LMS does: then the first report decides. */
	const statusKnown = !held.state || recalled !== undefined;

	let standing = recalled
		? adapter.highest(held.standing, adapter.standing(recalled.progress))
		: held.standing;
	let current: Report | undefined;
	let saving: Saving = 'saved';
	let refused = false;
	let commits = 0;
	let reached = false;
	let over = false;
	let soon: (() => void) | undefined;

	function show(next: Saving) {
		if (saving === next) return;
		saving = next;
		changed();
	}

	function learn(report: Report | undefined) {
		if (!report) return;
		if (report.state !== current?.state) refused = false;
		current = report;
		standing = adapter.highest(standing, adapter.standing(report.progress));
	}

	function set({ again = false } = {}) {
		if (current) {
			const { state, progress } = current;
			const [saved, ...measures] = adapter.ongoing(current, standing);
			const fits = state.length <= adapter.capacity.state;
			if (!fits || !ledger.put(saved ? [saved] : [], { again })) refused = true;
			ledger.put(measures, { again });
			interactions.send(current.interactions);
			if (progress.score !== undefined) objectives.send(progress.objectives);
			const outcome = [...adapter.score(progress), ...adapter.status(standing)];
			if (!ledger.put(outcome, { whole: true, again })) refused = true;
		} else if (statusKnown) ledger.put(adapter.status(standing), { again });
		ledger.put(adapter.opening, { again });
	}

	function commit() {
		soon?.();
		soon = undefined;
		show('saving');
		const confirmed = settle(wire.commit());
		if (confirmed) void ask();
		return confirmed;
	}

	function settle(accepted: boolean) {
		// Offline, some LMSs hand the save to a beacon and report success.
		const confirmed = accepted && window.navigator.onLine !== false;
		ledger.settle(confirmed);
		if (!confirmed) fail();
		else {
			retry.succeeded();
			show(refused ? 'unconfirmed' : 'saved');
		}
		return confirmed;
	}

	function fail() {
		show('unconfirmed');
		if (!over) retry.failed();
	}

	async function ask() {
		const mine = ++commits;
		const answer = await reachable(window, around.probe, clock);
		if (answer) reached = true;
		// A file that was never to be had (forbidden by a policy, say) tells nothing about saving.
		if (answer !== false || !reached || mine !== commits || over) return;
		ledger.doubt();
		fail();
	}

	function flush() {
		if (ledger.lost.length > 0) {
			const away = adapter.away(ledger.lost);
			ledger.put(away);
			if (away.length > 0 && !commit()) return false;
			ledger.forgetLost();
			set();
		}
		return ledger.open ? commit() : true;
	}

	function commitSoon() {
		if (!ledger.open) return;
		show('saving');
		// From a timer: inside a click handler an LMS may use a beacon, which cannot answer.
		soon ??= clock.after(0, () => {
			soon = undefined;
			flush();
		});
	}

	function resend() {
		if (over) return;
		learn(attempt(() => keeper.refresh?.()));
		set({ again: true });
		commitSoon();
	}

	function open() {
		ledger.put(adapter.opening);
		if (recalled) {
			const { progress } = recalled;
			interactions.assume(recalled.interactions);
			if (same(adapter.status(standing), adapter.status(held.standing))) {
				ledger.assume([...adapter.ongoing(held, standing), ...adapter.score(progress)]);
				objectives.assume(progress.objectives);
			} else ledger.put(adapter.score(progress));
		}
		if (statusKnown) ledger.put(adapter.status(standing));
		commitSoon();
	}

	open();
	return {
		update(report) {
			learn(report);
			set();
			commitSoon();
		},
		resend,
		setLast(report) {
			const lost = ledger.lost.length > 0;
			learn(report ?? attempt(() => (lost ? keeper.refresh : keeper.report)?.()));
			ledger.forgetLost();
			set();
			ledger.put(adapter.time(current?.elapsed ?? clock.now() - begun));
		},
		flush,
		commit,
		ended(accepted) {
			over = true;
			soon?.();
			retry.stop();
			settle(accepted);
		},
		get pending() {
			return ledger.open || ledger.lost.length > 0;
		},
		get saving() {
			return saving;
		}
	};
}

const same = (one: readonly Pair[], other: readonly Pair[]) =>
	JSON.stringify(one) === JSON.stringify(other);
