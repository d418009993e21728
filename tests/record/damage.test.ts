import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decode, encode } from '../../src/record/index.ts';
import { smallCourse } from './arbitrary.ts';
import { fullCourse } from './full-course.ts';
import { habits, learner } from './learners.ts';
import { alphabet, piece, sealed as seal } from './reseal.ts';

vi.setConfig({ testTimeout: 60_000 });
fc.configureGlobal({ seed: 2020 });

const course = fullCourse();
const text = encode(learner(course, 11, habits.typical), course);

const sealed = (content: string, id = course.id) => seal(content, id);

const none = { reason: expect.stringMatching(/^(empty|version|damaged)$/) };

const chars = (maxLength: number) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength });

describe('text that is not ours any more', () => {
	test('any one character changed gives no record', () => {
		const characters = [...alphabet, '.', ' ', '%', '\u0000', 'ā'];
		for (let at = 0; at < text.length; at++) {
			const other = characters[(at * 7) % characters.length] ?? 'A';
			if (other === text[at]) continue;

			const changed = text.slice(0, at) + other + text.slice(at + 1);

			expect(decode(changed, course)).toEqual(none);
		}
	});

	test('any cut, at either end, gives no record', () => {
		for (let at = 0; at < text.length; at++) {
			expect(decode(text.slice(0, at), course)).toEqual(none);
			expect(decode(text.slice(at + 1), course)).toEqual(none);
		}
	});

	test('any text at all is survived', () => {
		const foreign = [
			'0',
			'true',
			'null',
			'{"v":1}',
			'1..',
			'1.0..AAAAAA',
			'.'.repeat(9),
			text + text
		];
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: 'binary' }), chars(200), fc.constantFrom(...foreign)),
				(any) => {
					expect(decode(any, course)).toEqual(none);
				}
			),
			{ numRuns: 300 }
		);
	});
});

describe('hostile text with a correct sum', () => {
	const head =
		text.split('.')[2]?.slice(0, 4 + alphabet.indexOf(text.split('.')[2]?.[3] ?? '')) ?? '';

	test('the forger of these tests can make a text that is accepted', () => {
		expect(decode(sealed(text.slice(0, -7)), course)).toEqual(decode(text, course));
		expect(decode(sealed(`1.0.${head}`), course).record).toBeDefined();
	});

	test('random pieces never throw', () => {
		const any = fc
			.tuple(fc.constantFrom(...'hlctbszfgxQ'), fc.nat(20), chars(60))
			.map(([kind, number, body]) => piece(kind, number, body));
		fc.assert(
			fc.property(fc.array(any, { maxLength: 8 }), (pieces) => {
				const read = decode(sealed(`1.0.${head}${pieces.join('')}`), course);

				expect(read.record ?? read.reason).toBeDefined();
			}),
			{ numRuns: 500 }
		);
	});

	test('what was read from random pieces can be written and is then read the same', () => {
		const small = smallCourse();
		const any = fc
			.tuple(fc.constantFrom(...'lctbszfgxQ'), fc.nat(1), chars(60))
			.map(([kind, number, body]) => piece(kind, number, body));
		fc.assert(
			fc.property(fc.array(any, { maxLength: 3 }), (pieces) => {
				const { record } = decode(sealed(`1.0.${head}${pieces.join('')}`, small.id), small);
				if (!record) return;

				const again = decode(encode(record, small, Infinity), small).record;

				expect(encode(again ?? record, small, Infinity)).toBe(encode(record, small, Infinity));
			}),
			{ numRuns: 500 }
		);
	});

	test('lengths past the end give no record', () => {
		const long = '_'.repeat(20);
		const cases = [
			`${head}l`,
			`${head}lAAB`,
			`${head}cA__${long}`,
			`${head}${piece('l', 0, 'AAAAAA')}`,
			`${head}${piece('c', 0, 'AAAAAAAAAAAAAAAAAAAAAAAA')}`,
			`${head}${piece('t', 0, 'AAAB')}`,
			`${head}${piece('f', 0, '__')}`,
			piece('l', 0, 'AA')
		];

		for (const content of cases) {
			expect(decode(sealed(`1.0.${content}`), course)).toEqual({ reason: 'damaged' });
		}
	});

	test('a huge text is refused or read in a moment', () => {
		const huge = 'hA__' + 'A'.repeat(500_000);

		expect(decode(sealed(`1.0.${huge}`), course)).toEqual({ reason: 'damaged' });
		expect(decode(huge, course)).toEqual({ reason: 'damaged' });
	});
});
