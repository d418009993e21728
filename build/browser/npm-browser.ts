import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve('node_modules/.cache/test-browser');

/**
 * The Chromium inside the npm package `@sparticuz/chromium`, for Linux on x64 without one of its own.
 * Its libraries are unpacked only where the package believes to be on its cloud, and into a folder named
 * by TMPDIR; its own arguments are not used, because they switch security off.
 */
export async function fromNpm() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const unpacked = join(folder, 'unpacked');
	if (!existsSync(unpacked)) rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });

	const kept = { ...process.env };
	Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: folder });
	try {
		const { default: chromium } = await import('@sparticuz/chromium');
		const executablePath = await chromium.executablePath();
		writeFileSync(join(folder, 'fonts.conf'), fontSettings);
		writeFileSync(unpacked, '');
		return { executablePath, env: environment(process.env.LD_LIBRARY_PATH) };
	} finally {
		for (const name of Object.keys(process.env))
			if (!(name in kept)) Reflect.deleteProperty(process.env, name);
		Object.assign(process.env, kept);
	}
}

const environment = (libraries = '') => ({
	LD_LIBRARY_PATH: libraries,
	FONTCONFIG_FILE: join(folder, 'fonts.conf'),
	TMPDIR: folder
});

// The package's own settings look for its font in folders of its cloud: every text would have no height.
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>/usr/share/fonts</dir>
	<dir>${join(folder, 'fonts')}</dir>
	<cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
