import { about } from './about.ts';
import type { Finding } from './finding.ts';
import { filled, readMessages } from './messages.ts';
import { summary, told, type PrintOptions } from './print.ts';

/**
 * Findings for whoever has to mend them: file after file, each with what it is to an author. What to do about an error
 * is said once, at its first place.
 */
export function report(
	findings: readonly Finding[],
	{ messages = readMessages(), explain = false }: PrintOptions = {}
): string {
	const explained = new Set<string>();
	const groups = [...new Set(findings.map(({ file }) => file))].map((file) => {
		const own = findings.filter((finding) => finding.file === file);
		const texts = own.map((finding) => {
			const first = !explained.has(finding.code);
			explained.add(finding.code);
			const withRemedy = explain || (first && finding.severity === 'error');
			return told(finding, messages.get(finding.code), withRemedy);
		});
		return [`${about(file)}: ${summary(own)}`, '', ...texts].join('\n');
	});
	return `${[...groups, summary(findings)].join('\n')}\n`;
}

/** The same for programs. */
export function reportJson(findings: readonly Finding[], messages = readMessages()): string {
	const all = findings.map(({ file, line, column, code, severity, params }) => {
		const { text = '', explanation = '' } = messages.get(code) ?? {};
		return {
			file,
			line,
			column,
			code,
			severity,
			about: about(file),
			text: filled(text, params),
			remedy: explanation
		};
	});
	return `${JSON.stringify(all, null, '\t')}\n`;
}
