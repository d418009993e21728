import { grouped } from './grouped.ts';
import type { Response } from './learner.ts';
import { ExportProblem } from './problem.ts';

const told = /^(?:start|close|booster|check|final)_\w+$/;
const numbered = /^(.*\S) (\d+)$/;

/**
 * Moodle's interactions report (`mod/scorm/report`, “interactions”, text format). Columns are numbered by position and named in the
 * site's language, so that a group is known by the number at its end and its id by what stands in the cell. Only the first attempt counts.
 *
 * @throws {ExportProblem} Ids are not in the export, or it is another report.
 * @see exports of a real Moodle 4.5.6 in `tests/gain/samples/`
 */
export function readMoodle(file: string, [header = [], ...rows]: string[][]): Response[] {
	const groups = grouped(
		header.flatMap((title, column) => {
			const [, , number] = numbered.exec(title) ?? [];
			return number === undefined ? [] : [{ column, number }];
		}),
		({ number }) => number
	);
	if (groups.size === 0) {
		throw new ExportProblem(
			`${file}: no answers are in this export. In Moodle open the SCORM activity, Reports, "Interactions report", and download that one. ` +
				'For SCORM 2004 packages Moodle leaves this report empty: use the SCORM 1.2 package where you want to measure learning.'
		);
	}

	const attempts = new Map<string, { attempt: number; row: string[] }>();
	const attemptColumn = header.findIndex((title) =>
		/attempt|mēģinājum|yritys|попытк/iu.test(title)
	);
	for (const row of rows) {
		const person = row.find((cell) => cell.includes('@')) ?? row[0] ?? '';
		const attempt = Number(row[attemptColumn < 0 ? 2 : attemptColumn]) || 1;
		const known = attempts.get(person);
		if (!known || attempt < known.attempt) attempts.set(person, { attempt, row });
	}

	const responses = [...attempts].flatMap(([person, { row }]) =>
		[...groups.values()].flatMap((columns) => {
			const cells = columns.map(({ column }) => (row[column] ?? '').trim());
			const at = cells.findIndex((cell) => told.test(cell));
			const [id, response, right, result] = at < 0 ? [] : cells.slice(at);
			return id && response ? [{ person, id, response, right, result }] : [];
		})
	);
	if (responses.length === 0 && rows.length > 0) {
		throw new ExportProblem(
			`${file}: the answers in this export have no ids. In the interactions report's preferences switch on "Show question", "Show response", ` +
				'"Show right answer" and "Show result", save, and download it again. In course.yaml, `reporting: evaluation` must have been set before people took the course.'
		);
	}
	return responses;
}
