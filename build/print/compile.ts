import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Course } from '../../src/model/index.ts';
import type { Printed } from '../../src/print/render.ts';
import type { WordsEntry } from '../../src/text/words-queue.ts';
import { runCompiled } from '../bundle/run-compiled.ts';

export type Print = (course: Course, language: string, words: WordsEntry[]) => Printed[];

/** Blocks that only make sense on a screen, and what stands for them on paper. */
const onPaper: Record<string, string> = {
	'question/Question.svelte': 'src/print/Question.svelte',
	'Reveal.svelte': 'src/print/Reveal.svelte',
	'StartingCheck.svelte': 'src/print/Plain.svelte',
	'ClosingCheck.svelte': 'src/print/Nothing.svelte'
};

/** Compiles the pages for paper for this machine, and gives the function that writes them. */
export async function compilePrint(root: string, layouts: Record<string, string>): Promise<Print> {
	process.env['NODE_ENV'] = 'production';
	const compiled = (await build({
		root,
		configFile: false,
		envDir: false,
		publicDir: false,
		logLevel: 'warn',
		mode: 'production',
		plugins: [
			lessonLayouts(layouts),
			paperBlocks(root),
			svelte({
				configFile: false,
				emitCss: false,
				compilerOptions: { runes: true, css: 'injected' }
			})
		],
		build: {
			write: false,
			ssr: join(root, 'src/print/render.ts'),
			minify: false,
			rolldownOptions: {
				checks: { pluginTimings: false },
				output: { entryFileNames: 'print.js' }
			}
		}
	})) as Rolldown.RolldownOutput;
	const { printed } = await runCompiled<{ printed: Print }>(compiled, {
		folder: join(root, '.course/print'),
		entry: 'print.js'
	});
	return printed;
}

function lessonLayouts(layouts: Record<string, string>): Plugin {
	const id = 'virtual:layouts';
	const entries = Object.entries(layouts);
	return {
		name: 'lesson-layouts',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		load: (loaded) =>
			loaded === `\0${id}`
				? [
						...entries.map(([, path], n) => `import L${n} from ${JSON.stringify(path)};`),
						`export const layouts = { ${entries.map(([lesson], n) => `${JSON.stringify(lesson)}: L${n}`).join(', ')} };`
					].join('\n')
				: undefined
	};
}

function paperBlocks(root: string): Plugin {
	return {
		name: 'paper-blocks',
		enforce: 'pre',
		resolveId(source, importer) {
			if (!importer?.endsWith('lesson-blocks.ts') || !source.startsWith('./')) return undefined;
			const other = onPaper[source.slice(2)];
			return other && join(root, other);
		}
	};
}
