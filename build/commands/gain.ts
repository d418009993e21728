import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ExportProblem, gainReport } from '../gain/index.ts';
import { commandLine } from './command-line.ts';

const { values, positionals } = commandLine({
	usage: `
npm run gain -- interactions.csv [more.csv] [--out learning-gain.html]

Says from exports of an LMS whether people learned to tell contacts apart. See docs/learning-gain.md.

  --out learning-gain.html  the report to write
`,
	options: { out: { type: 'string', default: 'learning-gain.html' } },
	words: true
});

try {
	if (positionals.length === 0) {
		throw new ExportProblem(
			'Name the exports: npm run gain -- interactions.csv [more.csv]. docs/learning-gain.md says how to make them.'
		);
	}
	const exports = Object.fromEntries(
		positionals.map((path) => [basename(path), readFileSync(path, 'utf8')])
	);
	writeFileSync(values.out, gainReport(exports));
	console.log(
		`Wrote ${values.out}. It holds no names; the exports do: keep them where only you can read them.`
	);
} catch (problem) {
	if (!(problem instanceof ExportProblem) && (problem as { code?: string }).code !== 'ENOENT')
		throw problem;
	console.error(problem instanceof Error ? problem.message : problem);
	process.exitCode = 1;
}
