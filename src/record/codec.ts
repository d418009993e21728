import type { Course, LearnerRecord } from '#model';
import CRC32 from 'crc-32';
import type { Schema } from './bits.ts';
import { schemas } from './pieces.ts';

/** Characters that fit in every LMS, with room to spare. */
export const stateLimit = 3800;

const version = '1';
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Version, revision, pieces, seal. */
export const shape = /^([0-9A-Za-z]+)\.([0-9a-z]{1,10})\.([\w-]*)\.([\w-]{6})$/;

/** Why a text gave no record: there was none, a later version wrote it, or it is not (or no longer) ours. */
export type Unreadable = 'empty' | 'version' | 'damaged';
export type Decoded =
	{ record: LearnerRecord; reason?: undefined } | { record?: undefined; reason: Unreadable };

interface Piece {
	kind: string;
	number: number;
	body: string;
}

const toChars = (bits: string) =>
	bits
		.padEnd(Math.ceil(bits.length / 6) * 6, '0')
		.replace(/.{6}/g, (six) => alphabet.charAt(parseInt(six, 2)));

const sixes = new Map([...alphabet].map((char, n) => [char, n.toString(2).padStart(6, '0')]));

const toBits = (chars: string) => chars.replace(/./g, (char) => sixes.get(char) ?? '');

const digits = (value: number, count: number) =>
	toChars(value.toString(2).padStart(count * 6, '0'));

const value = (chars: string) => parseInt(toBits(chars), 2);

const seal = (text: string, course: Course) => digits(CRC32.str(course.id + text) >>> 0, 6);

const read = <T>(schema: Schema<T>, body: string) => schema.read({ bits: toBits(body), at: 0 });

/**
 * Writes the record in at most `limit` characters of `A–Z a–z 0–9 - _ .`. The build proves that the
 * course fits; should it not, answers of activities are left out, which nothing is scored by.
 */
export function encode(record: LearnerRecord, course: Course, limit = stateLimit) {
	const text = write(record, course);
	return text.length <= limit ? text : write(withoutActivities(record), course);
}

function write(record: LearnerRecord, course: Course) {
	const { head, test, many, once } = schemas(course);
	const pieces: Piece[] = [{ kind: 'h', number: 0, body: toChars(head.write(record)) }];

	for (const [kind, key, numbers, schema] of many) {
		for (const [id, unit] of Object.entries(record[key])) {
			const number = numbers.of(id);
			if (number >= 0) pieces.push({ kind, number, body: toChars(schema(id).write(unit)) });
		}
	}
	for (const [kind, key] of once) {
		const taken = record[key];
		if (taken) pieces.push({ kind, number: 0, body: toChars(test.write(taken)) });
	}

	const text = [...pieces, ...record.unknown]
		.map(({ kind, number, body }) => kind + digits(number, 1) + digits(body.length, 2) + body)
		.join('');
	const sealed = `${version}.${record.revision.toString(36)}.${text}`;
	return `${sealed}.${seal(sealed, course)}`;
}

/** Reads what `encode` wrote for the same course, also in other editions and releases of it. Never throws. */
export function decode(text: string, course: Course): Decoded {
	if (!text) return { reason: 'empty' };
	const [, written, revision, body, sum] = shape.exec(text) ?? [];
	if (!written || !revision || body === undefined) return { reason: 'damaged' };
	if (written !== version) return { reason: 'version' };
	if (sum !== seal(text.slice(0, -7), course)) return { reason: 'damaged' };

	try {
		return { record: assemble(split(body), parseInt(revision, 36), course) };
	} catch {
		return { reason: 'damaged' };
	}
}

/** The revision of a saved text, without reading the rest. */
export function revisionOf(text: string) {
	const revision = shape.exec(text)?.[2];
	return revision === undefined ? undefined : parseInt(revision, 36);
}

/** The pieces as they stand, unread. @throws {RangeError} A length goes past the end. */
export function split(text: string): Piece[] {
	const pieces: Piece[] = [];
	for (let at = 0; at < text.length;) {
		const end = at + 4 + value(text.slice(at + 2, at + 4));
		if (!(end <= text.length)) throw new RangeError('damaged');
		pieces.push({
			kind: text.charAt(at),
			number: value(text.charAt(at + 1)),
			body: text.slice(at + 4, end)
		});
		at = end;
	}
	return pieces;
}

function assemble(pieces: Piece[], revision: number, course: Course): LearnerRecord {
	const { head, test, many, once } = schemas(course);
	const first = pieces.find(({ kind }) => kind === 'h');
	if (!first) throw new RangeError('damaged');
	const record: LearnerRecord = {
		revision,
		...read(head, first.body),
		lessons: {},
		cases: {},
		conversations: {},
		boosters: {},
		unknown: []
	};

	for (const piece of pieces) {
		const repeated = many.find(([kind]) => kind === piece.kind);
		const single = once.find(([kind]) => kind === piece.kind);
		const id = repeated?.[2].at(piece.number) ?? '#';
		if (repeated && id[0] !== '#') {
			Object.assign(record[repeated[1]], { [id]: read(repeated[3](id), piece.body) });
		} else if (single && piece.number === 0) {
			record[single[1]] = read(test, piece.body);
		} else if (piece !== first) record.unknown.push(piece);
	}
	return record;
}

export function withoutActivities(record: LearnerRecord): LearnerRecord {
	const lessons = Object.entries(record.lessons).map(
		([id, lesson]) => [id, { ...lesson, activities: {} }] as const
	);
	return { ...record, lessons: Object.fromEntries(lessons) };
}
