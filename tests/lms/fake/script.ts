import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { Settings } from './fake-lms.ts';
import type { DialectOptions } from './standards.ts';

let bundled: Promise<string> | undefined;

/**
 * The fake LMS as one classic script for the page that holds the course's frame, or for the course's own page: sets
 * `window.API` or `window.API_1484_11`, `window.fakeLms` (record, state, relaunch, use) and `window.fakeLmsFaults`.
 */
export async function fakeLmsScript(settings: Partial<Omit<Settings, 'now'>> & DialectOptions) {
	bundled ??= bundle();
	return `${await bundled}\nfakeLmsInstaller.install(window, ${JSON.stringify(settings)});\n`;
}

async function bundle() {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: false,
			target: 'es2022',
			lib: {
				entry: fileURLToPath(new URL('./browser.ts', import.meta.url)),
				formats: ['iife'],
				name: 'fakeLmsInstaller'
			}
		}
	});
	const [output] = Array.isArray(result) ? result : [result as Rolldown.RolldownOutput];
	const [chunk] = output?.output ?? [];
	return chunk && 'code' in chunk ? chunk.code : '';
}
