import { join } from 'node:path';
import type { Course } from '../../src/model/index.ts';
import { compileLate, type LateScript } from './late-script.ts';
import { merged, sharedModules } from './shared-modules.ts';

export interface LateOptions {
	root: string;
	course: Course;
	/** Path of each lesson's `Lesson.svelte`, by lesson id. */
	layouts: Record<string, string>;
}

/** Compiles each lesson, and what its cases and conversations run on, into scripts of their own. */
export async function compileLateScripts({
	root,
	course,
	layouts
}: LateOptions): Promise<LateScript> {
	const plugin = await sharedModules(root);
	const scripts = await Promise.all([
		...Object.entries(layouts).map(([lesson, path]) =>
			compileLate({
				root,
				plugin,
				file: `lessons/lesson-${lesson}.js`,
				source: `import Layout from ${JSON.stringify(path)};\nself.__layouts[${JSON.stringify(lesson)}] = Layout;`
			})
		),
		...(plays(course)
			? [compileLate({ root, plugin, ...simulator(root) }).then(withStyleSheet)]
			: [])
	]);
	return {
		files: Object.assign({}, ...scripts.map(({ files }) => files)),
		shared: merged(scripts.map(({ shared }) => shared)),
		styles: scripts.map(({ styles }) => styles).join(''),
		modules: scripts.flatMap(({ modules }) => modules)
	};
}

/** Its styles are many, and wait for it. */
function withStyleSheet({ styles, files, ...script }: LateScript): LateScript {
	return { ...script, files: { ...files, 'simulator.css': styles }, styles: '' };
}

/** Whether anything in this edition runs on the machines. */
export function plays({ lessons }: Course): boolean {
	return lessons.some(
		({ screens, check }) =>
			check || screens.some(({ cases, conversations }) => cases.length + conversations.length > 0)
	);
}

function simulator(root: string) {
	const parts = ['case', 'conversation', 'check'].map((part, n) => ({
		name: `part${n}`,
		path: JSON.stringify(join(root, `src/blocks/${part}/index.ts`))
	}));
	return {
		file: 'simulator.js',
		source: [
			...parts.map(({ name, path }) => `import * as ${name} from ${path};`),
			`Object.assign(self.__simulator, ${parts.map(({ name }) => name).join(', ')});`
		].join('\n')
	};
}
