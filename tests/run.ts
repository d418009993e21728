import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { commandLine } from '../build/commands/command-line.ts';

commandLine({
	usage: `
npm test
npm run test:slow

Runs everything: types, lint, format, units, built packages in a browser. Build before: npm run build
test:slow also looks at what an everyday run takes a part of: all languages, lessons and papers.
`
});

/** One runner of the suite: a command, and how to read what it counted. */
interface Runner {
	name: string;
	command: string[];
	/** Report file with counts; a runner without one counts as a single test. */
	report?: { file: string; read(report: unknown): Count };
}

interface Count {
	passed: number;
	failed: number;
}

const results = 'test-results';

/** One group after the other; what is in a group runs at once. */
const groups: Runner[][] = [
	[{ name: 'types of the course', command: ['tsx', 'build/commands/sync.ts'] }],
	[
		{
			name: 'types',
			command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']
		},
		{ name: 'lint', command: ['eslint', '.'] },
		{ name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
		{
			name: 'dependencies',
			command: [
				'depcruise',
				'--config',
				'.dependency-cruiser.cjs',
				'src',
				'build',
				'course',
				'scorm-manifest'
			]
		}
	],
	[
		{
			name: 'units, samples, schemas, budgets',
			command: [
				'vitest',
				'run',
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${results}/units.json`
			],
			report: { file: `${results}/units.json`, read: vitestCount }
		}
	],
	[
		{
			name: 'built packages in a browser',
			command: ['playwright', 'test'],
			report: { file: `${results}/browser.json`, read: playwrightCount }
		}
	]
];

function vitestCount(report: unknown): Count {
	const { numPassedTests, numFailedTests, numFailedTestSuites, success } = report as {
		numPassedTests: number;
		numFailedTests: number;
		numFailedTestSuites: number;
		success: boolean;
	};
	const failed = success ? 0 : Math.max(numFailedTests, numFailedTestSuites, 1);
	return { passed: numPassedTests, failed };
}

function playwrightCount(report: unknown): Count {
	const { stats, errors } = report as {
		stats: { expected: number; flaky: number; unexpected: number };
		errors: unknown[];
	};
	if (stats.flaky) console.log(`${stats.flaky} passed only at a second try`);
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

async function run(
	{ name, command, report }: Runner,
	{ alone }: { alone: boolean }
): Promise<Count> {
	const { status, said } = await output(command, alone ? name : undefined);
	if (!alone) console.log(`\n— ${name}\n${said}`.trimEnd());
	const fallback = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
	if (!report || !existsSync(report.file)) return fallback;
	const count = report.read(JSON.parse(readFileSync(report.file, 'utf8')));
	return status === 0 || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** @param title Shown before the output, as it comes; without one the output is kept until the end. */
function output([tool = '', ...args]: string[], title?: string) {
	if (title) console.log(`\n— ${title}`);
	return new Promise<{ status: number | null; said: string }>((resolve) => {
		const child = spawn('npx', ['--no-install', tool, ...args], {
			stdio: title ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32'
		});
		let said = '';
		for (const stream of [child.stdout, child.stderr])
			stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
		child.on('close', (status) => resolve({ status, said }));
	});
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const counts: Count[] = [];
for (const group of groups)
	counts.push(...(await Promise.all(group.map((one) => run(one, { alone: group.length === 1 })))));
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);

console.log('');
for (const [index, { name }] of groups.flat().entries()) {
	console.log(`${counts[index]?.failed ? '✗' : '✓'} ${name}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
