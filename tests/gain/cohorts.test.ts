import { expect, test } from 'vitest';
import { compare } from '../../build/gain/change.ts';
import { conclude, suspicionRose } from '../../build/gain/conclude.ts';
import { randomOf } from '../../src/quiz/shuffle.ts';
import { cohort, type Truth } from './cohort.ts';

const seeds = Array.from({ length: 100 }, (_, seed) => seed + 1);

test.each([
	['no effect', {}, 'no-clear-change'],
	['more able, Δd′ = 0.8', { able: 0.8 }, 'more-able'],
	['merely more suspicious, Δc = −0.8', { bias: -0.8 }, 'more-suspicious']
])('of 100 cohorts of 60 people with %s at least 95 are told so', (_, truth, expected) => {
	const told = seeds.map((seed) => conclude(comparison(seed, truth)));

	expect(told.filter((conclusion) => conclusion === expected).length).toBeGreaterThanOrEqual(95);
});

test('a cohort that merely became more suspicious gets the warning, one that became more able does not', () => {
	const suspicious = seeds
		.slice(0, 20)
		.map((seed) => suspicionRose(comparison(seed, { bias: -0.8 })));
	const able = seeds.slice(0, 20).map((seed) => suspicionRose(comparison(seed, { able: 0.8 })));

	expect(suspicious.every(Boolean)).toBe(true);
	expect(able.some(Boolean)).toBe(false);
});

function comparison(seed: number, truth: Truth) {
	const found = compare(cohort(seed, truth), ['start', 'close'], {
		random: randomOf(seed + 1000),
		resamples: 1000
	});
	if (!found) throw new Error('A cohort of 60 is large enough.');
	return found;
}
