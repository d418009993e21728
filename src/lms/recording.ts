import type { Adapter, Held, Pair } from './adapter.ts';
import { attempt } from './attempt.ts';
import type { Clock } from './clock.ts';
import { interactionList } from './interaction-list.ts';
import { keepLedger } from './ledger.ts';
import { objectiveList } from './objective-list.ts';
import type { Doubt, Keeper, Report, Saving } from './port.ts';
import { reachable } from './probe.ts';
import { retries } from './retries.ts';
import type { Wire } from './wire.ts';

/** Everything that is written in one visit, and whether the LMS has it. */
export interface Recording {
	/** Sets at once what changed; a commit follows from a timer. */
	update(report: Report): void;
	/** Sets everything again with a new revision: many LMSs report success for a save that failed. */
	resend(): void;
	/** Sets what is missing, what was lost and the time: the last values before a commit or the end. `false`: send neither. */
	setLast(report?: Report): boolean;
	/** Commits if anything is set; lost values first differently, then truly. */
	flush(): boolean;
	/** One plain commit. */
	commit(): boolean;
	/** The end was sent, which commits too. Nothing follows by itself. */
	ended(accepted: boolean): void;
	/** Something is not committed, or was lost. */
	readonly pending: boolean;
	readonly saving: Saving;
	readonly doubt: Doubt | undefined;
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
	/** The window that holds the LMS's object is closed. */
	gone: () => boolean;
}

export function startRecording<Standing>(around: Around<Standing>): Recording {
	const { adapter, held, wire, keeper, window, clock, changed, gone } = around;
	const begun = clock.now();
	const ledger = keepLedger(wire);
	const interactions = interactionList({ adapter, wire, ledger, clock });
	const objectives = objectiveList({ adapter, wire, ledger });
	const retry = retries(clock, resend);
	const told = held.state ? attempt(() => keeper.recall?.(held.state)) : undefined;
	/** Written by a later version of the course, which must find it again: nothing of this visit replaces it. */
	const kept = told === 'later';
	const recalled = told === 'later' ? undefined : told;
	/** A state that cannot be read may tell of more than the LMS does: then the first report decides. */
	const statusKnown = !held.state || recalled !== undefined;

	let standing = recalled
		? adapter.highest(held.standing, adapter.standing(recalled.progress))
		: held.standing;
	let current: Report | undefined;
	let saving: Saving = 'saved';
	let refused = false;
	let failures = 0;
	let commits = 0;
	let reached = false;
	let over = false;
	let soon: (() => void) | undefined;

	function show(next: Saving) {
		if (saving === next) return;
		saving = next;
		changed();
	}

	function doubt(): Doubt | undefined {
		if (gone()) return 'window-closed';
		if (saving === 'saved') return undefined;
		if (offline()) return 'offline';
		return refused ? 'refused' : failures > 1 ? 'failing' : undefined;
	}

	const offline = () => window.navigator.onLine === false;

	function learn(report: Report | undefined) {
		if (!report || kept) return;
		if (report.state !== current?.state) refused = false;
		current = report;
		standing = adapter.highest(standing, adapter.standing(report.progress));
	}

	function set({ again = false } = {}) {
		if (current) {
			const { state, progress } = current;
			const [saved, ...measures] = adapter.ongoing(current, standing);
			const fits = state.length <= adapter.capacity.state;
			if (!fits || ledger.put(saved ? [saved] : [], { again }).length > 0) refused = true;
			ledger.put(measures, { again });
			interactions.send(current.interactions);
			if (progress.score !== undefined) objectives.send(progress.objectives);
			const outcome = [...adapter.score(progress), ...adapter.status(standing)];
			if (ledger.put(outcome, { whole: true, again }).some(isNeeded)) refused = true;
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
		const confirmed = accepted && !offline() && !gone();
		ledger.settle(confirmed);
		if (!confirmed) fail();
		else {
			retry.succeeded();
			failures = 0;
			show(refused ? 'unconfirmed' : 'saved');
		}
		return confirmed;
	}

	function fail() {
		failures += 1;
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
		const report = over ? 'elsewhere' : attempt(() => keeper.refresh?.());
		if (report === 'elsewhere') return;
		learn(report);
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
		if (statusKnown || (kept && adapter.stated(standing))) ledger.put(adapter.status(standing));
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
			const now = report ?? attempt(() => (lost ? keeper.refresh : keeper.report)?.());
			if (now === 'elsewhere') return false;
			learn(now);
			ledger.forgetLost();
			set();
			ledger.put(adapter.time(now?.elapsed ?? clock.now() - begun));
			return true;
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
			return kept ? 'off' : saving;
		},
		get doubt() {
			return kept ? undefined : doubt();
		}
	};
}

/** Some LMSs have no range of scores, and use their own. */
const isNeeded = ([element]: Pair) => !/\.(min|max)$/.test(element);

const same = (one: readonly Pair[], other: readonly Pair[]) =>
	JSON.stringify(one) === JSON.stringify(other);
