import { describe, expect, test } from 'vitest';
import {
	appended,
	bits,
	fields,
	flags,
	list,
	piece as pieceOf,
	uint,
	type Schema
} from '../../src/record/bits.ts';
import { decode, encode, seeScreen } from '../../src/record/index.ts';
import { smallCourse } from './arbitrary.ts';
import { habits, learner } from './learners.ts';
import { piece, sealed } from './reseal.ts';

const course = smallCourse();
const record = learner(course, 4, habits.everything);

const content = (text: string) => text.slice(0, -7);
const read = <T>(schema: Schema<T>, bits: string) => schema.read({ bits, at: 0 });

describe('a text of a later release', () => {
	const later = sealed(
		content(encode(record, course)) +
			piece('x', 3, 'AbC-_9') +
			piece('c', 40, 'zzz') +
			piece('y', 0, ''),
		course.id
	);

	test('is read, with the pieces this release does not know kept', () => {
		const { unknown, ...known } = decode(later, course).record ?? record;

		expect(known).toEqual({ ...known, ...record, unknown: undefined });
		expect(unknown).toEqual([
			{ kind: 'x', number: 3, body: 'AbC-_9' },
			{ kind: 'c', number: 40, body: 'zzz' },
			{ kind: 'y', number: 0, body: '' }
		]);
	});

	test('is written back unchanged', () => {
		const { record: kept } = decode(later, course);

		expect(kept && encode(kept, course)).toBe(later);
	});

	test('keeps those pieces through every further decision', () => {
		const { record: kept } = decode(later, course);
		const lesson = { id: 'l01', screens: [], questions: [] };
		const changed = kept && seeScreen(kept, { lesson: { ...lesson } as never, screen: '#40' });

		const again = changed && decode(encode(changed, course), course).record;

		expect(again?.revision).toBe(record.revision + 1);
		expect(again?.unknown).toEqual(kept?.unknown);
	});
});

describe('a field appended to a piece by a later release', () => {
	const before = pieceOf(fields<{ a: number }>({ a: uint(2) }));
	const after = pieceOf(
		fields<{ a: number; b?: number[]; c?: number }>({
			a: uint(2),
			b: appended(list(bits(3))),
			c: appended(bits(5))
		})
	);
	// As pieces are stored: in whole characters of six bits, several times over.
	const stored = (bits: string) => bits.padEnd(Math.ceil(bits.length / 6) * 6, '0');

	test('is absent in what an earlier release wrote', () => {
		const bits = stored(before.write({ a: 9 }));

		expect(read(after, bits)).toEqual({ a: 9 });
	});

	test('survives an earlier release that changes the rest, however often', () => {
		const values = [
			{ a: 9 },
			{ a: 9, b: [] },
			{ a: 9, b: [0, 0, 0] },
			{ a: 9, c: 0 },
			{ a: 9, b: [0, 7], c: 16 }
		];
		for (const value of values) {
			let bits = stored(after.write(value));
			for (let n = 0; n < 20; n++) bits = stored(before.write({ ...read(before, bits), a: n }));

			expect(read(after, bits)).toEqual({ ...value, a: 19 });
			expect(bits.length).toBeLessThanOrEqual(stored(after.write({ ...value, a: 19 })).length + 6);
		}
	});

	test('is not invented from the filling of the last character', () => {
		const all = pieceOf(fields<{ seen: number[] }>({ seen: flags }));
		for (let n = 0; n < 40; n++) {
			const value = { seen: [n] };

			expect(read(all, stored(all.write(value)))).toEqual(value);
		}
	});

	test('stays with its lesson when the record is written by this release', () => {
		const [lesson] = course.lessons;
		const id = lesson?.id ?? '';
		const taken = record.lessons[id];
		const later = {
			...record,
			rest: '101',
			lessons: { ...record.lessons, ...(taken && { [id]: { ...taken, rest: '1101' } }) }
		};

		const { record: kept } = decode(encode(later, course), course);

		expect(kept).toEqual(later);
	});
});
