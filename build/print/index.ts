import { join } from 'node:path';
import type { Course } from '../../src/model/index.ts';
import { fontsFor, layoutsOf, titleOf, type PaperFile, type Words } from '../bundle/index.ts';
import { textsOf, wordsIn } from '../bundle/words.ts';
import type { WordsEntry } from '../../src/text/words-queue.ts';
import { compilePrint } from './compile.ts';
import { paperPage, runningFooter } from './page.ts';

export { paperPage, runningFooter } from './page.ts';
export { writePdfs } from './pdf.ts';

export interface Paper extends Omit<PaperFile, 'pdf'> {
	/** Path of its page without the ending, from the folder for paper. */
	path: string;
	html: string;
	footer: string;
}

/** All pages for paper, and the fonts that they need, by path. */
export async function makePaper(options: {
	root: string;
	course: Course;
	words: Words;
	/** Printed in the footer. */
	date: string;
}): Promise<{ pages: Paper[]; files: Record<string, string | Uint8Array> }> {
	const { root, course, words, date } = options;
	const printed = await compilePrint(root, layoutsOf(root, course));
	const fonts = await fontsFor([
		...course.languages.flatMap((one) => [...textsOf(words[one] ?? {})]),
		...Object.values(course.sources).flatMap((source) => [...textsOf(source)]),
		'0123456789[]()/·☐✓✗⚐'
	]);
	const pages = course.languages.flatMap((language) => {
		const all = wordsIn(words, course.languages, language);
		const queue = Object.entries(all).map(
			([namespace, tree]) => [language, namespace, tree] as unknown as WordsEntry
		);
		const title = String(
			(all['shell'] as { course?: { short?: string } }).course?.short ?? titleOf(course, words)
		);
		const edition = editionIn(all, course.version, date);
		return printed(course, language, queue).map((one) => {
			const footer = [title, one.title, edition, one.note].filter(Boolean).join(' · ');
			return {
				language,
				name: one.name,
				title: one.title,
				path: join(language, one.name),
				footer: runningFooter(footer),
				html: paperPage({
					printed: one,
					language,
					course: title,
					fonts,
					edition: `${title} · ${edition}`
				})
			};
		});
	});
	return {
		pages,
		files: Object.fromEntries([
			...pages.map(({ path, html }) => [`${path}.html`, html] as const),
			...fonts.map(({ url, data }) => [url, data] as const)
		])
	};
}

function editionIn(words: Record<string, object>, version: string, date: string): string {
	const paper = (words['room'] as { paper?: Record<string, string> } | undefined)?.paper ?? {};
	return [
		(paper['version'] ?? '{{version}}').replace('{{version}}', version),
		(paper['asOf'] ?? '{{date}}').replace('{{date}}', date)
	].join(' · ');
}

/** The day the course's law and numbers were last compared with their sources: the same for the same course. */
export function dateOf({ regions }: Course): string {
	const days = regions.flatMap(({ helplines, duties, routesChecked }) =>
		[...helplines, ...duties, routesChecked].map(({ checked }) => checked)
	);
	return days.sort().at(-1) ?? '';
}
