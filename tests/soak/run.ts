import { spawnSync } from 'node:child_process';

/** Many more walks than in `npm test`, with an account of them; a number given says how many for each standard. */
const walks = process.argv[2] ?? '10000';

const { status } = spawnSync('npx', ['--no-install', 'vitest', 'run', 'tests/soak'], {
	stdio: 'inherit',
	shell: process.platform === 'win32',
	env: { ...process.env, SOAK: walks }
});
process.exitCode = status ?? 1;
