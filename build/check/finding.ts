/** A spot in a file, as editors count: lines and columns from 1. */
export interface Place {
	/** Path from the project's folder, with `/`. */
	file: string;
	line: number;
	column: number;
}

/** Values for a message's `%names%`; a sentence whose value is absent is left out. */
export type Params = Record<string, string | number | undefined>;

export interface Finding extends Place {
	/** Names the entry in `build/messages/`. */
	code: string;
	severity: 'error' | 'warning';
	params: Params;
}

export function error(code: string, { file, line, column }: Place, params: Params = {}): Finding {
	return { file, line, column, code, severity: 'error', params };
}

export function warning(code: string, { file, line, column }: Place, params: Params = {}): Finding {
	return { file, line, column, code, severity: 'warning', params };
}

export function startOf(file: string): Place {
	return { file, line: 1, column: 1 };
}

export function inOrder(findings: readonly Finding[]): Finding[] {
	return [...findings].sort(
		(a, b) =>
			byText(a.file, b.file) ||
			a.line - b.line ||
			a.column - b.column ||
			byText(a.code, b.code) ||
			byText(JSON.stringify(a.params), JSON.stringify(b.params))
	);
}

// Not localeCompare: the order must be the same on every machine.
function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
