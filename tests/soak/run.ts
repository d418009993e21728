import { spawnSync } from 'node:child_process';
import { commandLine } from '../../build/commands/command-line.ts';

const { positionals } = commandLine({
	usage: `
npm run soak [-- 10000]

Many more random visits to an LMS that fails than in npm test, with an account of them; the number is for each standard.
`,
	words: true
});
const walks = positionals[0] ?? '10000';

const { status } = spawnSync('npx', ['--no-install', 'vitest', 'run', 'tests/soak'], {
	stdio: 'inherit',
	shell: process.platform === 'win32',
	env: { ...process.env, SOAK: walks }
});
process.exitCode = status ?? 1;
