import { expect, test } from 'vitest';
import type { Case } from '#model';
import { keepsRules, practiceOrder } from '../../src/simulator/practice.ts';
import { concerning, harmless } from './sample-case.ts';

const pairs = [1, 2, 3, 4].flatMap((pair): Case[] => [
	{ ...concerning, id: `c${pair}0`, twin: `c${pair}1` },
	{ ...harmless, id: `c${pair}1`, twin: `c${pair}0` }
]);

test('LX-08: over 10,000 seeds twins are three apart and no three of the same truth follow each other', () => {
	for (let seed = 0; seed < 10_000; seed++) {
		const order = practiceOrder(pairs, seed);

		expect(keepsRules(order)).toBe(true);
		expect(new Set(order).size).toBe(pairs.length);
	}
});

test('a seed always gives the same order, and orders differ between seeds', () => {
	const orders = Array.from({ length: 50 }, (_, seed) => practiceOrder(pairs, seed));

	expect(practiceOrder(pairs, 7)).toEqual(orders[7]);
	expect(new Set(orders.map((order) => order.map(({ id }) => id).join(' '))).size).toBeGreaterThan(
		40
	);
});

test('an edition with a single pair still has an order', () => {
	expect(practiceOrder(pairs.slice(0, 2), 3)).toHaveLength(2);
});
