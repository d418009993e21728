import type { Response } from './learner.ts';
import { ExportProblem } from './problem.ts';

const columns = ['learner', 'item', 'response', 'right', 'result'] as const;

export function isPlain([header = []]: string[][]): boolean {
	return ['learner', 'item', 'response'].every((name) => at(header, name) >= 0);
}

/** The plain form for every other LMS: `learner,item,response,right,result`, one answer a row (docs/learning-gain.md). */
export function readPlain(file: string, [header = [], ...rows]: string[][]): Response[] {
	const [learner, item, response, right, result] = columns.map((name) => at(header, name));
	return rows.map((row, index) => {
		const cell = (column = -1) => row[column]?.trim() ?? '';
		if (!cell(learner) || !cell(item)) {
			throw new ExportProblem(
				`${file}:${index + 2}: a row needs a learner and an item. Give each person any code that tells people apart.`
			);
		}
		return {
			person: cell(learner),
			id: cell(item).replaceAll('-', '_'),
			response: cell(response),
			right: cell(right) || undefined,
			result: cell(result) || undefined
		};
	});
}

function at(header: readonly string[], name: string): number {
	return header.findIndex((title) => title.trim().toLowerCase() === name);
}
