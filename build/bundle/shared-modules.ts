import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAst, transformWithOxc, type Plugin } from 'vite';

/** Names that late scripts take from `app.js`, by the module they come from. */
export type Shared = Record<string, string[]>;

const barrels: Record<string, string> = {
	'#blocks': 'src/blocks/index.ts',
	'#text': 'src/text/index.ts'
};
/** Modules of which there must be one only, although blocks ask for them by path. */
const single = ['src/blocks/context.ts', 'src/blocks/exhibits.ts'];
/** What `blocks.js` brings to all lessons. */
export const lessonBlocks = 'src/blocks/lesson-blocks.ts';
const prefix = '\0shared:';
const later = '\0lesson-blocks';
const empty = '\0empty';

/** In a late script, modules that `app.js` has already are taken from there: one Svelte, one set of contexts. */
export async function sharedModules(root: string): Promise<Plugin> {
	const names: Shared = {
		// Under Node the next two are the server's, which has the same names.
		svelte: Object.keys(await import('svelte')),
		'svelte/reactivity': Object.keys(await import('svelte/reactivity')),
		// eslint-disable-next-line svelte/no-svelte-internal -- compiled components call it; we only read its names
		'svelte/internal/client': Object.keys(await import('svelte/internal/client'))
	};
	for (const [module, path] of Object.entries(barrels)) {
		names[module] = await exportsOf(join(root, path));
	}
	const blocks = await exportsOf(join(root, lessonBlocks));
	const singles = single.map((path) => realpathSync(join(root, path)));
	return {
		name: 'shared-modules',
		enforce: 'pre',
		resolveId(source, importer) {
			if (names[source]) return prefix + source;
			if (source === later) return later;
			if (importer && source.startsWith('.') && singles.includes(resolve(importer, '..', source))) {
				return `${prefix}#blocks`;
			}
			// Says which Svelte this is, and switches; app.js has done both.
			return /^svelte\/internal\/(?:disclose-version|flags\/)/.test(source) ? empty : undefined;
		},
		load(id) {
			if (id === empty) return '';
			if (id === later) return taken(blocks, 'self.__blocks');
			if (!id.startsWith(prefix)) return undefined;
			const module = id.slice(prefix.length);
			const own = taken(names[module] ?? [], `self.__shared[${JSON.stringify(module)}]`);
			return module === '#blocks' ? `export * from ${JSON.stringify(later)};\n${own}` : own;
		}
	};
}

function taken(names: readonly string[], from: string): string {
	// Some names, such as `if`, can be exported but not declared.
	const lines = names.map(
		(name) => `const $_${name} = shared.${name};\nexport { $_${name} as ${name} };`
	);
	return [`const shared = ${from};`, ...lines].join('\n');
}

/** What a built script takes from `app.js`. */
export function sharedBy(modules: Record<string, { renderedExports: string[] }>): Shared {
	const used = Object.entries(modules).filter(([id]) => id.startsWith(prefix));
	const late = modules[later]?.renderedExports ?? [];
	return Object.fromEntries(
		used.map(([id, { renderedExports }]) => [
			id.slice(prefix.length),
			renderedExports.filter((name) => !late.includes(name))
		])
	);
}

export function merged(all: readonly Shared[]): Shared {
	const modules = [...new Set(all.flatMap((shared) => Object.keys(shared)))].sort();
	return Object.fromEntries(
		modules.map((module) => [
			module,
			[...new Set(all.flatMap((shared) => shared[module] ?? []))].sort()
		])
	);
}

async function exportsOf(path: string): Promise<string[]> {
	const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path, { sourcemap: false });
	return parseAst(code).body.flatMap((node) =>
		node.type === 'ExportNamedDeclaration'
			? node.specifiers.flatMap(({ exported }) =>
					exported.type === 'Identifier' ? [exported.name] : []
				)
			: []
	);
}
