import { describe, expect, test } from 'vitest';
import { roles, type Answer, type Case, type QuizItem } from '#model';
import { assess, beginCheck, checkOf, newRecord } from '../../src/record/index.ts';
import { seeded } from '../record/random.ts';
import { debriefed, expert, flagsAll, flagsNothing, take, type Way } from './final-check.ts';
import { course } from '../whole-course.ts';

const seeds = Array.from({ length: 40 }, (_, n) => n + 1);

const takers = roles.flatMap((role) =>
	['lv', 'fi', 'ee', 'eu', 'other'].map((region) => ({ role, region }))
);

/** The final check as this learner gets it: form and questions follow from the seed. */
function taken(way: Way, seed: number) {
	const who = takers[seed % takers.length] ?? { role: 'social', region: 'lv' };
	const record = beginCheck(course, newRecord({ seed: seed * 7919, startDay: 2500 }), who);
	return debriefed(take(way, record, course));
}

describe('the final check as it is taught', () => {
	// The expert of these tests takes the steps that fit school staff.
	test('both forms come, and an expert has 90 or more and passes', () => {
		const forms = new Set<string>();
		for (const seed of seeds) {
			const record = beginCheck(course, newRecord({ seed: seed * 7919, startDay: 2500 }), {
				role: 'school',
				region: 'lv'
			});
			const outcome = assess(course, debriefed(take(expert, record, course)));
			forms.add(Object.keys(record.cases).sort().join());

			expect(outcome?.score, `seed ${seed}`).toBeGreaterThanOrEqual(90);
			expect(outcome, `seed ${seed}`).toMatchObject({ passed: true });
		}
		expect(forms.size).toBe(course.checkForms.length);
	});

	test.each([
		['everything', flagsAll],
		['nothing', flagsNothing]
	])('LX-04: who flags %s does not pass', (_, way) => {
		for (const seed of seeds) {
			const record = taken(way, seed);

			expect(checkOf(course, record).recognition).toBe(0);
			expect(assess(course, record)?.passed).toBe(false);
		}
	});

	test('whoever chooses at random passes in fewer than 1 of 50 tries', () => {
		const passed = Array.from({ length: 250 }, (_, n) => n + 1).filter(
			(seed) => assess(course, taken(atRandom(seed), seed))?.passed
		);

		expect(passed.length).toBeLessThan(5);
	});
});

function atRandom(seed: number): Way {
	const random = seeded(seed);
	const entries = ({ moments }: Case) => moments.flatMap((moment) => moment.entries);
	return {
		marks: (theCase) =>
			entries(theCase)
				.filter(() => random.chance(0.25))
				.map(({ n }) => n),
		judgement: () => ({ judgement: random.one(['suspicion', 'none', 'unclear']), certainty: 65 }),
		step: ({ moments }, moment) =>
			random.one(moments[moment]?.gate?.steps.map(({ id }) => id) ?? ['a0']),
		named: () => ({}),
		answer: (item) => answerAtRandom(item, random)
	};
}

function answerAtRandom(item: QuizItem, random: ReturnType<typeof seeded>): Answer {
	const shuffled = (list: readonly string[]) =>
		list
			.map((one) => ({ one, at: random.below(1_000_000) }))
			.sort((a, b) => a.at - b.at)
			.map(({ one }) => one);
	const [first = '', second = ''] = shuffled(item.options);
	if (item.type === 'judgement') return { best: first, worst: second };
	if (item.type === 'match')
		return Object.fromEntries(item.options.map((option) => [option, random.one(item.targets)]));
	if (item.type === 'order') return shuffled(item.options);
	return item.type === 'single' ? [first] : item.options.filter(() => random.chance(0.5));
}
