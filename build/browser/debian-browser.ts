import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { installed } from './installed-browser.ts';

/** Debian's Chromium, installed now; only on Debian or Ubuntu and only as root, where no question is asked. */
export async function fromDebian() {
	if (process.getuid?.() !== 0 || !likeDebian()) return undefined;
	console.log('No browser found: installing the package "chromium" with apt-get …');
	if (!aptGet('update') || !aptGet('install', '--no-install-recommends', 'chromium'))
		return undefined;
	return installed();
}

function likeDebian() {
	try {
		return /^ID(_LIKE)?=.*\bdebian\b/m.test(readFileSync('/etc/os-release', 'utf8'));
	} catch {
		return false;
	}
}

function aptGet(command: string, ...rest: string[]) {
	const { status } = spawnSync('apt-get', [command, '-y', '-q', ...rest], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		timeout: 300_000
	});
	return status === 0;
}
