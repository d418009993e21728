import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import type { Standard } from '../../src/lms/port.ts';

/** `package.js` for one standard: the few lines in which packages differ. */
export async function packageScript(root: string, standard: Standard = 'web'): Promise<string> {
	const path = join(root, 'src/player/package.ts');
	const source = readFileSync(path, 'utf8').replace(`standard: 'web'`, `standard: '${standard}'`);
	const { code } = await transformWithOxc(source, path, { sourcemap: false, target: 'es2020' });
	const body = code
		.replace(/^export \{\s*\};?$/m, '')
		.replace(/^\s*\/\*\*.*\*\/\n/gm, '')
		.trim();
	return `(() => {\n${body}\n})();\n`;
}
