/** An export that cannot be used; the message says what to do. */
export class ExportProblem extends Error {
	override name = 'ExportProblem';
}
