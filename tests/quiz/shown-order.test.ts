import { expect, test } from 'vitest';
import type { QuizItem } from '#model';
import { shownOrder } from '../../src/quiz/index.ts';

const options = ['a', 'b', 'c', 'd', 'e', 'f'];
const seeds = [1, 2, 3, 4, 5];

test('lines of an extract and things to tick off stay in the order they were written', () => {
	const items: QuizItem[] = [
		{ type: 'mark', options, right: ['b'] },
		{ type: 'checklist', options }
	];

	for (const item of items) {
		for (const seed of seeds) expect(shownOrder(item, 'extract', seed)).toEqual(options);
	}
});

test('options of other items are shuffled', () => {
	const item: QuizItem = { type: 'choice', options, right: ['b', 'c'] };

	const orders = seeds.map((seed) => shownOrder(item, 'extract', seed).join(''));

	expect(new Set(orders).size).toBeGreaterThan(1);
});
