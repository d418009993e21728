import { join } from 'node:path';
import type { Course } from '../../src/model/index.ts';
import { compileLate, type LateScript } from './late-script.ts';
import { lessonBlocks, merged, sharedModules } from './shared-modules.ts';

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
				source: lessonSource(course, lesson, path)
			})
		),
		compileLate({ root, plugin, ...help(root) }).then(withStyleSheet('help.css')),
		compileLate({ root, plugin, ...blocks(root, course) }).then(withStyleSheet('blocks.css')),
		...(plays(course)
			? [
					compileLate({ root, plugin, ...simulator(root) }).then(withStyleSheet('simulator.css')),
					compileLate({ root, plugin, ...room(root, course) }).then(withStyleSheet('room.css'))
				]
			: [])
	]);
	return {
		files: Object.assign({}, ...scripts.map(({ files }) => files)),
		shared: merged(scripts.map(({ shared }) => shared)),
		styles: scripts.map(({ styles }) => styles).join(''),
		modules: scripts.flatMap(({ modules }) => modules)
	};
}

/** For a script whose styles are many, and wait for it. */
function withStyleSheet(sheet: string) {
	return ({ styles, files, ...script }: LateScript): LateScript => ({
		...script,
		files: { ...files, [sheet]: styles },
		styles: ''
	});
}

/** A lesson's layout, and its questions with their answers. */
function lessonSource({ lessons }: Course, id: string, path: string): string {
	const items = lessons.find((lesson) => lesson.id === id)?.items ?? {};
	return [
		`import Layout from ${JSON.stringify(path)};`,
		`self.__layouts[${JSON.stringify(id)}] = Layout;`,
		`Object.assign(self.__items[${JSON.stringify(id)}] ?? {}, ${JSON.stringify(items)});`
	].join('\n');
}

function help(root: string) {
	return {
		file: 'help.js',
		source: [
			`import Pages from ${JSON.stringify(join(root, 'src/player/help/Pages.svelte'))};`,
			'self.__late.Help = Pages;'
		].join('\n')
	};
}

/** Room mode, and which parts of the handbook belong to which case. */
function room(root: string, { handbook }: Course) {
	const activities: Record<string, string[]> = {};
	for (const [id, { cases }] of Object.entries(handbook?.activities ?? {})) {
		for (const one of cases) (activities[one] ??= []).push(id);
	}
	return {
		file: 'room.js',
		source: [
			`import Room from ${JSON.stringify(join(root, 'src/room/Windows.svelte'))};`,
			`Object.assign(self.__late, { Room, activities: ${JSON.stringify(activities)} });`
		].join('\n')
	};
}

/** Whether anything in this edition runs on the machines. */
export function plays({ lessons, bank }: Course): boolean {
	const inLessons = lessons.some(
		({ screens, check }) =>
			check || screens.some(({ cases, conversations }) => cases.length + conversations.length > 0)
	);
	return inLessons || Object.values(bank).some(({ mini }) => mini);
}

/** All that lessons are built of, and what they show besides words. */
function blocks(root: string, { exhibits }: Course) {
	return {
		file: 'blocks.js',
		source: [
			"import { drawings, exhibits } from '#blocks';",
			`import * as blocks from ${JSON.stringify(join(root, lessonBlocks))};`,
			`import { lessonDrawings } from ${JSON.stringify(join(root, 'src/blocks/drawings/lessons.ts'))};`,
			'Object.assign(drawings, lessonDrawings);',
			`Object.assign(exhibits, ${JSON.stringify(exhibits ?? {})});`,
			'self.__blocks = blocks;'
		].join('\n')
	};
}

function simulator(root: string) {
	const parts = ['case', 'conversation', 'check', 'minis'].map((part, n) => ({
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
