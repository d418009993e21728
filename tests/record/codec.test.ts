import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decode, encode, newRecord, revisionOf, stateLimit } from '../../src/record/index.ts';
import { records, smallCourse } from './arbitrary.ts';
import { fullCourse } from './full-course.ts';
import { habits, learner } from './learners.ts';

vi.setConfig({ testTimeout: 60_000 });
fc.configureGlobal({ seed: 2020 });

const small = smallCourse();
const full = fullCourse();

describe('a saved text', () => {
	test('gives back every record as it was', () => {
		fc.assert(
			fc.property(records(small), (record) => {
				const text = encode(record, small, Infinity);

				expect(decode(text, small)).toEqual({ record });
			}),
			{ numRuns: 100 }
		);
	});

	test('gives back whole simulated learners, and is the same when written again', () => {
		for (const how of Object.values(habits)) {
			for (let seed = 0; seed < 15; seed++) {
				const record = learner(full, seed, how);

				const text = encode(record, full);
				const { record: read } = decode(text, full);

				expect(read).toEqual(record);
				expect(read && encode(read, full)).toBe(text);
			}
		}
	});

	test('is made of letters, digits, - _ and . only', () => {
		fc.assert(
			fc.property(records(small), (record) => {
				expect(encode(record, small)).toMatch(/^[A-Za-z0-9_.-]+$/);
			})
		);
	});

	test('of a learner who has done nothing is short and neither empty nor 0', () => {
		const text = encode(newRecord({ seed: 1, startDay: 2150 }), full);

		expect(text.length).toBeLessThan(40);
		expect(text).toMatch(/^1\.0\./);
	});

	test('shows its revision without being read', () => {
		fc.assert(
			fc.property(fc.nat(), (revision) => {
				const text = encode({ ...newRecord({ seed: 1, startDay: 1 }), revision }, small);

				expect(revisionOf(text)).toBe(revision);
			})
		);
		expect(revisionOf('')).toBeUndefined();
		expect(revisionOf('{"v":1}')).toBeUndefined();
	});

	test('says why it gives no record', () => {
		const text = encode(newRecord({ seed: 1, startDay: 1 }), small);

		expect(decode('', small)).toEqual({ reason: 'empty' });
		expect(decode(text.replace(/^1/, '2'), small)).toEqual({ reason: 'version' });
		expect(decode(text + 'A', small)).toEqual({ reason: 'damaged' });
		expect(decode(text, { ...small, id: 'another-course' })).toEqual({ reason: 'damaged' });
	});
});

describe('a record that does not fit', () => {
	test('leaves out answers of activities and keeps everything else', () => {
		const record = learner(full, 3, habits.everything);
		const whole = encode(record, full);

		const text = encode(record, full, whole.length - 1);
		const { record: read } = decode(text, full);

		expect(text.length).toBeLessThan(whole.length);
		expect(read).toEqual({
			...record,
			lessons: Object.fromEntries(
				Object.entries(record.lessons).map(([id, each]) => [id, { ...each, activities: {} }])
			)
		});
	});

	test('never happens to the planned course', () => {
		const text = encode(learner(full, 5, habits.everything), full);

		expect(text.length).toBeLessThanOrEqual(stateLimit);
	});

	test('an id without a number is left out, and the rest stays readable', () => {
		const record = learner(small, 1, habits.everything);
		const [lesson] = small.lessons;
		const taken = record.lessons[lesson?.id ?? ''];
		const stray = {
			...record,
			settings: { ...record.settings, language: 'xx' },
			lessons: {
				...record.lessons,
				'no-such-lesson': { done: true, screens: [], activities: {}, questions: {} },
				...(lesson && taken && { [lesson.id]: { ...taken, screens: [...taken.screens, 'none'] } })
			}
		};

		const { record: read } = decode(encode(stray, small), small);

		expect(read).toEqual({ ...record, settings: { ...record.settings, language: undefined } });
	});
});
