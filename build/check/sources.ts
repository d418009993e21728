import type { z } from 'zod';
import { readCourse } from '../read/course.ts';
import type { CourseFiles, Part, Source } from '../read/course.ts';
import type { Files } from '../read/files.ts';
import { keysAt, textAt, textsAt } from '../read/tree.ts';
import {
	bankFile,
	bankItemFile,
	caseFile,
	conversationFile,
	courseFile,
	figureFile,
	figuresFile,
	glossaryFile,
	handbookFile,
	itemFile,
	libraryEntryFile,
	libraryFile,
	miniFile,
	minisFile,
	quizFile,
	regionFile,
	sourceFile,
	sourcesFile,
	termFile
} from '../schema/index.ts';
import type {
	BankItemFile,
	CaseFile,
	ConversationFile,
	CourseFile,
	FigureFile,
	HandbookFile,
	ItemFile,
	LibraryEntryFile,
	MiniFile,
	RegionFile,
	SourceFile,
	TermFile
} from '../schema/index.ts';
import { conform, conformEach, conformKeys } from './conform.ts';
import type { Finding } from './finding.ts';

/** Everything a check may look at: the files with their places, and what of them is as expected. */
export interface Sources extends CourseFiles {
	languages: Languages;
	data: {
		course: Partial<CourseFile>;
		bibliography: Record<string, SourceFile>;
		terms: Record<string, TermFile>;
		figures: Record<string, FigureFile>;
		library: Record<string, LibraryEntryFile>;
		handbook: HandbookFile | undefined;
		quizzes: Record<string, Record<string, ItemFile>>;
		cases: Record<string, CaseFile>;
		conversations: Record<string, ConversationFile>;
		bank: Record<string, BankItemFile>;
		minis: Record<string, MiniFile>;
		regions: Record<string, Partial<RegionFile>>;
	};
}

export interface Languages {
	/** What translations are made from; absent when `course.yaml` does not say. */
	source?: string;
	released: string[];
	/** Need no files; what they have is checked all the same. Empty in a release. */
	drafts: string[];
}

export type Check = (sources: Sources) => Finding[];

/** The course for whoever reads its words without judging them, drafts included. */
export function sourcesIn(files: Files): Sources {
	return understand(readCourse(files).files, false).sources;
}

export function understand(
	files: CourseFiles,
	release: boolean
): { sources: Sources; findings: Finding[] } {
	const findings: Finding[] = [];
	const tree = files.course?.tree;
	const released = [...new Set(textsAt(tree, 'languages').map(({ text }) => text))];
	const drafts = textsAt(tree, 'drafts').map(({ text }) => text);

	const sources: Sources = {
		...files,
		languages: {
			source: textAt(tree, 'source'),
			released,
			drafts: release ? [] : [...new Set(drafts)].filter((one) => !released.includes(one))
		},
		data: {
			course: keep(conformKeys(courseFile, files.course)) ?? {},
			bibliography: keep(conformEach(sourcesFile, sourceFile, files.bibliography)) ?? {},
			terms: keep(conformEach(glossaryFile, termFile, files.glossary.structure)) ?? {},
			figures: keep(conformEach(figuresFile, figureFile, files.figures.structure)) ?? {},
			library: keep(conformEach(libraryFile, libraryEntryFile, files.library.structure)) ?? {},
			handbook: keep(conform(handbookFile, files.handbook.structure)),
			quizzes: each(files.lessons, ({ structure }) =>
				keep(conformEach(quizFile, itemFile, structure))
			),
			cases: whole(files.cases, caseFile),
			conversations: whole(files.conversations, conversationFile),
			bank: keep(conformEach(bankFile, bankItemFile, files.checks.structure)) ?? {},
			minis: keep(conformEach(minisFile, miniFile, files.minis)) ?? {},
			regions: each(files.regions, ({ structure }) => keep(conformKeys(regionFile, structure)))
		}
	};
	return { sources, findings };

	function keep<T>(result: { data?: T; findings: Finding[] }): T | undefined {
		findings.push(...result.findings);
		return result.data;
	}

	function whole<T>(parts: Record<string, Part>, schema: z.ZodType<T>): Record<string, T> {
		return each(parts, ({ structure }) => keep(conform(schema, structure)));
	}

	function each<T>(
		parts: Record<string, Part>,
		read: (part: Part) => T | undefined
	): Record<string, T> {
		const good = Object.values(parts).flatMap((part) => {
			const data = read(part);
			return data === undefined ? [] : [[part.id, data] as const];
		});
		return Object.fromEntries(good);
	}
}

/** Ids `course.yaml` lists as lessons, in order, each with its place. */
export function lessonsListed({ course }: Pick<Sources, 'course'>) {
	const list =
		course?.tree?.kind === 'group' ? course.tree.entries.get('lessons')?.value : undefined;
	return (list?.kind === 'list' ? list.items : []).flatMap((item) => {
		const id = textAt(item, 'id');
		const at = item.kind === 'group' ? (item.entries.get('id')?.value.at ?? item.at) : item.at;
		return id === undefined ? [] : [{ id, at }];
	});
}

export function itemIds({ lessons }: Pick<Sources, 'lessons'>, lesson: string): string[] {
	return keysAt(lessons[lesson]?.structure?.tree);
}

/** Ids of a file's entries; nothing is known when it is missing or could not be understood, which is told elsewhere. */
export function idsIn(source: Source | undefined): string[] | undefined {
	return source?.tree && keysAt(source.tree);
}

export function allParts(files: CourseFiles): Part[] {
	return [
		files.shell,
		files.glossary,
		...(isThere(files.help) ? [files.help] : []),
		...[files.blocks, files.figures, files.library, files.room, files.handbook].filter(isThere),
		...Object.values(files.lessons),
		...Object.values(files.cases),
		...Object.values(files.conversations),
		...(isThere(files.checks) ? [files.checks] : []),
		...Object.values(files.regions)
	];
}

/** A course may do without a final test, figures and the like. */
function isThere({ structure, words }: Part): boolean {
	return structure !== undefined || Object.keys(words).length > 0;
}
