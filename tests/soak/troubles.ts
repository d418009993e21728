import type { TestClock } from '../lms/clock.ts';
import {
	beaconOnly,
	failRate,
	lieTrue,
	loginHtml,
	markBeforeSend,
	reorder,
	sendOnce,
	truncate,
	wipeOnSecondInit,
	without,
	type FakeLms,
	type Fault
} from '../lms/fake/index.ts';
import { seeded } from '../record/random.ts';

/** What can go wrong between a course and its LMS, besides the engine's own habits. */
export const troubleNames = [
	'fails',
	'failsOften',
	'markBeforeSend',
	'sendOnce',
	'lieTrue',
	'loginHtml',
	'loginTrue',
	'reorder',
	'beaconOnly',
	'noLists',
	'wipeOnSecondInit',
	'truncate'
] as const;

export type Trouble = (typeof troubleNames)[number];

/** Puts them over the LMS; returns how to take away those of the network. */
export function troubles(
	lms: FakeLms,
	{ trouble, seed }: { trouble: readonly Trouble[]; seed: number },
	_around: { clock: TestClock }
) {
	const random = seeded(seed);
	const make: Record<Trouble, () => Fault> = {
		fails: () => failRate(0.2, () => random.below(1000) / 1000),
		failsOften: () => failRate(0.6, () => random.below(1000) / 1000),
		markBeforeSend,
		sendOnce,
		lieTrue: () => lieTrue,
		loginHtml: () => loginHtml(random.below(12)),
		loginTrue: () => loginHtml(random.below(12), 'true'),
		reorder,
		beaconOnly: () => beaconOnly(),
		noLists: () => without(/interactions|objectives/),
		wipeOnSecondInit: () => wipeOnSecondInit,
		// Longer than any state that a package sends.
		truncate: () => truncate(4096)
	};
	const network: Trouble[] = [
		'fails',
		'failsOften',
		'loginHtml',
		'loginTrue',
		'reorder',
		'lieTrue'
	];
	const stops = trouble.map((name) => ({ name, stop: lms.use(make[name]()) }));
	return () => stops.filter(({ name }) => network.includes(name)).forEach(({ stop }) => stop());
}
