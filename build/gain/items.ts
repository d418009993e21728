import { mean, sampleCorrelation, standardDeviation } from 'simple-statistics';
import type { Learner } from './learner.ts';
import { isRight } from './measure.ts';
import { smallestGroup } from './change.ts';

export interface ItemStatistics {
	/** As in the LMS: `start_a_01`, `final_first_hour`. */
	id: string;
	people: number;
	/** Mean mark, 0–1: how many got it right. */
	difficulty: number;
	/** Correlation with the mean of the other items of the same part, −1 to 1; absent when all answered alike. */
	discrimination?: number;
}

/** Difficulty and discrimination of each item that enough people answered. */
export function itemStatistics(learners: readonly Learner[]): ItemStatistics[] {
	const parts = ['start', 'close', 'booster', 'check', 'final'];
	return parts.flatMap((part) => {
		const people = learners.map((learner) => marksIn(learner, part));
		const ids = [...new Set(people.flatMap((marks) => [...marks.keys()]))].sort();
		return ids.flatMap((id) => {
			const answered = people.filter((marks) => marks.has(id));
			if (answered.length < smallestGroup) return [];
			const marks = answered.map((all) => all.get(id) ?? 0);
			const others = answered
				.map((all) => [...all].filter(([other]) => other !== id).map(([, mark]) => mark))
				.map((rest) => (rest.length > 0 ? mean(rest) : undefined));
			return [
				{
					id,
					people: answered.length,
					difficulty: mean(marks),
					...discriminationOf(marks, others)
				}
			];
		});
	});
}

function discriminationOf(marks: number[], others: (number | undefined)[]) {
	const known = others.filter((rest) => rest !== undefined);
	if (known.length < marks.length) return {};
	if (standardDeviation(marks) === 0 || standardDeviation(known) === 0) return {};
	return { discrimination: sampleCorrelation(marks, known) };
}

function marksIn(learner: Learner, part: string): Map<string, number> {
	if (part === 'start' || part === 'close' || part === 'booster') {
		return new Map(
			learner[part].map((answer) => [`${part}_${answer.item}`, Number(isRight(answer))])
		);
	}
	return new Map(
		learner.items
			.filter(({ item }) => item.startsWith(`${part}_`))
			.map(({ item, mark }) => [item, mark])
	);
}
