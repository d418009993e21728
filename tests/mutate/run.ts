import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandLine } from '../../build/commands/command-line.ts';
import { remedies, type Remedy } from './remedies.ts';

const { positionals: wanted } = commandLine({
	usage: `
npm run mutate [-- word …]

Takes each remedy against a failure of the field away once, in a copy, and says which test noticed.
Words choose remedies by name.
`,
	words: true
});

interface Report {
	testResults: {
		message: string;
		assertionResults: { status: string; title: string }[];
	}[];
}

const copied = [
	'src',
	'tests',
	'build',
	'scorm-manifest',
	'package.json',
	'tsconfig.json',
	'vitest.config.ts'
];
const folder = mkdtempSync(join(tmpdir(), 'mutate-'));
const chosen = remedies.filter(({ name }) => wanted.every((word) => name.includes(word)));

function without(remedy: Remedy): string[] {
	const file = join(folder, remedy.file);
	const text = readFileSync(file, 'utf8');
	if (!text.includes(remedy.from)) return [];
	writeFileSync(
		file,
		text.replace(remedy.from, () => remedy.to)
	);
	try {
		return failing(remedy.tests);
	} finally {
		writeFileSync(file, text);
	}
}

/** Titles of tests that fail; a file that does not even load counts as one. */
function failing(tests: string[]): string[] {
	const report = join(folder, 'report.json');
	rmSync(report, { force: true });
	const files = tests.map((test) => `tests/${test}`);
	spawnSync(
		'npx',
		[
			'--no-install',
			'vitest',
			'run',
			'--bail=3',
			'--reporter=json',
			`--outputFile=${report}`,
			...files
		],
		{
			cwd: folder,
			stdio: 'ignore',
			shell: process.platform === 'win32',
			env: { ...process.env, SOAK: '300' }
		}
	);
	const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
	return testResults.flatMap(({ message, assertionResults }) =>
		assertionResults.length === 0
			? [message]
			: assertionResults.flatMap(({ status, title }) => (status === 'failed' ? [title] : []))
	);
}

for (const path of copied)
	cpSync(path, join(folder, path), {
		recursive: true,
		filter: (source) => !source.includes(join('tests', 'build', 'samples'))
	});
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');

let missed = 0;
for (const remedy of chosen) {
	const noticed = without(remedy);
	if (noticed.length === 0) missed += 1;
	const by = noticed[0] ? `noticed by: ${noticed[0].split('\n')[0]}` : 'NOBODY NOTICED';
	console.log(`${noticed.length ? '✓' : '✗'} without ${remedy.name}\n    ${by}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${chosen.length} remedies taken away, ${chosen.length - missed} noticed`);
process.exitCode = missed ? 1 : 0;
