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
	/** How many the LMS holds, as it said once, and then by our own count. */
	let held: number | undefined;
	let refused = false;

	/** The place in our own list, so that what is sent again replaces itself; no LMS takes a gap. */
	function newPlace(position: number) {
		if (refused) return undefined;
		held ??= count(wire.get(adapter.interactions));
		const index = Math.min(position, held);
		return index < adapter.capacity.interactions ? { index, date: clock.date() } : undefined;
	}

	return {
		/** Sent in earlier visits. */
		assume: (sent: readonly Interaction[]) => sent.forEach(({ id }) => earlier.add(id)),

		send(all: readonly Interaction[]) {
			for (const [position, interaction] of all.entries()) {
				const { id } = interaction;
				const place = earlier.has(id) ? undefined : (places.get(id) ?? newPlace(position));
				if (!place) continue;
				const [first, ...rest] = adapter.interaction(place, interaction);
				if (first && ledger.put([first]).length > 0) {
					refused = true;
					continue;
				}
				held = Math.max(held ?? 0, place.index + 1);
				places.set(id, place);
				ledger.put(rest);
			}
		}
	};
}
