import type { Case, CaseRecord, Concern, StepId } from '#model';
import { entriesOf, outcomeOf, readUpTo } from '../../simulator/index.ts';
import { concernLine, heightOf } from './concern-line.ts';

/** One moment of the tide line. */
export interface TideMoment {
	id: string;
	/** Index. */
	at: number;
	/** It was part of the first reading. */
	read: boolean;
	concern: Concern | undefined;
	/** Signals, and harmless entries that were flagged, in the order of reading. */
	signs: { n: number; kind: 'hit' | 'miss' | 'false-alarm' }[];
	/** Number of the decision that was taken here, from 1. */
	gate?: number;
	step?: StepId;
	earliest: boolean;
	latest: boolean;
}

/** Everything the drawing and its table show, so that they cannot differ. */
export function tideOf(theCase: Case, record: CaseRecord): TideMoment[] {
	const watched = record.level === 'L0';
	const end = watched ? theCase.moments.length - 1 : readUpTo(theCase, record);
	const line = concernLine(record, end);
	let gates = 0;
	return theCase.moments.map(({ id, entries }, at) => {
		const step = record.gates[id]?.step;
		return {
			id,
			at,
			read: at <= end,
			concern: line[at],
			signs: entries.flatMap((entry) => {
				const kind = outcomeOf(entry, entry.n in record.marks);
				return kind === 'hit' || kind === 'miss' || kind === 'false-alarm'
					? [{ n: entry.n, kind }]
					: [];
			}),
			...(step && { gate: ++gates, step }),
			earliest: theCase.window?.earliest === at,
			latest: theCase.window?.latest === at
		};
	});
}

export type Story =
	('with' | 'before' | 'after' | 'atEnd' | 'never') | ('calm' | 'eased' | 'stayed') | 'unset';

/** The line in one sentence, and the moment it speaks of. */
export function storyOf(
	{ window }: Case,
	tide: readonly TideMoment[],
	{ judgement }: Pick<CaseRecord, 'judgement'>
): { key: Story; at?: number } {
	const read = tide.filter((moment) => moment.read);
	const heights = read.map(({ concern }) => heightOf(concern));
	const at = heights.findIndex((height) => height >= 2);
	const silent = read.every(({ concern }) => concern === undefined);
	if (window) {
		const { earliest } = window;
		if (at >= 0) return { key: at < earliest ? 'before' : at > earliest ? 'after' : 'with', at };
		// At the last gate one judges, and is not asked how concerned one is.
		if (judgement?.judgement === 'suspicion') return { key: 'atEnd', at: earliest };
		return { key: silent || heights.length <= earliest ? 'unset' : 'never' };
	}
	if (silent) return { key: 'unset' };
	const most = Math.max(...heights);
	if (most < 2) return { key: 'calm' };
	return { key: (heights.at(-1) ?? 0) < most ? 'eased' : 'stayed' };
}

/** Flagged or not, of so many that counted. */
export const signalsIn = ({ signs }: TideMoment) => {
	const signals = signs.filter(({ kind }) => kind !== 'false-alarm');
	return { hits: signals.filter(({ kind }) => kind === 'hit').length, all: signals.length };
};

/** Entries of a case that an outcome is told of, up to where the first reading went. */
export const readEntries = (theCase: Case, record: CaseRecord) =>
	entriesOf(theCase, readUpTo(theCase, record));
