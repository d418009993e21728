import type { QuizItem } from '#model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blank, missing, moved, shownOrder, stillKnown } from '../../src/quiz/index.ts';

const choice: QuizItem = { type: 'choice', options: ['a', 'b', 'c'], right: ['a', 'b'] };
const match: QuizItem = {
	type: 'match',
	options: ['a', 'b'],
	targets: ['x', 'y'],
	right: { a: 'x', b: 'y' }
};
const judgement: QuizItem = { type: 'judgement', options: ['a', 'b', 'c'], best: 'a', worst: 'c' };
const order: QuizItem = { type: 'order', options: ['a', 'b', 'c'], right: ['a', 'b', 'c'] };

test('an item can be answered once everything it asks for is there', () => {
	const found = [
		missing(choice, []),
		missing(choice, ['a']),
		missing(match, { a: 'x' }),
		missing(match, { a: 'x', b: 'x' }),
		missing(judgement, { best: 'a' }),
		missing(judgement, { best: 'a', worst: 'a' }),
		missing(judgement, { best: 'a', worst: 'b' })
	];

	expect(found).toEqual(['pick', undefined, 'every', undefined, 'both', 'same', undefined]);
});

test('an order starts as it is shown, everything else empty', () => {
	const starts = [choice, match, order].map((item) => blank(item, ['c', 'a', 'b']));

	expect(starts).toEqual([[], {}, ['c', 'a', 'b']]);
});

test('moving an option past the edge changes nothing', () => {
	const orders = [
		moved(['a', 'b', 'c'], 'b', -1),
		moved(['a', 'b', 'c'], 'b', 1),
		moved(['a', 'b', 'c'], 'a', -1),
		moved(['a', 'b', 'c'], 'c', 1)
	];

	expect(orders.map((ids) => ids.join(''))).toEqual(['bac', 'acb', 'abc', 'abc']);
});

test('a saved answer keeps what the item still has', () => {
	const kept = [
		stillKnown(choice, ['a', '#4']),
		stillKnown(match, { a: 'x', '#2': 'y', b: '#9' }),
		stillKnown(judgement, { best: 'a', worst: '#3' }),
		stillKnown(order, ['c', '#5', 'a']),
		stillKnown(match, ['a'])
	];

	expect(kept).toEqual([['a'], { a: 'x' }, { best: 'a' }, ['c', 'a', 'b'], {}]);
});

test('for every attempt the options shown are the same ones in an order that stays', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.string(), (seed, id) => {
			const shown = shownOrder(choice, id, seed);

			expect([...shown].sort()).toEqual(choice.options);
			expect(shownOrder(choice, id, seed)).toEqual(shown);
		})
	);
});

test('no attempt starts with the steps already in order', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 0xffffff }), (seed) => {
			expect(shownOrder(order, 'order-first-hour', seed)).not.toEqual(order.right);
		})
	);
});

test('the right option is not always in the same place', () => {
	const places = new Set(
		Array.from({ length: 60 }, (_, seed) => shownOrder(choice, 'first-words', seed).indexOf('a'))
	);

	expect(places.size).toBe(3);
});
