import { describe, expect, test } from 'vitest';
import type { CaseRecord, Concern } from '#model';
import { storyOf, tideOf } from '../../src/blocks/case/tide.ts';
import { chat, mixed } from '../simulator/fixtures/small-cases.ts';
import { begun } from './case-frame.ts';

const read = (concerns: (Concern | undefined)[], more: Partial<CaseRecord> = {}): CaseRecord => ({
	...begun,
	phase: 'debrief',
	moment: 3,
	concerns,
	gates: {
		wednesday: { concern: 'little', step: 'a3', consulted: false },
		friday: { step: 'a5', consulted: false }
	},
	...more
});
const story = (concerns: (Concern | undefined)[], theCase = chat) =>
	storyOf(theCase, tideOf(theCase, read(concerns)), read(concerns));

test('each moment has its concern, its signs, its decision and its place in the window', () => {
	const tide = tideOf(chat, read([undefined, 'little'], { marks: { 3: [], 4: [] } }));

	expect(tide.map(({ concern }) => concern)).toEqual([undefined, 'little', 'little', 'little']);
	expect(tide[0]?.signs).toEqual([{ n: 3, kind: 'false-alarm' }]);
	expect(tide[1]).toMatchObject({ gate: 1, step: 'a3', earliest: true, latest: false });
	expect(tide[2]?.signs).toEqual([{ n: 7, kind: 'miss' }]);
	expect(tide[3]).toMatchObject({ gate: 2, step: 'a5' });
});

test('moments after the first reading are not part of its line', () => {
	const early = read([undefined, 'serious'], {
		gates: { wednesday: { concern: 'serious', step: 'a5', consulted: false } }
	});

	expect(tideOf(chat, early).map((moment) => moment.read)).toEqual([true, true, false, false]);
});

describe('the line in a sentence', () => {
	test('of a concerning case says when there was concern, against when there was reason', () => {
		expect(story(['serious'])).toMatchObject({ key: 'before', at: 0 });
		expect(story([undefined, 'clear'])).toMatchObject({ key: 'with', at: 1 });
		expect(story([undefined, 'little', 'clear'])).toMatchObject({ key: 'after', at: 2 });
		expect(story([undefined, 'little'])).toMatchObject({ key: 'never' });
	});

	test('says so where suspicion came only with the last judgement', () => {
		const record = read([undefined, 'little'], {
			judgement: { judgement: 'suspicion', certainty: 80 }
		});

		expect(storyOf(chat, tideOf(chat, record), record)).toEqual({ key: 'atEnd', at: 1 });
	});

	test('of a harmless one says whether it stayed low, or rose and fell', () => {
		expect(story([undefined, 'little'], mixed)).toMatchObject({ key: 'calm' });
		expect(story([undefined, 'clear', 'little'], mixed)).toMatchObject({ key: 'eased' });
		expect(story([undefined, 'clear'], mixed)).toMatchObject({ key: 'stayed' });
	});

	test('says so when no concern was set', () => {
		expect(story([])).toMatchObject({ key: 'unset' });
	});
});
