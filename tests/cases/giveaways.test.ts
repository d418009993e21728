import { describe, expect, test } from 'vitest';
import { rightByWords, rightWithoutPair } from './classify.ts';
import { surface, wordsUntil, type CaseWords } from './surface.ts';
import { course, words } from '../whole-course.ts';

const cases = Object.values(course.cases).filter(({ twin }) => twin !== undefined);
const firstGate = (one: (typeof cases)[number]) => one.moments.findIndex(({ gate }) => gate) + 1;

/** Chance alone gets 12 or more of 16 in about 4 of 100 trials, 13 or more in 1. */
const most = Math.ceil(cases.length * 0.75);

describe.each(course.languages.filter((language) => words[language]?.['c08']))(
	'in %s',
	(language) => {
		const wordsOf = (id: string) => words[language]?.[id] as CaseWords;
		const about = (one: (typeof cases)[number]) => ({
			id: one.id,
			pair: [one.id, one.twin].sort().join(),
			concerning: one.truth === 'concerning'
		});

		test('length, punctuation and hours of a whole case do not tell what it is', () => {
			const samples = cases.map((one) => ({
				...about(one),
				features: surface(one, wordsOf(one.id))
			}));

			expect(rightWithoutPair(samples)).toBeLessThanOrEqual(most);
		});

		test('length, punctuation and hours up to the first decision do not tell what it is', () => {
			const samples = cases.map((one) => ({
				...about(one),
				features: surface(one, wordsOf(one.id), firstGate(one))
			}));

			expect(rightWithoutPair(samples)).toBeLessThanOrEqual(most);
		});

		test('words up to the first decision do not tell what it is', () => {
			const samples = cases.map((one) => ({
				...about(one),
				words: wordsUntil(one, wordsOf(one.id), firstGate(one))
			}));

			expect(rightByWords(samples)).toBeLessThanOrEqual(most);
		});
	}
);

test('a giveaway would be noticed', () => {
	const samples = cases.map((one) => ({
		id: one.id,
		pair: [one.id, one.twin].sort().join(),
		concerning: one.truth === 'concerning',
		features: [one.truth === 'concerning' ? 90 : 80, 1]
	}));

	expect(rightWithoutPair(samples)).toBe(cases.length);
});
