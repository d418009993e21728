import { describe, expect, test } from 'vitest';
import { roles, type Case } from '#model';
import { gradeOf, keepsRules, practiceOrder } from '../../src/simulator/index.ts';
import { course, words } from '../whole-course.ts';

const placed = course.lessons.flatMap(({ screens }) => screens.flatMap(({ cases }) => cases));
const practice = placed
	.flatMap((id) => course.cases[id] ?? [])
	.filter(({ level }) => level !== 'L0');

const gatesOf = ({ moments }: Case) =>
	moments.flatMap(({ id, gate }, moment) => (gate ? [{ id, moment, steps: gate.steps }] : []));

describe('the bank of the course', () => {
	test('LX-20: every gate of every case has an adequate step for every role, with its reasons in every language', () => {
		for (const theCase of Object.values(course.cases)) {
			for (const { id, moment, steps } of gatesOf(theCase)) {
				for (const role of roles) {
					const fits = steps.filter((step) => gradeOf({ case: theCase, moment, step, role }) === 1);
					expect(fits, `${theCase.id} ${id} ${role}`).not.toEqual([]);
					// Drafts may have no words yet.
					for (const language of course.languages.filter((one) => words[one]?.[theCase.id])) {
						const { feedback } = words[language]?.[theCase.id] as {
							feedback: Record<string, Record<string, string>>;
						};
						for (const step of fits)
							expect(
								feedback[id]?.[`${step.id}_${role}`] ?? feedback[id]?.[step.id],
								`${theCase.id} ${id} ${step.id} ${role} ${language}`
							).toBeTruthy();
					}
				}
			}
		}
	});

	test('LX-07: asking a colleague never lowers the grade of any step of any case', () => {
		for (const theCase of Object.values(course.cases))
			for (const { moment, steps } of gatesOf(theCase))
				for (const step of steps)
					for (const role of roles) {
						const grade = (consulted: boolean) =>
							gradeOf({ case: theCase, moment, step, role, consulted });
						expect(grade(true)).toBeGreaterThanOrEqual(grade(false));
					}
	});

	test('LX-08: the practice cases of this course keep the rules of their order for 2,000 learners', () => {
		const possible = practice.length >= 6;
		for (let seed = 0; seed < 2000; seed++)
			expect(!possible || keepsRules(practiceOrder(practice, seed)), String(seed)).toBe(true);
	});

	test('changed continuations are at most two a case', () => {
		for (const theCase of Object.values(course.cases)) {
			const next = gatesOf(theCase).flatMap(({ steps }) =>
				steps.flatMap((step) => step.next ?? [])
			);
			expect(new Set(next).size, theCase.id).toBeLessThanOrEqual(2);
		}
	});
});
