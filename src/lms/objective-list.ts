import type { Progress } from '#model';
import type { Adapter } from './adapter.ts';
import type { Ledger } from './ledger.ts';
import { count } from './values.ts';
import type { Wire } from './wire.ts';

type Objectives = Progress['objectives'];

interface Around {
	adapter: Pick<Adapter<unknown>, 'objectives' | 'objectiveId' | 'objective'>;
	wire: Pick<Wire, 'get'>;
	ledger: Ledger;
}

const most = 100;

/** Scores per competency for reports, found by id: an LMS may hold objectives of its own, in its own order. */
export function objectiveList({ adapter, wire, ledger }: Around) {
	const earlier = new Map<string, number>();
	let indexes: Map<string, number> | undefined;
	let free = 0;
	let refused = false;

	function lookUp() {
		const found = new Map<string, number>();
		free = Math.min(count(wire.get(adapter.objectives)), most);
		for (let index = 0; index < free; index++) {
			const element = adapter.objectiveId(index);
			const id = wire.get(element);
			found.set(id, index);
			ledger.assume([[element, id]]);
		}
		return found;
	}

	return {
		/** Sent in earlier visits. */
		assume: (sent: Objectives) => sent.forEach(({ id, score }) => earlier.set(id, score)),

		send(all: Objectives) {
			for (const objective of all) {
				if (refused) return;
				if (earlier.get(objective.id) === objective.score) continue;
				indexes ??= lookUp();
				const index = indexes.get(objective.id) ?? free;
				const [first, ...rest] = adapter.objective(index, objective);
				if (first && ledger.put([first]).length > 0) {
					refused = true;
					return;
				}
				if (index === free) free += 1;
				indexes.set(objective.id, index);
				earlier.delete(objective.id);
				ledger.put(rest);
			}
		}
	};
}
