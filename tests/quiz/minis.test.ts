import { expect, test } from 'vitest';
import type { Course } from '#model';
import { drawTest, formFor, minisFor, sittings } from '../../src/quiz/index.ts';
import { formOf, newRecord } from '../../src/record/index.ts';
import { course } from '../whole-course.ts';

const seeds = Array.from({ length: 10_000 }, (_, n) => (n * 2_654_435) % 2 ** 24);

const shareOf = (holds: (seed: number) => boolean) => seeds.filter(holds).length / seeds.length;
const first = (seed: number) => formOf(course, { ...newRecord({ seed, startDay: 0 }), tries: 1 });

test('LX-23: over 10,000 seeds either form comes first for half of the learners, in the check and in the short cases', () => {
	const checkA = (seed: number) => first(seed) === course.checkForms[0];
	const miniA = (seed: number) => formFor('starting', seed) === 'a';

	expect(shareOf(checkA)).toBeCloseTo(0.5, 1);
	expect(shareOf(miniA)).toBeCloseTo(0.5, 1);
	// Neither tells of the other, else their effects could not be told apart.
	expect(shareOf((seed) => checkA(seed) && miniA(seed))).toBeCloseTo(0.25, 1);
});

test('LX-23: in every form of the short cases half are harmless, in any order', () => {
	const places = new Map<number, number>();
	for (const seed of seeds.slice(0, 2000)) {
		for (const sitting of sittings) {
			const ids = minisFor(course.bank, { sitting, seed });
			const concerning = ids.map((id) => course.bank[id]?.mini?.truth === 'concerning');

			expect(concerning.filter(Boolean)).toHaveLength(ids.length / 2);
			if (sitting === 'starting')
				concerning.forEach((is, n) => is && places.set(n, (places.get(n) ?? 0) + 1));
		}
	}

	expect([...places.values()].every((count) => Math.abs(count / 2000 - 0.5) < 0.06)).toBe(true);
});

test('LX-08: over 10,000 seeds a try has two concerning and two harmless cases and no pair whole, and the next try none of them', () => {
	const { checkForms, cases } = course;
	for (const form of checkForms) {
		expect(form).toHaveLength(4);
		expect(form.filter((id) => cases[id]?.truth === 'concerning')).toHaveLength(2);
		expect(form.filter((id) => form.includes(cases[id]?.twin ?? ''))).toEqual([]);
	}
	for (const seed of seeds) {
		const record = newRecord({ seed, startDay: 0 });
		const [one, two, three] = [1, 2, 3].map((tries) => formOf(course, { ...record, tries }));

		if (one?.some((id) => two?.includes(id)) || three !== one) expect.fail(String(seed));
	}
});

test('LX-23: 10,000 tests of the real bank ask every red line type and hold no short case', () => {
	const { bank, testItems: items, regions } = course;
	const reds = (ids: readonly string[]) =>
		new Set(ids.filter((id) => bank[id]?.redLine).map((id) => bank[id]?.competency)).size;
	const roles = ['social', 'school', 'other'] as const;
	const offered = (role: (typeof roles)[number], region: string) =>
		Object.entries(bank)
			.filter(
				([, one]) => (one.roles?.includes(role) ?? true) && (one.regions?.includes(region) ?? true)
			)
			.map(([id]) => id);
	const all = new Map(
		roles.flatMap((role) =>
			regions.map(({ id }) => [`${role} ${id}`, reds(offered(role, id))] as const)
		)
	);

	for (const [n, seed] of seeds.entries()) {
		const role = roles[n % 3] ?? 'social';
		const region = regions[n % regions.length]?.id ?? '';

		const drawn = drawTest({ bank, items, seed, attempt: 1, role, region });

		const sound =
			drawn.length === items &&
			drawn.every((id) => !bank[id]?.mini) &&
			reds(drawn) === all.get(`${role} ${region}`);
		if (!sound) expect.fail(`${seed}: ${drawn.join(' ')}`);
	}
}, 60_000);

test('an edition without short cases asks none', () => {
	const bank: Course['bank'] = {};

	expect(minisFor(bank, { sitting: 'starting', seed: 1 })).toEqual([]);
});
