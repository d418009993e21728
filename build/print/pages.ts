import type { Course } from '../../src/model/index.ts';
import { fontsFor, layoutsOf, titleOf, type PaperFile, type Words } from '../bundle/index.ts';
import { textsOf, wordsIn } from '../bundle/words.ts';
import { shortDay } from '../../src/print/short-day.ts';
import type { WordsEntry } from '../../src/text/words-queue.ts';
import { compilePrint } from './compile.ts';
import { paperPage, runningFooter } from './page.ts';
import { oneSheet } from './styles.ts';
import { paperFaces } from './typefaces.ts';

export interface Paper extends Omit<PaperFile, 'pdf'> {
	/** Path of its page without the ending, from the folder for paper; unique in a package, as LMSs like names to be. */
	path: string;
	html: string;
	footer: string;
	/** The day it is as of. */
	date: string;
	/** It would spoil the check of somebody who takes the course: it stays out of what learners open. */
	leaders: boolean;
}

/** The short cases and their answers. */
const forLeaders = ['p9', 'p10', 'p11'];

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
	const cut = await fontsFor(
		[
			...course.languages.flatMap((one) => [...textsOf(words[one] ?? {})]),
			...Object.values(course.sources).flatMap((source) => [...textsOf(source)]),
			'0123456789[]()/·☐✓✗⚐'
		],
		paperFaces
	);
	const fonts = cut.map((font) => ({
		...font,
		url: font.url.replace('fonts/', `fonts/paper-${font.weight}-`)
	}));
	const editions = course.languages.map((language) => {
		const all = wordsIn(words, course.languages, language);
		const queue = Object.entries(all).map(
			([namespace, tree]) => [language, namespace, tree] as unknown as WordsEntry
		);
		const short = (all['shell'] as { course?: { short?: string } }).course?.short;
		return {
			language,
			title: String(short ?? titleOf(course, words)),
			edition: editionIn(all, course.version, shortDay(language, date)),
			documents: printed(course, language, queue)
		};
	});
	const { css, bodies } = oneSheet(
		editions.flatMap(({ documents }) => documents),
		fonts
	);
	const pages = editions.flatMap(({ language, title, edition, documents }) =>
		documents.map((one): Paper => {
			const footer = [title, one.title, edition, one.note].filter(Boolean).join(' · ');
			const name = `${one.name}-${language}`;
			return {
				language,
				name,
				title: one.title,
				path: `${language}/${name}`,
				footer: runningFooter(footer),
				date,
				leaders: forLeaders.includes(one.name),
				html: paperPage({
					printed: { ...one, body: bodies.shift() ?? '' },
					language,
					course: title,
					styles: '../paper.css',
					edition: `${title} · ${edition}`
				})
			};
		})
	);
	return {
		pages,
		files: Object.fromEntries([
			...pages.map(({ path, html }) => [`${path}.html`, html] as const),
			...fonts.map(({ url, data }) => [url, data] as const),
			['paper.css', css]
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
