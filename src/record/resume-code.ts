import type { Course, LearnerRecord } from '#model';
import { alphabet, decode, encode, shape, withoutActivities, type Decoded } from './codec.ts';

/** Letters and digits that are not taken for one another, in either case (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const bits = (chars: string, of: string, size: number) =>
	[...chars].map((char) => of.indexOf(char).toString(2).padStart(size, '0')).join('');

const chars = (text: string, of: string, size: number) =>
	Array.from({ length: Math.floor(text.length / size) }, (_, n) =>
		of.charAt(parseInt(text.slice(n * size, n * size + size), 2))
	).join('');

/**
 * The record as a text a learner can keep: only capitals and digits, so that mail, messages and word processors leave it
 * alone. Answers of activities, which nothing is scored by, are left out to keep it short.
 */
export function resumeCode(record: LearnerRecord, course: Course): string {
	const [, version = '', revision = '', body = '', seal = ''] =
		shape.exec(encode(withoutActivities(record), course)) ?? [];
	const all = version + alphabet.charAt(revision.length) + revision + body + seal;
	const written = bits(all, alphabet, 6);
	return chars(written.padEnd(Math.ceil(written.length / 5) * 5, '0'), letters, 5);
}

/** Reads a code however it was copied: with blanks and line breaks, in small letters, `O` for `0`. Never throws. */
export function readCode(code: string, course: Course): Decoded {
	const clean = code
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
	if (!clean) return { reason: 'empty' };
	if (/U/.test(clean)) return { reason: 'damaged' };
	const all = chars(bits(clean, letters, 5), alphabet, 6);
	const body = 2 + alphabet.indexOf(all.charAt(1));
	const parts = [all.charAt(0), all.slice(2, body), all.slice(body, -6), all.slice(-6)];
	return decode(parts.join('.'), course);
}
