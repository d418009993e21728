import { describe, expect, test } from 'vitest';
import {
	appendMissing,
	exceptions,
	idFindings,
	idsIn,
	isPrefix,
	missing,
	prefixFindings,
	readLock
} from '../../build/ids/index.ts';
import { smallCourse } from './arbitrary.ts';
import { insertBefore, release, remove, rename, reorder } from './edits.ts';

const course = smallCourse();
const { text } = release(course, '');
const codes = (lock: string) => readLock(lock).findings.map(({ code, line }) => `${line} ${code}`);
const check = (lock: string, edited = course) => {
	const read = readLock(lock);
	return idFindings({ course: { ...edited, numbers: exceptions(edited, read) }, lock: read });
};

describe('reading ids.lock', () => {
	test('an id’s place is its number, and the newest name counts', () => {
		const lock = readLock(
			'# saved ids\n\ncases/c03/entries: kris_1 kris_2>kris_2b note_3 # three\n'
		);

		expect(idsIn(lock, 'cases/c03/entries')).toEqual(['kris_1', 'kris_2b', 'note_3']);
		expect(lock.scopes.get('cases/c03/entries')?.line).toBe(3);
		expect(lock.findings).toEqual([]);
		expect(idsIn(lock, 'bank')).toEqual([]);
	});

	test('what cannot be read is reported with its line, and the rest is still read', () => {
		const lock =
			'lessons: a b\nnonsense\ncases: c00 c0,1\nlessons: c\nregions: lv fi>ee ee\n\nbank: x';

		expect(codes(lock)).toEqual([
			'2 lock_line_unclear',
			'3 lock_line_unclear',
			'4 lock_scope_twice',
			'5 lock_id_twice'
		]);
		expect(idsIn(readLock(lock), 'bank')).toEqual(['x']);
	});

	test('scopes of a renamed lesson and of a renamed item are found under their new names', () => {
		const lock = readLock(
			[
				'lessons: old>new',
				'lessons/old/activities: first>second',
				'lessons/old/items/first: a b',
				'lessons/new/items/second/targets: t'
			].join('\n')
		);

		expect([...lock.scopes.keys()]).toEqual([
			'lessons',
			'lessons/new/activities',
			'lessons/new/items/second',
			'lessons/new/items/second/targets'
		]);
	});
});

describe('appending', () => {
	test('writes every id of a course once, and then nothing more', () => {
		const lock = readLock(text);

		expect(missing(course, lock)).toEqual({});
		expect(appendMissing(text, { course, lock })).toBe(text);
		expect(exceptions(course, lock)).toEqual({});
		expect(check(text)).toEqual([]);
	});

	test('puts new ids at the end of their line, before a remark, and new scopes after their neighbours', () => {
		const lock = '# ours\nlessons: l01 # one\nbank: b01\n';
		const edited = { ...course, cases: {}, conversations: {}, regions: [], languages: ['lv'] };

		const lines = appendMissing(lock, { course: edited, lock: readLock(lock) }).split('\n');

		expect(lines.slice(0, 4)).toEqual([
			'# ours',
			'languages: lv',
			'lessons: l01 l02 # one',
			expect.stringMatching(/^lessons\/l01\/screens: l01-s01 /)
		]);
		expect(lines).toContain('bank: b01 b02 b03 b04 b05 b06');
		expect(lines.at(-1)).toBe('');
	});

	test('leaves retired ids in place and never gives their number again', () => {
		const edited = insertBefore(remove(course, 'l01-s02'), 'l01-s04', 'l01-s99');

		const next = release(edited, text);

		const places = idsIn(readLock(next.text), 'lessons/l01/screens');
		expect(places.indexOf('l01-s02')).toBe(1);
		expect(places.at(-1)).toBe('l01-s99');
		expect(next.course.numbers).toEqual({
			'lessons/l01/screens': [0, 2, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11]
		});
	});
});

describe('a release is refused', () => {
	test('when ids have no number, naming those that may have been renamed', () => {
		const [finding, ...others] = check(text, rename(course, 'l01-q01-o2', 'l01-q01-better'));

		expect(others).toEqual([]);
		expect(finding).toMatchObject({
			code: 'ids_missing',
			line: readLock(text).scopes.get('lessons/l01/items/l01-q01')?.line,
			params: { count: 1, ids: 'l01-q01-better', gone: 'l01-q01-o2' }
		});
	});

	test('when two entries of a case share a number', () => {
		const findings = check(
			text.replace('cases/c00/entries: note_1 ', 'cases/c00/entries: note_1 aunt_2 ')
		);

		expect(findings).toMatchObject([
			{
				code: 'entry_number_twice',
				params: { scope: 'cases/c00/entries', number: '2', ids: 'aunt_2, note_2' }
			}
		]);
	});

	test('when there are 64 cases or more, retired ones included', () => {
		const retired = Array.from({ length: 63 }, (_, n) => `d${n}`).join(' ');

		const findings = check(text.replace('cases: c00', `cases: ${retired} c00`));

		expect(findings).toMatchObject([
			{ code: 'too_many_ids', params: { scope: 'cases', count: 65 } }
		]);
	});
});

describe('the last release’s lock', () => {
	const released = readLock(text);

	test('is a prefix of one that was appended to or renamed in', () => {
		const appended = release(reorder(insertBefore(course, 'b03', 'b99'), 'l01-s05'), text).text;
		const renamed = appended
			.replace(' l01-s05 ', ' l01-s05>l01-s55 ')
			.replace(': l01 l02', ': l01>l91 l02');

		expect(isPrefix(released, readLock(appended))).toBe(true);
		expect(isPrefix(released, readLock(renamed))).toBe(true);
		expect(isPrefix(readLock(renamed), readLock(renamed))).toBe(true);
	});

	test('is not one of a lock in which ids were swapped, taken out, put between or renamed back', () => {
		const swapped = text.replace('l01-s05 l01-s06', 'l01-s06 l01-s05');
		const shorter = text.replace(' l01-s12', '');
		const between = text.replace('l01-s05 ', 'l01-s05 l01-new ');
		const without = text.replace(/^bank:.*\n/m, '');
		const renamed = text.replace('l01-s05', 'l01-s05>l01-s55');

		for (const changed of [swapped, shorter, between, without]) {
			expect(isPrefix(released, readLock(changed))).toBe(false);
		}
		expect(isPrefix(readLock(renamed), released)).toBe(false);
		expect(prefixFindings(released, readLock(swapped))).toMatchObject([
			{
				code: 'lock_changed',
				params: { scope: 'lessons/l01/screens', number: 4, was: 'l01-s05', is: 'l01-s06' }
			}
		]);
	});
});
