import type { Case } from '../../../src/model/case.ts';
import { keyPlace } from '../../read/tree.ts';
import { error, warning } from '../finding.ts';
import type { Finding, Params, Place } from '../finding.ts';
import { counted, listed } from '../nearest.ts';
import { eachCase, entriesIn } from './case-in.ts';
import * as limits from './limits.ts';

export const signalsAreEnough = eachCase((one) => {
	const { theCase, tree } = one;
	const entries = entriesIn(one);
	const of = (wanted: string) => entries.filter(({ entry }) => entry.class === wanted);
	const signals = of('signal');
	if (theCase.truth === 'harmless') {
		const wrong = signals.map(({ entry: { n }, at }) => error('signal_in_harmless', at, { n }));
		return [...wrong, ...lookalikes(theCase, of('lookalike').length, keyPlace(tree, ['moments']))];
	}
	const at = keyPlace(tree, ['moments']);
	const key = signals.filter(({ entry }) => entry.key).length;
	const contact = signals.filter(({ entry }) => entry.voice === 'contact').length;
	return [
		...(contact * 2 > signals.length
			? [error('signals_one_sided', at, { count: contact, of: signals.length })]
			: []),
		...(theCase.level === 'L0'
			? []
			: [
					...outside('signals_count', signals.length, limits.signals(theCase), at),
					...outside('key_signals_count', key, limits.keySignals, at),
					...lookalikes(theCase, of('lookalike').length, at)
				])
	];
});

function lookalikes(theCase: Case, count: number, at: Place): Finding[] {
	if (theCase.level === 'L0') return [];
	return outside('lookalikes_count', count, limits.lookalikes(theCase), at, {
		truth: theCase.truth
	});
}

function outside(
	code: string,
	count: number,
	range: limits.Range,
	at: Place,
	params: Params = {}
): Finding[] {
	return limits.isOutside(count, range)
		? [
				error(code, at, {
					count: counted(count, code === 'lookalikes_count' ? 'look-alike' : 'signal'),
					expected: limits.rangeOf(range),
					...params
				})
			]
		: [];
}

export const markersFit = eachCase((one) => {
	const entries = entriesIn(one);
	const at = keyPlace(one.tree, ['moments']);
	const shown = new Set(entries.flatMap(({ entry }) => entry.markers ?? []));
	shown.delete('x00');
	const labels = entries.filter(({ entry }) => entry.label !== undefined).length;
	return [
		...entries.flatMap(({ entry, at: here }) => [
			...(entry.key && entry.class !== 'signal'
				? [error('key_without_signal', here, { n: entry.n, found: entry.class })]
				: []),
			...(entry.class === 'signal' && !entry.markers?.length
				? [warning('signal_without_marker', here, { n: entry.n })]
				: []),
			...(entry.markers?.includes('m09') && entry.label === undefined
				? [error('label_missing', here, { n: entry.n })]
				: [])
		]),
		...(shown.size > limits.mostMarkers
			? [
					error('markers_many', at, {
						count: shown.size,
						most: limits.mostMarkers,
						markers: listed([...shown].sort())
					})
				]
			: []),
		...(labels > limits.mostLabels
			? [error('labels_many', at, { count: counted(labels, 'label'), most: limits.mostLabels })]
			: [])
	];
});
