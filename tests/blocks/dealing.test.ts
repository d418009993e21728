import { expect, test } from 'vitest';
import type { Case } from '#model';
import { dealt } from '../../src/blocks/case/dealing.ts';
import { concerning, harmless } from '../simulator/sample-case.ts';

const example: Case = { ...concerning, id: 'c80', twin: undefined, level: 'L0' };
const placed = [example, concerning, harmless];

test('the worked example stays where it was placed and has no number', () => {
	const places = [1, 2, 3, 4].map((seed) => dealt(placed, seed).get('c80'));

	expect(places.every((place) => place?.theCase === example && place.n === undefined)).toBe(true);
});

test('each practice case stands at one place, numbered in the order of the places', () => {
	const deal = dealt(placed, 7);

	const cases = ['c90', 'c91'].map((id) => deal.get(id));

	expect(cases.map((one) => one?.n)).toEqual([1, 2]);
	expect(cases.map((one) => one?.theCase.id).sort()).toEqual(['c90', 'c91']);
});

test('the order is the learner’s own, and the same at every visit', () => {
	const firsts = Array.from(
		{ length: 40 },
		(_, seed) => dealt(placed, seed).get('c90')?.theCase.id
	);
	const again = Array.from({ length: 40 }, (_, seed) => dealt(placed, seed).get('c90')?.theCase.id);

	expect(again).toEqual(firsts);
	expect(new Set(firsts).size).toBe(2);
});
