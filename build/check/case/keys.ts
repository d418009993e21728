import type { Case, Entry, Moment } from '../../../src/model/case.ts';
import type { Expected } from '../expected.ts';

/** Texts of a case, from its structure. */
export function caseKeys({ level, people, moments, twin }: Case): Expected {
	const gates = moments.filter(({ gate }) => gate);
	const hints = moments.map(({ id }) => `moments.${id}.hint`);
	const entries = moments.flatMap((moment) => moment.entries);
	return {
		required: [
			...['child', 'reached', 'may', 'note', 'summary'],
			...people.map(({ id }) => `people.${id}`),
			...moments.map(({ id }) => `moments.${id}.title`),
			...(level === 'L1' ? hints : []),
			...entries.flatMap(entryKeys),
			...gates.flatMap(gateKeys),
			...['what', 'child', 'then', 'window', 'learn'].map((key) => `debrief.${key}`),
			...['0', '1', '2'].map((n) => `debrief.say.${n}`),
			...(twin === undefined ? [] : ['debrief.side'])
		],
		optional: [
			// Nothing helps in the check.
			...(level === 'check' ? [] : hints),
			...entries.filter((entry) => !needsWhy(entry)).map(({ n }) => `entries.${n}.why`),
			...entries.map(({ n }) => `entries.${n}.where`),
			'debrief.side'
		],
		open: []
	};
}

function entryKeys(entry: Entry): string[] {
	const { n, label } = entry;
	return [
		`entries.${n}.when`,
		...(label === undefined ? [`entries.${n}.text`] : []),
		...(needsWhy(entry) ? [`entries.${n}.why`] : [])
	];
}

/** Of an ordinary entry the player has a sentence of its own. */
function needsWhy({ class: kind }: Entry): boolean {
	return kind !== 'ordinary';
}

function gateKeys({ id, gate }: Moment): string[] {
	return (gate?.steps ?? []).flatMap(({ id: step, next }) => [
		`feedback.${id}.${step}`,
		...(step === 'a2' ? ['0', '1', '2'].map((n) => `openings.${id}.${n}`) : []),
		...(next === undefined ? [] : [`next.${next}`])
	]);
}
