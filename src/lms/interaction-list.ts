import type { Interaction } from '#model';
import type { Adapter } from './adapter.ts';
import type { Clock } from './clock.ts';
import type { Ledger } from './ledger.ts';
import { count } from './values.ts';
import type { Wire } from './wire.ts';

interface Around {
	adapter: Pick<Adapter<unknown>, 'interactions' | 'interaction' | 'capacity'>;
	wire: Pick<Wire, 'get'>;
	ledger: Ledger;
	clock: Clock;
}

/** A copy of answers for reports. LMSs refuse them, renumber them or overwrite them: nothing depends on this list. */
export function interactionList({ adapter, wire, ledger, clock }: Around) {
	const earlier = new Set<string>();
	const places = new Map<string, { index: number; date: Date }>();
	/** Next free index by our own count, once the LMS was asked how many it holds. */
	let next: number | undefined;
	let refused = false;

	function newPlace() {
		if (refused) return undefined;
		next ??= count(wire.get(adapter.interactions));
		return next < adapter.capacity.interactions ? { index: next, date: clock.date() } : undefined;
	}

	return {
		/** Sent in earlier visits. */
		assume: (sent: readonly Interaction[]) => sent.forEach(({ id }) => earlier.add(id)),

		send(all: readonly Interaction[]) {
			for (const interaction of all) {
				const { id } = interaction;
				const place = earlier.has(id) ? undefined : (places.get(id) ?? newPlace());
				if (!place) continue;
				const [first, ...rest] = adapter.interaction(place, interaction);
				if (first && !ledger.put([first])) {
					refused = true;
					continue;
				}
				if (!places.has(id)) next = place.index + 1;
				places.set(id, place);
				ledger.put(rest);
			}
		}
	};
}
