import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { coursePlugin, type CourseModule } from './course-plugin.ts';
import { runCompiled } from './run-compiled.ts';
import type { WordsEntry } from '../../src/text/words-queue.ts';

/** What the browser gets, before the page around it. */
export interface Client {
	files: Record<string, string | Uint8Array>;
	/** Paths of all modules that left something in `app.js`. */
	modules: string[];
}

export type StartScreen = (language: string, words: WordsEntry[]) => string;

// Browsers with everything the course's CSS and scripts use; older ones are told that they cannot start it.
export const target = ['chrome107', 'edge107', 'firefox104', 'safari16'];

/** Compiles the player into one classic script and one style sheet. */
export async function compileClient(root: string, module: CourseModule): Promise<Client> {
	const { output } = (await build({
		...common(root, [coursePlugin(module)]),
		build: {
			write: false,
			target,
			cssCodeSplit: false,
			modulePreload: false,
			assetsInlineLimit: 0,
			reportCompressedSize: false,
			rolldownOptions: {
				checks: { pluginTimings: false },
				input: join(root, 'src/player/entry.svelte.ts'),
				output: {
					format: 'iife',
					entryFileNames: 'app.js',
					assetFileNames: ({ names: [name = ''] }) =>
						name.endsWith('.css') ? 'app.css' : 'media/[name][extname]'
				}
			}
		}
	})) as Rolldown.RolldownOutput;
	const files = output.map((file) => [
		file.fileName,
		file.type === 'chunk' ? file.code : file.source
	]);
	const modules = output.flatMap((file) =>
		file.type === 'chunk'
			? Object.keys(file.modules).filter((id) => file.modules[id]?.renderedLength)
			: []
	);
	return { files: Object.fromEntries(files), modules };
}

/** Compiles the start screen for this machine, and gives the function that writes it. */
export async function compileStartScreen(root: string, module: CourseModule): Promise<StartScreen> {
	const compiled = (await build({
		...common(root, [coursePlugin({ ...module, shared: {} })]),
		build: {
			write: false,
			ssr: join(root, 'src/player/prerender.ts'),
			minify: false,
			rolldownOptions: {
				checks: { pluginTimings: false },
				output: { entryFileNames: 'prerender.js' }
			}
		}
	})) as Rolldown.RolldownOutput;
	const { startScreen } = await runCompiled<{ startScreen: StartScreen }>(compiled, {
		folder: join(root, '.course/prerender'),
		entry: 'prerender.js'
	});
	return startScreen;
}

export function common(root: string, plugins: Plugin[]): InlineConfig {
	// Vite goes by this before its mode; a test runner sets it to something else, and other bytes would come out.
	process.env['NODE_ENV'] = 'production';
	return {
		root,
		configFile: false,
		envDir: false,
		publicDir: false,
		logLevel: 'warn',
		mode: 'production',
		base: './',
		plugins: [...plugins, svelte({ configFile: false, compilerOptions: { runes: true } })]
	};
}
