import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Course } from '../../src/model/index.ts';
import type { StartScreen } from './compile.ts';
import type { CourseModule } from './course-plugin.ts';
import { plays } from './late-scripts.ts';
import { notices } from './notices.ts';
import { packageScript } from './package-script.ts';
import { startPage, startPageStyle } from './page.ts';
import { regionsScript, scenarios } from './scenarios.ts';
import { slowSteps, type Steps } from './steps.ts';
import { typefaces } from './typefaces.ts';
import { textAt, textsOf, wordScripts, wordsIn, type Words } from './words.ts';

export interface SiteOptions {
	/** Folder of the project, with `src` and `node_modules`. */
	root: string;
	/** The checked course; its languages and lessons decide what goes in. */
	course: Course;
	words: Words;
	/** Path of each lesson's `Lesson.svelte`, by lesson id. */
	layouts: Record<string, string>;
	/** The preview gives its own, which remember. */
	steps?: Steps;
}

/** Files of the common site by their path in it, in code-point order. */
export type Site = Record<string, string | Uint8Array>;

/** Makes everything that all packages of a course share. The same course gives the same bytes. */
export async function makeSite({
	root,
	course,
	words,
	layouts,
	steps = slowSteps
}: SiteOptions): Promise<Site> {
	const { languages } = course;
	const scripts = wordScripts(words, languages);
	const texts = languages.flatMap((one) => [...textsOf(words[one] ?? {})]);
	const [late, fonts] = await Promise.all([
		steps.compileLateScripts({ root, course, layouts }),
		steps.fontsFor(texts)
	]);
	const module: CourseModule = {
		course,
		fonts: fonts.map(({ data: _, ...font }) => font),
		shared: late.shared
	};
	const [client, startScreen, head] = await Promise.all([
		steps.compileClient(root, module),
		steps.compileStartScreen(root, module),
		packageScript(root)
	]);
	const thirdParties = notices([...client.modules, ...late.modules, ...fontSources()]);

	return inOrder({
		...client.files,
		...late.files,
		...scripts,
		...Object.fromEntries(fonts.map(({ url, data }) => [url, data])),
		'app.css': [asText(client.files['app.css']), late.styles, startPageStyle(languages)].join(''),
		'index.html': page({ course, words, startScreen }),
		'package.js': head,
		...(plays(course) && { 'scenarios.js': scenarios(course) }),
		'regions.js': regionsScript(course),
		'sources.js': `Object.assign(self.__sources,${JSON.stringify(course.sources)});\n`,
		// As a script too, because a page opened from disk may not read a text.
		'notices.js': `self.__notices=${JSON.stringify(thirdParties)};\n`,
		// Filled by `npm run print`.
		'paper.js': paperScript([]),
		'THIRD-PARTY-NOTICES.txt': thirdParties
	});
}

/** A file for paper, in `print/<language>/`. */
export interface PaperFile {
	language: string;
	name: string;
	title: string;
	/** It is there as PDF too. */
	pdf: boolean;
}

/** `paper.js`: which files for paper an edition has. */
export function paperScript(files: readonly PaperFile[]): string {
	return `self.__paper=${JSON.stringify(files)};\n`;
}

/** The course's title in its fallback language. */
export function titleOf({ id, languages }: Course, words: Words): string {
	return textAt(words[languages[0] ?? '']?.['shell'], 'course', 'title') ?? id;
}

/** Where the project keeps the lessons of a course, by lesson id. */
export function layoutsOf(root: string, { lessons }: Course): Record<string, string> {
	return Object.fromEntries(
		lessons.map(({ id }) => [id, join(root, 'course/lessons', id, 'Lesson.svelte')])
	);
}

function page(options: { course: Course; words: Words; startScreen: StartScreen }): string {
	const { course, words, startScreen } = options;
	const shells = course.languages.map((tag) => ({
		tag,
		shell: wordsIn(words, course.languages, tag)['shell'] ?? {}
	}));
	return startPage({
		course: course.id,
		title: titleOf(course, words),
		languages: shells.map(({ tag, shell }) => ({
			tag,
			screen: startScreen(tag, [[tag, 'shell', { ...shell }]]),
			noStart: textAt(shell, 'start', 'noStart')
		}))
	});
}

function fontSources(): string[] {
	const require = createRequire(import.meta.url);
	return typefaces.flatMap(({ sources }) =>
		Object.values(sources).map((path) => require.resolve(path))
	);
}

function asText(file: string | Uint8Array | undefined): string {
	return typeof file === 'string' ? file : new TextDecoder().decode(file);
}

function inOrder(site: Site): Site {
	const paths = Object.keys(site).sort((a, b) => (a < b ? -1 : 1));
	return Object.fromEntries(paths.map((path) => [path, site[path] ?? '']));
}
