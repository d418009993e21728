import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { FontFile } from 'virtual:course';
import type { Course } from '../../src/model/index.ts';
import { packed } from './pack.ts';
import { outline } from './scenarios.ts';
import type { Shared } from './shared-modules.ts';

export interface CourseModule {
	course: Course;
	fonts: readonly FontFile[];
	/** What late scripts take from the app. */
	shared: Shared;
}

const id = 'virtual:course';
const unpack = fileURLToPath(new URL('../../src/player/unpack.ts', import.meta.url));

/** Provides `virtual:course`: an outline, for bibliography and scenarios come in scripts of their own. */
export function coursePlugin(module: CourseModule): Plugin {
	return {
		name: 'course',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		load: (loaded) => (loaded === `\0${id}` ? sourceOf(module) : undefined)
	};
}

function sourceOf({ course, fonts, shared }: CourseModule): string {
	const modules = Object.entries(shared);
	return [
		...modules.map(
			([module, names], index) =>
				`import { ${names.map((name) => `${name} as $${index}_${name}`).join(', ')} } from ${JSON.stringify(module)};`
		),
		`import { unpacked } from ${JSON.stringify(unpack)};`,
		`export const course = unpacked(${JSON.stringify(packed(outline(course)))});`,
		`export const fonts = ${JSON.stringify(fonts)};`,
		'export const shared = {',
		...modules.map(
			([module, names], index) =>
				`${JSON.stringify(module)}: { ${names.map((name) => handedOut(name, `$${index}_${name}`)).join(', ')} },`
		),
		'};'
	].join('\n');
}

/** Svelte sets these only when the app starts, so they are read when they are asked for. */
const late = ['window', 'document'];

function handedOut(name: string, from: string): string {
	return late.includes(name) ? `get ${name}() { return ${from}; }` : `${name}: ${from}`;
}
