import { expect, test, vi } from 'vitest';
import { competencies, roles, type BankItem } from '#model';
import { drawTest } from '../../src/quiz/index.ts';

vi.setConfig({ testTimeout: 60_000 });

const item = { type: 'single', options: ['a', 'b'], right: ['a'] } as const;

/** 40 items over all competencies; each with red lines for K4, K5, K6, some for one role or country. */
const bank = Object.fromEntries(
	Array.from({ length: 40 }, (_, n): [string, BankItem] => {
		const competency = competencies[n % 8] ?? 'K1';
		return [
			`i${n}`,
			{
				item: { ...item, options: [...item.options], right: ['a'] },
				competency,
				...(['K4', 'K5', 'K6'].includes(competency) && n < 24 && { redLine: true }),
				...(n % 9 === 8 && { roles: ['school'] }),
				...(n % 11 === 10 && { regions: ['lv'] })
			}
		];
	})
);

const draw = (seed: number, more: Partial<Parameters<typeof drawTest>[0]> = {}) =>
	drawTest({ bank, items: 12, seed, attempt: 1, role: 'social', region: 'fi', ...more });

test('10,000 learners: as many items as asked for, each once, fit for role and country, with every kind of red line', () => {
	for (let n = 0; n < 10_000; n++) {
		const role = roles[n % 3] ?? 'social';
		const region = n % 2 ? 'lv' : 'fi';

		const drawn = draw(n * 1677, { role, region, attempt: 1 + (n % 3) });

		if (new Set(drawn).size !== 12) expect.fail(`${n}: ${drawn.join(' ')}`);
		const unfit = drawn.filter(
			(id) =>
				!(bank[id]?.roles?.includes(role) ?? true) || !(bank[id]?.regions?.includes(region) ?? true)
		);
		const red = new Set(drawn.filter((id) => bank[id]?.redLine).map((id) => bank[id]?.competency));
		const all = new Set(drawn.map((id) => bank[id]?.competency));
		if (unfit.length || red.size !== 3 || all.size !== 8) expect.fail(`${n}: ${drawn.join(' ')}`);
	}
});

test('every item is drawn for somebody, about as often as others of its competency', () => {
	const counts = new Map<string, number>();

	for (let seed = 0; seed < 4000; seed++) {
		for (const id of draw(seed)) counts.set(id, (counts.get(id) ?? 0) + 1);
	}

	const free = Object.keys(bank).filter((id) => !bank[id]?.roles && !bank[id]?.regions);
	expect(free.every((id) => (counts.get(id) ?? 0) > 400)).toBe(true);
});

test('the same learner gets the same test in the same order, and another one in the next try', () => {
	expect(draw(7)).toEqual(draw(7));
	expect(draw(7, { attempt: 2 })).not.toEqual(draw(7));
});

test('a second try asks what was not asked before, as far as there is', () => {
	const [first, second] = [draw(7), draw(7, { attempt: 2 })];

	const again = second.filter((id) => first.includes(id));

	expect(again.length).toBeLessThanOrEqual(2);
});

test('answers given stay when role or country change, and the rest is drawn anew around them', () => {
	const before = draw(21, { role: 'school', region: 'lv' });
	const answered = before.slice(0, 5);

	const after = draw(21, { role: 'other', region: 'fi', answered });

	expect(after).toHaveLength(12);
	expect(after).toEqual(expect.arrayContaining(answered));
});

test('answering changes nothing about what is still to come', () => {
	const all = draw(99);

	for (let n = 0; n <= all.length; n++)
		expect(draw(99, { answered: all.slice(0, n) })).toEqual(all);
});

test('a bank of no more items than asked for is asked whole', () => {
	const six = Object.fromEntries(Object.entries(bank).slice(0, 6));

	expect(draw(3, { bank: six, items: 6, role: 'school', region: 'lv' }).toSorted()).toEqual(
		Object.keys(six).toSorted()
	);
});
