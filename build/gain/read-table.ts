import { parse } from 'csv-parse/sync';
import { ExportProblem } from './problem.ts';

/** Rows of an export, separated by tabs, commas or semicolons, with or without a byte order mark. */
export function readTable(file: string, text: string): string[][] {
	const first = text.split('\n', 1)[0] ?? '';
	const delimiter = ['\t', ';', ','].find((mark) => first.includes(mark)) ?? ',';
	try {
		return parse(text, { delimiter, bom: true, relaxColumnCount: true, skipEmptyLines: true });
	} catch (problem) {
		const what = problem instanceof Error ? problem.message : String(problem);
		throw new ExportProblem(
			`${file}: this is not a table that can be read (${what}). Download the report as text or CSV, and do not save it from a spreadsheet.`
		);
	}
}
