import { expect, test } from 'vitest';
import type { Case, CaseRecord } from '#model';
import { dealt } from '../../src/blocks/case/dealing.ts';
import { concerning, harmless } from '../simulator/sample-case.ts';

const example: Case = { ...concerning, id: 'c80', twin: undefined, level: 'L0' };
const placed = [example, concerning, harmless];
const deal = (seed: number, records: Record<string, CaseRecord> = {}) =>
	dealt({ placed, seed, record: (id) => records[id] });

test('the worked example stays where it was placed and has no number', () => {
	const places = [1, 2, 3, 4].map((seed) => deal(seed).get('c80'));

	expect(places.every((place) => place?.theCase === example && place.n === undefined)).toBe(true);
});

test('each practice case stands at one place, numbered in the order of the places', () => {
	const places = deal(7);

	const cases = ['c90', 'c91'].map((id) => places.get(id));

	expect(cases.map((one) => one?.n)).toEqual([1, 2]);
	expect(cases.map((one) => one?.theCase.id).sort()).toEqual(['c90', 'c91']);
});

test('the order is the learner’s own, and the same at every visit', () => {
	const firsts = Array.from({ length: 40 }, (_, seed) => deal(seed).get('c90')?.theCase.id);
	const again = Array.from({ length: 40 }, (_, seed) => deal(seed).get('c90')?.theCase.id);

	expect(again).toEqual(firsts);
	expect(new Set(firsts).size).toBe(2);
});

test('a case that was begun stays at its place, whatever the seed', () => {
	const begun = { place: 1 } as CaseRecord;

	const places = Array.from({ length: 20 }, (_, seed) => deal(seed, { c90: begun }).get('c91'));

	expect(places.every((one) => one?.theCase.id === 'c90' && one.n === 2)).toBe(true);
});
