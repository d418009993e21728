import type { QuizItem } from '#model';
import { expect, test } from 'vitest';
import { mark } from '../../src/quiz/mark.ts';

const single: QuizItem = { type: 'single', options: ['a', 'b', 'c'], right: ['a'] };
const choice: QuizItem = { type: 'choice', options: ['a', 'b', 'c', 'd'], right: ['a', 'b'] };
const entries: QuizItem = { type: 'mark', options: ['a', 'b', 'c', 'd'], right: ['b', 'd'] };
const match: QuizItem = {
	type: 'match',
	options: ['a', 'b', 'c', 'd'],
	targets: ['x', 'y'],
	right: { a: 'x', b: 'y', c: 'x', d: 'y' }
};
const judgement: QuizItem = {
	type: 'judgement',
	options: ['a', 'b', 'c', 'd', 'e'],
	best: 'a',
	worst: 'e'
};
const order: QuizItem = {
	type: 'order',
	options: ['c', 'a', 'd', 'b', 'e'],
	right: ['a', 'b', 'c', 'd', 'e']
};

test('the one right option is worth everything, any other nothing', () => {
	const marks = single.options.map((id) => mark(single, [id]));

	expect(marks).toEqual([1, 0, 0]);
});

test.each([
	[['a', 'b'], 1],
	[['a'], 0.5],
	[['a', 'b', 'c'], 0.5],
	[['a', 'c'], 0],
	[['c', 'd'], 0],
	[['a', 'b', 'c', 'd'], 0],
	[[], 0]
])('picking %j of two right options is worth %d', (picked, expected) => {
	const result = mark(choice, picked);

	expect(result).toBe(expected);
});

test('marking every entry of an extract is worth nothing', () => {
	const result = mark(entries, ['a', 'b', 'c', 'd']);

	expect(result).toBe(0);
});

test('matching is worth the share of right pairs', () => {
	const result = mark(match, { a: 'x', b: 'y', c: 'y', d: 'y' });

	expect(result).toBe(0.75);
});

test('naming only the best or only the worst is worth half', () => {
	const marks = [
		mark(judgement, { best: 'a', worst: 'e' }),
		mark(judgement, { best: 'a', worst: 'b' }),
		mark(judgement, { best: 'b', worst: 'e' }),
		mark(judgement, { best: 'e', worst: 'a' })
	];

	expect(marks).toEqual([1, 0.5, 0.5, 0]);
});

test.each([
	[['a', 'b', 'c', 'd', 'e'], 1],
	[['b', 'c', 'd', 'e', 'a'], 0.75],
	[['b', 'a', 'c', 'd', 'e'], 0.5],
	[['e', 'd', 'c', 'b', 'a'], 0],
	[['a'], 0]
])('the order %j is worth the share of neighbours kept, %d', (answer, expected) => {
	const result = mark(order, answer);

	expect(result).toBe(expected);
});

test('an option an update took away neither helps nor harms', () => {
	const result = mark(choice, ['a', 'b', '#7']);

	expect(result).toBe(1);
});

test('an option picked twice counts once', () => {
	const result = mark(choice, ['a', 'a']);

	expect(result).toBe(0.5);
});

test('an answer of another shape is worth nothing and does no harm', () => {
	const marks = [mark(choice, { a: 'x' }), mark(match, ['a']), mark(judgement, [])];

	expect(marks).toEqual([0, 0, 0]);
});
