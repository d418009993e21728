import type { Finding } from './finding.ts';
import { filled, readMessages } from './messages.ts';
import type { Message } from './messages.ts';

export interface PrintOptions {
	messages?: ReadonlyMap<string, Message>;
	/** Adds what to do, at more length. */
	explain?: boolean;
}

/** Findings as people read them, with a count at the end. */
export function print(
	findings: readonly Finding[],
	{ messages = readMessages(), explain = false }: PrintOptions = {}
): string {
	const texts = findings.map((finding) => told(finding, messages.get(finding.code), explain));
	return [...texts, summary(findings)].join('\n') + '\n';
}

/** One finding: its place, what is there, and what to do where that is wanted. */
export function told(finding: Finding, message: Message | undefined, explain: boolean): string {
	const { file, line, column, code, severity, params } = finding;
	const { text = '', explanation = '' } = message ?? {};
	const mark = severity === 'warning' ? '  (warning)' : '';
	return [
		`${file}:${line}:${column}  ${code}${mark}`,
		`  ${filled(text, params)}`,
		...(explain ? explanation.split('\n').map((part) => (part ? `  | ${part}` : '  |')) : []),
		''
	].join('\n');
}

export function summary(findings: readonly Finding[]): string {
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	const warnings = findings.length - errors;
	if (findings.length === 0) return 'No findings.';
	const counts = [
		...(errors > 0 ? [counted(errors, 'error')] : []),
		...(warnings > 0 ? [counted(warnings, 'warning')] : [])
	];
	return `${counts.join(' and ')}.`;
}

function counted(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? '' : 's'}`;
}
