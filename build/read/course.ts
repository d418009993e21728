import { error, startOf } from '../check/finding.ts';
import type { Finding } from '../check/finding.ts';
import { textOf } from './files.ts';
import type { Files } from './files.ts';
import { readJson } from './json.ts';
import { readLesson } from './lesson.ts';
import type { Layout } from './lesson.ts';
import { plain } from './tree.ts';
import type { Tree } from './tree.ts';
import { readYaml } from './yaml.ts';
import type { ReadTree } from './yaml.ts';

/** A file that exists; `tree` is absent when it could not be understood. */
export interface Source {
	file: string;
	tree?: Tree;
}

/** Structure in one file, words in one file per language: a lesson, a case, a conversation, a region … */
export interface Part {
	id: string;
	/** Base name of its word scripts. */
	namespace: string;
	folder: string;
	structure?: Source;
	words: Record<string, Source>;
}

export interface LessonPart extends Part {
	/** Absent when there is no `Lesson.svelte`, or it could not be understood. */
	layout?: Layout;
	hasLayout: boolean;
}

/** The course's files as they are, before anything is said about them. */
export interface CourseFiles {
	course?: Source;
	bibliography?: Source;
	lock?: { file: string; text: string };
	shell: Part;
	glossary: Part;
	/** Words of the pages of Help. */
	help: Part;
	/** The blocks' own words; they come with the first lesson. */
	blocks: Part;
	figures: Part;
	/** Good practice that lessons let one browse. */
	library: Part;
	/** Words of room mode. */
	room: Part;
	/** For people who lead a seminar: activities, plans, handouts. */
	handbook: Part;
	lessons: Record<string, LessonPart>;
	cases: Record<string, Part>;
	conversations: Record<string, Part>;
	/** The final test: its questions and their words. */
	checks: Part;
	/** Mini-cases, whose words stand beside those of the final test. */
	minis?: Source;
	regions: Record<string, Part>;
	/** Fingerprints of the wording that translations were made from, by language, base name and key; empty where nobody seals. */
	seals: Record<string, Record<string, Record<string, string>>>;
}

export function readCourse(files: Files): { files: CourseFiles; findings: Finding[] } {
	const findings: Finding[] = [];
	const bibliography = source('course/sources.yaml');
	const lock = text('course/ids.lock');
	const lessons = parts('lessons', 'quiz.yaml', (id) => id);

	return {
		files: {
			course: source('course/course.yaml'),
			bibliography,
			lock: lock === undefined ? undefined : { file: 'course/ids.lock', text: lock },
			shell: part('shell', 'shell', 'course/shell'),
			glossary: part('glossary', 'glossary', 'course/glossary', 'course/glossary.yaml'),
			help: part('help', 'help', 'course/help'),
			blocks: part('blocks', 'blocks', 'course/blocks'),
			figures: part('figures', 'figures', 'course/figures', 'course/figures.yaml'),
			library: part('library', 'library', 'course/library', 'course/library.yaml'),
			room: part('room', 'room', 'course/room'),
			handbook: part('handbook', 'handbook', 'course/handbook', 'course/handbook/handbook.yaml'),
			lessons: Object.fromEntries(
				Object.entries(lessons).map(([id, lesson]) => [id, { ...lesson, ...layoutIn(lesson) }])
			),
			cases: parts('cases', 'case.yaml', (id) => id),
			conversations: parts('conversations', 'conversation.yaml', (id) => id),
			checks: part('checks', 'checks', 'course/checks', 'course/checks/bank.yaml'),
			minis: source('course/checks/minis.yaml'),
			regions: parts('regions', 'region.yaml', (id) => `region-${id}`),
			seals: seals()
		},
		findings
	};

	function parts(
		kind: string,
		structure: string,
		namespace: (id: string) => string
	): Record<string, Part> {
		const start = `course/${kind}/`;
		const ids = new Set(
			[...files.keys()].flatMap((path) => {
				const [id, ...rest] = path.startsWith(start) ? path.slice(start.length).split('/') : [];
				return id && rest.length > 0 ? [id] : [];
			})
		);
		return Object.fromEntries(
			[...ids].map((id) => {
				const folder = `${start}${id}`;
				return [id, part(id, namespace(id), folder, `${folder}/${structure}`)];
			})
		);
	}

	function part(id: string, namespace: string, folder: string, structure?: string): Part {
		const words = [...files.keys()].flatMap((path) => {
			const language =
				path.startsWith(`${folder}/`) && /^([^/]+)\.json$/.exec(path.slice(folder.length + 1))?.[1];
			const found = language ? source(path) : undefined;
			return language && found ? [[language, found] as const] : [];
		});
		return {
			id,
			namespace,
			folder,
			structure: structure === undefined ? undefined : source(structure),
			words: Object.fromEntries(words)
		};
	}

	function seals(): CourseFiles['seals'] {
		return Object.fromEntries(
			[...files.keys()].flatMap((path) => {
				const language = /^course\/seals\/([^/]+)\.json$/.exec(path)?.[1];
				const tree = language ? source(path)?.tree : undefined;
				return language && tree ? [[language, plain(tree) as CourseFiles['seals'][string]]] : [];
			})
		);
	}

	function layoutIn({ folder }: Part): { layout?: Layout; hasLayout: boolean } {
		const file = `${folder}/Lesson.svelte`;
		const found = text(file);
		if (found === undefined) return { hasLayout: files.has(file) };
		const read = readLesson(file, found);
		findings.push(...read.findings);
		return { layout: read.layout, hasLayout: true };
	}

	function source(file: string): Source | undefined {
		const found = text(file);
		if (found === undefined) return files.has(file) ? { file } : undefined;
		const read = readAgain(file, found);
		findings.push(...read.findings);
		return { file, tree: read.tree };
	}

	function text(file: string): string | undefined {
		const bytes = files.get(file);
		if (!bytes) return undefined;
		const found = textOf(bytes);
		if (found === undefined) findings.push(error('not_utf8', startOf(file)));
		return found;
	}
}

/** What each file held when it was last read: while an author works on one file, all others are as they were. */
const lastRead = new Map<string, { text: string; read: ReadTree }>();

function readAgain(file: string, text: string): ReadTree {
	const last = lastRead.get(file);
	if (last?.text === text) return last.read;
	const read = file.endsWith('.json') ? readJson(file, text) : readYaml(file, text);
	lastRead.set(file, { text, read });
	return read;
}
