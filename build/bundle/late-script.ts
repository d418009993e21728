import { build, type Plugin, type Rolldown } from 'vite';
import { common, target } from './compile.ts';
import { sharedBy, type Shared } from './shared-modules.ts';

/** A classic script that the page fetches when it is needed; what `app.js` has already is taken from there. */
export interface LateScript {
	/** The script, and media that it brings. */
	files: Record<string, string | Uint8Array>;
	/** What `app.js` must hand out to it. */
	shared: Shared;
	styles: string;
	/** Paths of all modules that left something in it. */
	modules: string[];
}

export interface LateOptions {
	root: string;
	/** Its path in the site. */
	file: string;
	/** What it runs. */
	source: string;
	plugin: Plugin;
}

export async function compileLate({
	root,
	file,
	source,
	plugin
}: LateOptions): Promise<LateScript> {
	const { output } = (await build({
		...common(root, [plugin, entryOf(source)]),
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
					entryFileNames: file,
					assetFileNames: ({ names: [name = ''] }) =>
						name.endsWith('.css') ? styleSheet : 'media/[name][extname]'
				}
			}
		}
	})) as Rolldown.RolldownOutput;

	const script = output.find((one) => one.type === 'chunk');
	const assets = output.filter((one) => one.type === 'asset');
	const modules = script?.modules ?? {};
	return {
		files: Object.fromEntries([
			...(script ? [[script.fileName, script.code]] : []),
			...assets
				.filter(({ fileName }) => fileName !== styleSheet)
				.map(({ fileName, source: data }) => [fileName, data])
		]),
		shared: sharedBy(modules),
		styles: assets
			.filter(({ fileName }) => fileName === styleSheet)
			.map(({ source: data }) => String(data))
			.join(''),
		modules: Object.keys(modules).filter((id) => modules[id]?.renderedLength)
	};
}

const styleSheet = 'late.css';
const entry = 'virtual:late';

function entryOf(source: string): Plugin {
	return {
		name: 'late-script',
		resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
		load: (id) => (id === `\0${entry}` ? source : undefined)
	};
}
