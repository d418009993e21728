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
		...(plays(course) ? [compileLate({ root, plugin, ...simulator(root) })] : [])
	]);
	return {
		files: Object.assign({}, ...scripts.map(({ files }) => files)),
		shared: merged(scripts.map(({ shared }) => shared)),
		styles: scripts.map(({ styles }) => styles).join(''),
		modules: scripts.flatMap(({ modules }) => modules)
	};
}

/** Whether anything in this edition runs on the machines. */
export function plays({ lessons }: Course): boolean {
	return lessons.some(({ screens }) =>
		screens.some(({ cases, conversations }) => cases.length + conversations.length > 0)
	);
}

function simulator(root: string) {
	const screens = JSON.stringify(join(root, 'src/blocks/case/index.ts'));
	return {
		file: 'simulator.js',
		source: `import * as screens from ${screens};\nObject.assign(self.__simulator, screens);`
	};
}
