import { fileURLToPath } from 'node:url';

import { build, type Rolldown } from 'vite';

export type Engine = 'strict' | 'scorm-again';

const made = new Map<Engine, Promise<string>>();

/** The LMS page's code as one classic script. */
export function lmsScript(engine: Engine) {
	const script = made.get(engine) ?? bundle(engine);
	made.set(engine, script);
	return script;
}

async function bundle(engine: Engine) {
	const entry = fileURLToPath(new URL(`lms/${engine}.ts`, import.meta.url));
	const [result] = (await build({
		configFile: false,
		logLevel: 'error',
		build: {
			lib: { entry, formats: ['iife'], name: 'lmsPage' },
			minify: false,
			write: false
		}
	})) as Rolldown.RolldownOutput[];
	return result?.output[0].code ?? '';
}
