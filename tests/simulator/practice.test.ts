import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import type { Case } from '#model';
import {
	keepsRules,
	practiceMachine,
	practiceOrder,
	sittingOf
} from '../../src/simulator/index.ts';
import { concerning, harmless } from './sample-case.ts';

const pairs = [1, 2, 3, 4].flatMap((pair): Case[] => [
	{ ...concerning, id: `c${pair}0`, twin: `c${pair}1` },
	{ ...harmless, id: `c${pair}1`, twin: `c${pair}0` }
]);
const ids = (order: readonly Case[]) => order.map(({ id }) => id);

describe('the order of practice', () => {
	test('LX-08: over 10,000 seeds twins are three apart and no three of the same truth follow each other', () => {
		for (let seed = 0; seed < 10_000; seed++) {
			const order = practiceOrder(pairs, seed);

			expect(keepsRules(order)).toBe(true);
			expect(new Set(order).size).toBe(pairs.length);
		}
	});

	test('is the same for the same seed, however the cases are listed, and differs between seeds', () => {
		const orders = Array.from({ length: 50 }, (_, seed) => ids(practiceOrder(pairs, seed)));

		expect(ids(practiceOrder(pairs.toReversed(), 7))).toEqual(orders[7]);
		expect(new Set(orders.map(String)).size).toBeGreaterThan(40);
	});

	test('leaves begun cases where they stood when others are added', () => {
		for (let seed = 0; seed < 500; seed++) {
			const before = practiceOrder(pairs.slice(0, 4), seed);
			const begun = Object.fromEntries(ids(before.slice(0, 3)).map((id, place) => [id, place]));

			const after = practiceOrder(pairs, seed, begun);

			expect(ids(after).slice(0, 3)).toEqual(Object.keys(begun));
			expect(new Set(after).size).toBe(pairs.length);
		}
	});

	test('survives places that no longer exist or are claimed twice', () => {
		const order = practiceOrder(pairs.slice(0, 4), 1, { c10: 0, c11: 0, c20: 90 });

		expect(ids(order)[0]).toBe('c10');
		expect(new Set(order).size).toBe(4);
	});

	test('exists for an edition with a single pair', () => {
		expect(practiceOrder(pairs.slice(0, 2), 3)).toHaveLength(2);
	});

	test('is taken in four sittings of two cases', () => {
		expect(pairs.map((_, place) => sittingOf(place))).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
	});
});

describe('practice', () => {
	const input = { order: ids(pairs), example: 'c00', enough: 6 };
	const after = (...through: string[]) =>
		through.reduce(
			(snapshot, id) => transition(practiceMachine, snapshot, { type: 'THROUGH', id })[0],
			initialTransition(practiceMachine, input)[0]
		);

	test('needs the worked example and six of eight cases, in any order, and offers all', () => {
		const six = input.order.slice(2);

		expect(after().value).toBe('example');
		expect(after(...six).value).toBe('example');
		expect(after('c00', ...six.slice(1)).value).toBe('practising');
		expect(after('c00', ...six).value).toBe('enough');
		expect(after(...six, 'c00', 'c10', 'c11').value).toBe('complete');
	});

	test('can be tested out of at once', () => {
		const [snapshot] = transition(practiceMachine, after(), { type: 'TEST_OUT' });

		expect(snapshot.value).toBe('testedOut');
	});

	test('counts a case once', () => {
		expect(after('c00', 'c10', 'c10').context.through).toEqual(['c00', 'c10']);
	});
});
