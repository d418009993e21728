import { build, type Plugin, type Rolldown } from 'vite';
import { common, target } from './compile.ts';
import { merged, sharedBy, sharedModules, type Shared } from './shared-modules.ts';

export interface LessonScripts {
	files: Record<string, string | Uint8Array>;
	/** What `app.js` must hand out to them. */
	shared: Shared;
	styles: string;
}

/** Compiles each lesson into a script of its own, which the page fetches together with the lesson's words. */
export async function compileLessons(
	root: string,
	layouts: Record<string, string>
): Promise<LessonScripts> {
	const plugin = await sharedModules(root);
	const lessons = await Promise.all(
		Object.entries(layouts).map(([lesson, path]) => compileLesson({ root, lesson, path, plugin }))
	);
	return {
		files: Object.assign({}, ...lessons.map(({ files }) => files)),
		shared: merged(lessons.map(({ shared }) => shared)),
		styles: lessons.map(({ styles }) => styles).join('')
	};
}

async function compileLesson(options: {
	root: string;
	lesson: string;
	path: string;
	plugin: Plugin;
}): Promise<LessonScripts> {
	const { root, lesson, path, plugin } = options;
	const { output } = (await build({
		...common(root, [plugin, entryOf(lesson, path)]),
		build: {
			write: false,
			target,
			cssCodeSplit: false,
			modulePreload: false,
			assetsInlineLimit: 0,
			reportCompressedSize: false,
			rolldownOptions: {
				checks: { pluginTimings: false },
				input: entry,
				treeshake: { propertyReadSideEffects: false },
				output: {
					format: 'iife',
					entryFileNames: `lessons/lesson-${lesson}.js`,
					assetFileNames: ({ names: [name = ''] }) =>
						name.endsWith('.css') ? 'lesson.css' : 'media/[name][extname]'
				}
			}
		}
	})) as Rolldown.RolldownOutput;

	const script = output.find((file) => file.type === 'chunk');
	const assets = output.filter((file) => file.type === 'asset');
	return {
		files: Object.fromEntries([
			...(script ? [[script.fileName, script.code]] : []),
			...assets
				.filter(({ fileName }) => fileName !== 'lesson.css')
				.map(({ fileName, source }) => [fileName, source])
		]),
		shared: sharedBy(script?.modules ?? {}),
		styles: assets
			.filter(({ fileName }) => fileName === 'lesson.css')
			.map(({ source }) => String(source))
			.join('')
	};
}

const entry = 'virtual:lesson';

function entryOf(lesson: string, path: string): Plugin {
	return {
		name: 'lesson',
		resolveId: (source) => (source === entry ? `\0${entry}` : undefined),
		load: (id) =>
			id === `\0${entry}`
				? `import Layout from ${JSON.stringify(path)};\nself.__layouts[${JSON.stringify(lesson)}] = Layout;`
				: undefined
	};
}
