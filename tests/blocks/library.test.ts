import { expect, test } from 'vitest';
import type { LibraryEntry } from '#model';
import { matches } from '../../src/blocks/library/matches.ts';

const entry: LibraryEntry = {
	country: 'lv',
	for: ['children', 'parents'],
	effect: 'partly',
	sources: ['s-1']
};

test('an entry is shown when nothing is asked for', () => {
	expect(matches(entry, { country: '', for: '', effect: '' })).toBe(true);
});

test('an entry is shown when all that is asked for fits', () => {
	expect(matches(entry, { country: 'lv', for: 'parents', effect: 'partly' })).toBe(true);
});

test('one thing that does not fit is enough to leave an entry out', () => {
	const asked = [{ country: 'fi' }, { for: 'platforms' }, { for: 'parents', effect: 'tested' }];

	expect(asked.filter((one) => matches(entry, one))).toEqual([]);
});
