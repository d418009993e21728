import { initialTransition, transition } from 'xstate';
import type { CaseRecord, Lesson } from '#model';
import { isThrough } from '../../record/index.ts';
import { practiceMachine, sittingOf } from '../../simulator/index.ts';
import type { Dealt } from './dealing.ts';

export type PlaceState = 'new' | 'begun' | 'read' | 'later' | 'summary';

/** One case as the list of sittings shows it. */
export interface Sitting {
	n: number;
	minutes: number;
	places: { screen: string; dealt: Dealt; state: PlaceState }[];
}

// A case with its debrief takes six to seven minutes (simulator 3.2).
const minutesOfCase = 7;
const minutesOfExample = 5;

/** Practice in sittings, as the lesson's screens follow each other; the worked example opens the first. */
export function sittingsOf(
	{ screens }: Lesson,
	deal: ReadonlyMap<string, Dealt>,
	record: (id: string) => CaseRecord | undefined
): Sitting[] {
	const sittings: Sitting[] = [];
	for (const { id: screen, cases } of screens) {
		for (const dealt of cases.flatMap((one) => deal.get(one) ?? [])) {
			const n = dealt.n === undefined ? 1 : sittingOf(dealt.n - 1);
			const sitting = (sittings[n - 1] ??= { n, minutes: 0, places: [] });
			sitting.minutes += dealt.n === undefined ? minutesOfExample : minutesOfCase;
			sitting.places.push({ screen, dealt, state: stateOf(record(dealt.theCase.id)) });
		}
	}
	return sittings.filter(Boolean);
}

function stateOf(record: CaseRecord | undefined): PlaceState {
	if (!record || record.phase === 'brief') return 'new';
	if (record.phase === 'skipped') return 'later';
	if (!isThrough(record)) return 'begun';
	return record.level !== 'L0' && Object.keys(record.gates).length === 0 ? 'summary' : 'read';
}

/** Where practice stands, by its machine. */
export function practiceOf(sittings: readonly Sitting[], enough: number | undefined) {
	const places = sittings.flatMap((sitting) => sitting.places);
	const order = places.flatMap(({ dealt }) => (dealt.n ? [dealt.theCase.id] : []));
	const example = places.find(({ dealt }) => !dealt.n)?.dealt.theCase.id;
	const through = places.filter(({ state }) => state === 'read' || state === 'summary');
	return through.reduce(
		(snapshot, { dealt }) =>
			transition(practiceMachine, snapshot, { type: 'THROUGH', id: dealt.theCase.id })[0],
		initialTransition(practiceMachine, { order, example, enough: enough ?? order.length })[0]
	);
}
