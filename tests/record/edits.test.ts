import type { Course } from '#model';
import { describe, expect, test, vi } from 'vitest';
import { collectIds } from '../../build/ids/index.ts';
import { decode, encode } from '../../src/record/index.ts';
import { insertBefore, plain, release, remove, rename, reorder } from './edits.ts';
import { fullCourse } from './full-course.ts';
import { habits, learner } from './learners.ts';
import { seeded } from './random.ts';

vi.setConfig({ testTimeout: 60_000 });

const first = release(fullCourse(), '');
const record = learner(first.course, 21, habits.everything);
const whole = plain(record);
const saved = encode(record, first.course);

// Items and scenes hold ids of their own, which go with them; there only the way back is compared whole.
// 96 ids, spread over every kind of scope, each edited in four ways.
const random = seeded(384);
const scopes = Object.entries(collectIds(first.course)).filter(
	([scope]) => !scope.endsWith('/entries')
);
const kindOf = (scope: string) => scope.replace(/\/[^/]+(?=\/|$)/g, '/x');
const kinds = [...new Set(scopes.map(([scope]) => kindOf(scope)))];
const targets = Array.from({ length: 96 }, (_, n) => {
	const kind = kinds[n % kinds.length];
	const [scope, ids] = random.one(scopes.filter(([scope]) => kindOf(scope) === kind));
	return { scope, id: random.one(ids) };
});

function after(edited: Course, lock = first.text) {
	const second = release({ ...edited, numbers: {} }, lock);
	const { record: read } = decode(saved, second.course);
	const written = read ? encode(read, second.course) : '';
	return { read, rolledBack: decode(written, first.course).record };
}

describe('a record saved before an edit of the course', () => {
	test.each(targets)('is whole after an insertion before $id in $scope', ({ id }) => {
		const edited = insertBefore(first.course, id, `${id}-new`);

		const { read, rolledBack } = after(edited);

		expect(plain(read)).toEqual(whole);
		expect(plain(rolledBack)).toEqual(whole);
	});

	test.each(targets)('is whole after a new order around $id in $scope', ({ id }) => {
		const edited = reorder(first.course, id);

		const { read, rolledBack } = after(edited);

		expect(plain(read)).toEqual(whole);
		expect(plain(rolledBack)).toEqual(whole);
	});

	test.each(targets)('is whole after a new name for $id in $scope', ({ id }) => {
		const edited = rename(first.course, id, `${id}-b`);
		const lock = first.text.replace(new RegExp(`(?<= )${id}(?=\\s)`), `${id}>${id}-b`);

		const { read, rolledBack } = after(edited, lock);

		expect(plain(read)).toEqual(plain(rename(record, id, `${id}-b`)));
		expect(plain(rolledBack)).toEqual(whole);
	});

	test.each(targets)('loses nothing else when $id of $scope is removed', ({ scope, id }) => {
		const edited = remove(first.course, id);
		const number = collectIds(first.course)[scope]?.indexOf(id);

		const { read, rolledBack } = after(edited);

		expect(plain(rolledBack)).toEqual(whole);
		expect(JSON.stringify(read)).not.toContain(`"${id}"`);
		if (['lessons', 'cases', 'conversations'].includes(scope)) {
			expect(read?.unknown).toHaveLength(
				id in { ...record.lessons, ...record.cases, ...record.conversations } ? 1 : 0
			);
		} else if (!/\/(activities|questions|scenes)$|^bank$/.test(scope)) {
			expect(plain(read)).toEqual(plain(rename(record, id, `#${number}`)));
		}
	});
});

test('the edits are 384, and reach every kind of scope', () => {
	expect(targets.length * 4).toBe(384);
	expect(kinds.toSorted()).toEqual([
		'bank',
		'bank/x',
		'bank/x/x',
		'cases',
		'cases/x/x',
		'conversations',
		'conversations/x/x',
		'languages',
		'lessons',
		'lessons/x/x',
		'lessons/x/x/x',
		'lessons/x/x/x/x',
		'regions'
	]);
});

describe('entries of a case', () => {
	test('keep their marks when others are inserted, removed, moved or told by somebody else', () => {
		const each = first.course.cases['c03'];
		const moments = each?.moments.map((moment, n) => ({
			...moment,
			entries: moment.entries
				.toReversed()
				.filter(({ n }) => n !== 12)
				.toSpliced(2, 0, { n: 41 + n, from: 'new', voice: 'record', class: 'ordinary' })
				.map((entry) => (entry.n === 3 ? { ...entry, from: 'other' } : entry))
		}));
		const edited = {
			...first.course,
			cases: { ...first.course.cases, ...(each && moments && { c03: { ...each, moments } }) }
		};

		const { read, rolledBack } = after(edited, first.text.replace('note_3 ', 'note_3>other_3 '));

		expect(plain(read)).toEqual(whole);
		expect(plain(rolledBack)).toEqual(whole);
	});
});

test('a smaller edition keeps what it does not hold', () => {
	const { lessons, cases, bank, ...rest } = first.course;
	const edition = {
		...rest,
		lessons: lessons.filter((_, n) => n % 3 === 1),
		cases: Object.fromEntries(Object.entries(cases).slice(4, 6)),
		bank: Object.fromEntries(Object.entries(bank).slice(10, 30))
	};

	const { read, rolledBack } = after(edition);

	expect(Object.keys(read?.lessons ?? {})).toEqual(edition.lessons.map(({ id }) => id));
	expect(plain(rolledBack)).toEqual(whole);
});
