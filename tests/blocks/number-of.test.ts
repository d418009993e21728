import { expect, test } from 'vitest';
import type { Figure } from '#model';
import { numberOf } from '../../src/blocks/chart/number-of.ts';

const figure = (unit: Figure['unit'], ...values: number[]): Figure => ({
	kind: 'bars',
	unit,
	years: '2021',
	country: 'lv',
	sources: ['s-1'],
	values: values.map((value, n) => ({ id: `v${n}`, value }))
});

test('numbers of a figure are written as the language writes them', () => {
	expect(numberOf('en', figure('count', 22925), 22925)).toBe('22,925');
	expect(numberOf('lv', figure('percent', 15.6), 15.6)).toBe('15,6%');
});

test('all shares of a figure have as many decimals as the finest of them', () => {
	expect(numberOf('en', figure('percent', 11, 5.4), 11)).toBe('11.0%');
	expect(numberOf('en', figure('percent', 11, 5), 11)).toBe('11%');
});
