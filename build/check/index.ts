import type { Course, Language } from '../../src/model/course.ts';
import { readCourse } from '../read/course.ts';
import { filesIn } from '../read/files.ts';
import type { Files } from '../read/files.ts';
import { plain } from '../read/tree.ts';
import { sealsHold } from '../seals/check.ts';
import { assemble } from './assemble.ts';
import { checkedLately } from './checked-dates.ts';
import { boosterWords } from './booster-words.ts';
import { checks } from './checks.ts';
import { editionExists, editionOf } from './edition.ts';
import type { Edition } from './edition.ts';
import { inOrder } from './finding.ts';
import type { Finding } from './finding.ts';
import { numbered, savedIdsAreKept } from './lock.ts';
import { allParts, understand } from './sources.ts';
import type { Sources } from './sources.ts';
import { everythingIsWritten } from './to-write.ts';

export { reviewNote } from './case/review.ts';
export type { Finding, Place } from './finding.ts';
export { print } from './print.ts';
export { readAlone } from './read-alone.ts';
export { report, reportJson } from './report.ts';

/** Base name of a word script without its language, such as `shell` or `region-lv`. */
export type Namespace = string;

export type CourseWords = Record<Language, Record<Namespace, object>>;

export interface Options extends Edition {
	/** Leaves drafts out, and is strict about saved ids. */
	release?: boolean;
	/** The day that `checked` dates are compared with, as year-month-day; otherwise the day of the version in course.yaml. */
	today?: string;
}

export interface LoadedCourse {
	/** Whole when no finding is an error; otherwise what could be understood. */
	course: Course;
	words: CourseWords;
	/** What translations are made from, where the course says so. */
	sourceLanguage?: Language;
	/** By file and line. */
	findings: Finding[];
}

/** @param root The project's folder, with `course/` in it. */
export async function loadCourse(root: string, options: Options = {}): Promise<LoadedCourse> {
	return checkFiles(await Promise.resolve(filesIn(root)), options);
}

/** The whole check, without a disk. */
export function checkFiles(files: Files, options: Options = {}): LoadedCourse {
	const { release = false } = options;
	const read = readCourse(files);
	const { sources, findings: unexpected } = understand(read.files, release);
	const whole = assemble(sources);
	const found = withDrafts(
		[
			...read.findings,
			...unexpected,
			...checks.flatMap((check) => check(sources)),
			...checkedLately(sources, options.today),
			...everythingIsWritten(sources, release),
			...sealsHold(sources, release),
			...editionExists(whole, options, sources)
		],
		sources,
		release
	);
	const sound = !found.some(({ severity }) => severity === 'error');
	const kept = editionOf(whole, options);
	return {
		course: sound ? numbered(kept, sources) : kept,
		words: boosterWords(kept, wordsOf(kept, sources)),
		sourceLanguage: sources.languages.source,
		findings: inOrder([...found, ...(sound ? savedIdsAreKept(whole, sources, release) : [])])
	};
}

/** What is wrong with a draft never stops anything, and is no matter of a release. */
function withDrafts(findings: Finding[], sources: Sources, release: boolean): Finding[] {
	const drafts = new Set(
		allParts(sources).flatMap(({ words }) =>
			Object.entries(words)
				.filter(([language]) => isDraft(language, sources))
				.map(([, { file }]) => file)
		)
	);
	return findings.flatMap((finding) => {
		if (!drafts.has(finding.file)) return [finding];
		return release ? [] : [{ ...finding, severity: 'warning' as const }];
	});
}

function isDraft(language: string, { course, languages }: Sources): boolean {
	const drafts = course?.tree && (plain(course.tree) as { drafts?: unknown } | null)?.drafts;
	return (
		Array.isArray(drafts) && drafts.includes(language) && !languages.released.includes(language)
	);
}

function wordsOf(course: Course, sources: Sources): CourseWords {
	const parts = allParts(sources).filter(
		({ id, namespace }) =>
			['shell', 'glossary', 'help', 'blocks', 'room', 'handbook'].includes(namespace) ||
			course.lessons.some((lesson) => lesson.id === id) ||
			id in course.cases ||
			id in course.conversations ||
			course.lessons.some(({ namespaces }) => namespaces?.includes(namespace)) ||
			(namespace === 'checks' && Object.keys(course.bank).length > 0) ||
			course.regions.some((region) => namespace === `region-${region.id}`)
	);
	return Object.fromEntries(
		course.languages.map((language) => [
			language,
			Object.fromEntries(
				parts.flatMap(({ namespace, words }) => {
					const tree = words[language]?.tree;
					return tree?.kind === 'group' ? [[namespace, plain(tree) as object]] : [];
				})
			)
		])
	);
}
