import type { Response } from './learner.ts';
import { learnersIn } from './learners.ts';
import { isPlain, readPlain } from './read-plain.ts';
import { readMoodle } from './read-moodle.ts';
import { readTable } from './read-table.ts';
import { report, type ReportOptions } from './report.ts';

export { ExportProblem } from './problem.ts';

/** Answers in one export, whichever of the two forms it has. */
export function readExport(file: string, text: string): Response[] {
	const rows = readTable(file, text);
	return isPlain(rows) ? readPlain(file, rows) : readMoodle(file, rows);
}

/** @param exports Content of each export by its name. */
export function gainReport(
	exports: Record<string, string>,
	options: Omit<ReportOptions, 'files'> = {}
): string {
	const responses = Object.entries(exports).flatMap(([file, text]) => readExport(file, text));
	return report(learnersIn(responses), { ...options, files: Object.keys(exports) });
}
