import { grouped } from './grouped.ts';
import type { ItemAnswer, Learner, MiniAnswer, Response } from './learner.ts';

/** Puts together what each person answered, over all exports; the first answer to an item counts. */
export function learnersIn(responses: readonly Response[]): Learner[] {
	const people = grouped(responses, ({ person }) => person.toLowerCase());
	return [...people.values()].map((answers) => {
		const first = [
			...new Map([...answers].reverse().map((answer) => [answer.id, answer])).values()
		];
		return {
			start: minis(first, 'start'),
			close: minis(first, 'close'),
			booster: minis(first, 'booster'),
			items: first.flatMap(itemOf)
		};
	});
}

function minis(answers: readonly Response[], when: string): MiniAnswer[] {
	return answers
		.flatMap(({ id, response, right }) => {
			const [, concern, certainty] = /^([1-4])(?:_(\d\d))?$/.exec(response) ?? [];
			if (!id.startsWith(`${when}_`) || !concern || !right) return [];
			const answer: MiniAnswer = {
				item: id.slice(when.length + 1),
				truth: Number(right) > 2 ? 'concerning' : 'harmless',
				concern: Number(concern)
			};
			return certainty ? [{ ...answer, certainty: Number(certainty) }] : [answer];
		})
		.sort((a, b) => (a.item < b.item ? -1 : 1));
}

const marks: Record<string, number> = { correct: 1, neutral: 0.5, incorrect: 0, wrong: 0 };

function itemOf({ id, response, right, result = '' }: Response): ItemAnswer[] {
	if (!/^(?:check|final)_/.test(id)) return [];
	const mark =
		marks[result.toLowerCase()] ?? (right === undefined ? undefined : Number(response === right));
	return mark === undefined ? [] : [{ item: id, mark }];
}
