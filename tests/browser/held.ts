import type { Stored } from '../server/lms/launch.ts';

export interface HeldAnswer {
	id: string;
	response: string;
	right: string;
	/** The standards have two words for what is not. */
	correct: boolean;
}

/** The answers that an LMS holds, in their order. */
export function answersIn(stored: Stored): HeldAnswer[] {
	const of = (n: number, ...names: string[]) =>
		names.map((name) => stored[`cmi.interactions.${n}.${name}`]).find(Boolean) ?? '';
	const numbers = Object.keys(stored).flatMap(
		(name) => /^cmi\.interactions\.(\d+)\.id$/.exec(name)?.[1] ?? []
	);
	return numbers
		.map(Number)
		.sort((a, b) => a - b)
		.map((n) => ({
			id: of(n, 'id'),
			response: of(n, 'student_response', 'learner_response'),
			right: of(n, 'correct_responses.0.pattern'),
			correct: of(n, 'result') === 'correct'
		}));
}

/** Scores by competency that an LMS holds, 0–100. */
export function objectivesIn(stored: Stored): Record<string, number> {
	const found = Object.entries(stored).flatMap(([name, id]): [string, number][] => {
		const [, own] = /^(cmi\.objectives\.\d+)\.id$/.exec(name) ?? [];
		const { [`${own}.score.raw`]: raw, [`${own}.score.scaled`]: scaled } = stored;
		return own ? [[id, raw ? Number(raw) : Math.round(Number(scaled) * 100)]] : [];
	});
	return Object.fromEntries(found.sort());
}
