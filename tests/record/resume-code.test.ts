import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode, newRecord, readCode, resumeCode } from '../../src/record/index.ts';
import { plain } from './edits.ts';
import { fullCourse } from './full-course.ts';
import { habits, learner } from './learners.ts';

const course = fullCourse();
const typical = (seed: number) => learner(course, seed, habits.typical);
const withoutActivities = (record: ReturnType<typeof typical>) => ({
	...record,
	lessons: Object.fromEntries(
		Object.entries(record.lessons).map(([id, lesson]) => [id, { ...lesson, activities: {} }])
	)
});

test('a code brings back all that is scored by or looked back at', () => {
	fc.assert(
		fc.property(fc.nat(100_000), (seed) => {
			const record = typical(seed);
			const kept = decode(encode(withoutActivities(record), course), course).record;

			const { record: read } = readCode(resumeCode(record, course), course);

			expect(plain(read)).toEqual(plain(kept));
		}),
		{ numRuns: 50 }
	);
});

test('a code is capitals and digits, of a length that fits in a message', () => {
	const codes = Array.from({ length: 20 }, (_, seed) => resumeCode(typical(seed), course));

	for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]+$/);
	expect(Math.max(...codes.map(({ length }) => length))).toBeLessThan(1200);
	expect(resumeCode(newRecord({ seed: 7, startDay: 2500 }), course).length).toBeLessThan(60);
});

test.each<[string, (code: string) => string]>([
	['in small letters', (code) => code.toLowerCase()],
	['wrapped by a mail program', (code) => `> ${code.replace(/(.{60})/g, '$1\r\n> ')}\r\n`],
	['in groups, with dashes', (code) => code.replace(/(.{5})/g, '$1–')],
	['with letters for digits', (code) => code.replaceAll('0', 'O').replaceAll('1', 'l')]
])('a code is read %s', (_, change) => {
	const code = resumeCode(typical(3), course);

	const { record } = readCode(change(code), course);

	expect(record?.seed).toBe(typical(3).seed);
});

test('no code, half a code, a wrong letter and a code of another course are told apart from a right one', () => {
	const code = resumeCode(typical(3), course);
	const other = code.replace(/.(?=.{20}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));

	const reasons = ['', ' \n', code.slice(0, -40), other, 'Dear all, my code is lost.'].map(
		(given) => readCode(given, course).reason
	);

	expect(reasons).toEqual(['empty', 'empty', 'damaged', 'damaged', 'damaged']);
	expect(readCode(code, { ...course, id: 'another' }).reason).toBe('damaged');
});

test('a code of a later version says so', () => {
	const later = resumeCode(typical(3), course);
	const [first = ''] = later;
	const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
	// The first six bits are the version.
	const next = letters.charAt(letters.indexOf(first) - 1);

	expect(readCode(next + later.slice(1), course).reason).toBe('version');
});

test('whatever is pasted, reading it throws nothing', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Z]{1,80}$/)), (text) => {
			expect(readCode(text, course).record).toBeUndefined();
		})
	);
});
