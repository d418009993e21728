import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCommandLine } from '../../build/commands/command-line.ts';

const command = {
	usage: '\nnpm run seal [-- --language fi]\n',
	options: { language: { type: 'string' }, list: { type: 'boolean' } }
} as const;

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
};
const own = Object.entries(scripts).flatMap(([name, script]) => {
	const [, file] = /\btsx (\S+\.ts)$/.exec(script) ?? [];
	return file
		? [{ call: /^(start|test)$/.test(name) ? `npm ${name}` : `npm run ${name}`, file }]
		: [];
});

test('options and words are read', () => {
	const told = readCommandLine({ ...command, words: true }, ['c08', '--language', 'fi', '--list']);

	expect(told).toMatchObject({ values: { language: 'fi', list: true }, positionals: ['c08'] });
});

test.each([['--help'], ['-h'], ['--list', '--help'], ['--unknown', '--help']])(
	'%s shows how the command is used',
	(...args) => {
		const told = readCommandLine(command, args);

		expect(told).toEqual({ code: 0, says: 'npm run seal [-- --language fi]' });
	}
);

test.each([
	[['--langauge', 'fi'], 'There is no option "langauge". Did you mean "--language"? See --help.'],
	[['--watch'], 'There is no option "watch". See --help.'],
	[['-x'], 'There is no option "x". See --help.'],
	[['--language'], "Option '--language <value>' argument missing. See --help."],
	[['--language', '--list'], "Option '--language' argument is ambiguous. See --help."],
	[['--list=yes'], "Option '--list' does not take an argument. See --help."],
	[['c08'], "Unexpected argument 'c08'. See --help."]
])('%j is refused in one line', (args, says) => {
	const told = readCommandLine(command, args);

	expect(told).toEqual({ code: 2, says });
});

test.each(own)('$call says how it is used', ({ call, file }) => {
	const code = readFileSync(file, 'utf8');

	const [, usage] = /commandLine\(\{\s*usage: `\n([^`]+)`/.exec(code) ?? [];
	expect(usage?.split('\n').some((line) => line === call || line.startsWith(`${call} `))).toBe(
		true
	);
	const named = [...(usage ?? '').matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
	const [, options = ''] =
		/\n\toptions: (\{[\s\S]*?\})(?:,\n\twords: true)?\n\}\);/.exec(code) ?? [];
	const known = [...options.matchAll(/'?([a-z-]+)'?: \{ type:/g)].map(([, name]) => name);
	expect(named.toSorted()).toEqual(known.toSorted());
});

test.each([
	{ args: ['--help'], status: 0, stdout: /^npm run gain/, stderr: /^$/ },
	{ args: ['--ot', 'x.html'], status: 2, stdout: /^$/, stderr: /^There is no option .+\n$/ }
])('a command ends with $status for $args', ({ args, status, stdout, stderr }) => {
	const gain = ['--import', 'tsx', 'build/commands/gain.ts', ...args];

	const ended = spawnSync(process.execPath, gain, { encoding: 'utf8' });

	expect(ended.status).toBe(status);
	expect(ended.stdout).toMatch(stdout);
	expect(ended.stderr).toMatch(stderr);
});
