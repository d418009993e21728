import { describe, expect, test, vi } from 'vitest';
import { collectIds, idFindings, readLock } from '../../build/ids/index.ts';
import { decode, encode, stateLimit } from '../../src/record/index.ts';
import { heaviest } from '../../src/record/heaviest.ts';
import { weigh } from '../../src/record/weigh.ts';
import { heavyRelease, plain, release } from './edits.ts';
import { course as taught } from '../whole-course.ts';
import { fullCourse } from './full-course.ts';
import { habits, learner } from './learners.ts';
import { seeded } from './random.ts';

vi.setConfig({ testTimeout: 60_000 });

const first = release(fullCourse(), '');

function tenReleases() {
	const random = seeded(10);
	let last = first;
	for (let n = 1; n <= 10; n++) last = release(heavyRelease(last.course, random, n), last.text);
	return last;
}

const tenth = tenReleases();

const lengths = ({ course }: Pick<typeof first, 'course'>) => {
	const text = encode(heaviest(course), course, Infinity);
	const simulator = weigh(text, course).filter(({ kind }) => kind === 'c' || kind === 't');
	return {
		whole: text.length,
		simulator: simulator.reduce((sum, { characters }) => sum + characters, 0)
	};
};

describe('the heaviest walk through a course of full size', () => {
	test('is one through about 2,500 saved ids', () => {
		const ids = Object.values(collectIds(first.course)).flat();

		expect(ids.length).toBeGreaterThan(2400);
		expect(collectIds(tenth.course)['cases/c05/entries']).toHaveLength(40);
		expect(readLock(tenth.text).scopes.get('cases/c05/entries')?.names).toHaveLength(70);
	});

	test('LX-14: fits, simulator and all, also after ten heavy releases, and so does the course as it is taught', () => {
		for (const course of [first, tenth, { course: taught }]) {
			const { whole, simulator } = lengths(course);

			expect(whole).toBeLessThanOrEqual(stateLimit);
			expect(simulator).toBeLessThanOrEqual(2400);
		}
	});

	test('is read back as it was', () => {
		for (const { course } of [first, tenth]) {
			const record = heaviest(course);

			const { record: read } = decode(encode(record, course, Infinity), course);

			expect(plain(read)).toEqual(plain(record));
		}
	});

	test('is longer than any simulated learner', () => {
		const { whole } = lengths(first);

		for (let seed = 0; seed < 40; seed++) {
			const text = encode(learner(first.course, seed, habits.everything), first.course);
			expect(text.length).toBeLessThan(whole);
		}
	});

	test('a typical learner takes less than half of it', () => {
		const sizes = Array.from(
			{ length: 40 },
			(_, seed) => encode(learner(first.course, seed, habits.typical), first.course).length
		);

		expect(Math.max(...sizes)).toBeLessThan(1300);
	});
});

test('a course that cannot fit is refused, and the largest pieces are named', () => {
	const { course } = first;
	const swollen = {
		...course,
		cases: Object.fromEntries(
			Object.entries(course.cases).map(([id, each]) => [
				id,
				{
					...each,
					level: 'L1' as const,
					moments: each.moments.map((moment, m) => ({
						...moment,
						entries: Array.from({ length: 12 }, (_, n) => ({
							n: m * 12 + n,
							from: 'note',
							voice: 'record' as const,
							class: 'ordinary' as const
						}))
					}))
				}
			])
		)
	};

	const { text, course: numbered } = release(swollen, '');
	const findings = idFindings({ course: numbered, lock: readLock(text) });

	expect(findings).toEqual([
		{
			code: 'state_too_long',
			line: 1,
			params: {
				characters: expect.any(Number),
				limit: 3800,
				largest: expect.stringMatching(/^cases\/c\d\d \(\d+\), /)
			}
		}
	]);
});
