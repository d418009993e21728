import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ExportProblem, gainReport } from '../gain/index.ts';

// npm run gain -- export.csv [more.csv] [--out learning-gain.html]
const { values, positionals } = parseArgs({
	options: { out: { type: 'string', default: 'learning-gain.html' } },
	allowPositionals: true
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
