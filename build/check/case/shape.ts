import { keyPlace, valuePlace } from '../../read/tree.ts';
import type { Tree } from '../../read/tree.ts';
import { twice } from '../course.ts';
import { error } from '../finding.ts';
import type { Place } from '../finding.ts';
import { counted, nearest } from '../nearest.ts';
import { eachCase, entriesIn } from './case-in.ts';
import * as limits from './limits.ts';

export const idsStandOnce = eachCase(({ theCase, tree }) => [
	...twice(placed(tree, 'people', theCase.people), 'people'),
	...twice(placed(tree, 'moments', theCase.moments), 'moments')
]);

function placed(tree: Tree, key: string, list: { id: string }[]): { text: string; at: Place }[] {
	return list.map(({ id }, index) => ({ text: id, at: valuePlace(tree, [key, index, 'id']) }));
}

export const entryNumbersStandOnce = eachCase((one) => {
	const all = entriesIn(one);
	return all.flatMap(({ entry: { n }, at }, index) => {
		const first = all.findIndex(({ entry }) => entry.n === n);
		return first < index ? [error('entry_twice', at, { n, line: all[first]?.at.line })] : [];
	});
});

export const writersAreKnown = eachCase((one) => {
	const known = one.theCase.people.map(({ id }) => id);
	return entriesIn(one)
		.filter(({ entry }) => !known.includes(entry.from))
		.map(({ entry: { n, from }, at }) =>
			error('unknown_person', at, { n, from, nearest: nearest(from, known) })
		);
});

const forms = { chat: 'a chat', file: 'a case file', mixed: 'a mixed feed' };

export const caseHasItsSize = eachCase((one) => {
	const { theCase, tree } = one;
	const at = keyPlace(tree, ['moments']);
	const count = entriesIn(one).length;
	const entries = limits.entries(theCase);
	const moments = theCase.moments.length;
	return [
		...(limits.isOutside(count, entries)
			? [
					error('entries_count', at, {
						count: counted(count, 'entry', 'entries'),
						kind: theCase.level === 'L0' ? 'the worked example' : forms[theCase.form],
						expected: limits.rangeOf(entries)
					})
				]
			: []),
		...(limits.isOutside(moments, limits.moments)
			? [
					error('moments_count', at, {
						count: counted(moments, 'moment'),
						expected: limits.rangeOf(limits.moments)
					})
				]
			: [])
	];
});

export const windowFits = eachCase(({ theCase: { truth, window, moments }, tree }) => {
	const at = keyPlace(tree, ['window']);
	if (truth === 'harmless') return window ? [error('window_in_harmless', at)] : [];
	if (!window) return [error('window_missing', keyPlace(tree, ['truth']))];
	const last = moments.length - 1;
	const outside = (['earliest', 'latest'] as const).filter((key) => window[key] > last);
	if (window.earliest > window.latest) return [error('window_backwards', at, { ...window })];
	return outside.map((key) =>
		error('window_outside', valuePlace(tree, ['window', key]), { key, moment: window[key], last })
	);
});
