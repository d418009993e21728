import { parseDocument } from 'yaml';
import { asId } from '../check/nearest.ts';
import { allParts, itemIds, lessonsListed, sourcesIn, type Sources } from '../check/sources.ts';
import type { LessonPart } from '../read/course.ts';
import { textOf, type Files } from '../read/files.ts';
import { keysAt } from '../read/tree.ts';
import { kebab } from '../schema/index.ts';
import { newCase, type CaseOptions } from './case.ts';
import { newConversation } from './conversation.ts';
import { newItem } from './item.ts';
import { newLanguage } from './language.ts';
import { newLesson } from './lesson.ts';
import { MakingProblem, type Made } from './made.ts';
import { itemWords, withEntry } from './new-item-words.ts';
import { newWords } from './new-words.ts';
import { newRegion } from './region.ts';

export { MakingProblem } from './made.ts';

export const kinds = ['lesson', 'case', 'conversation', 'item', 'region', 'language'] as const;
export type Kind = (typeof kinds)[number];

export interface Wish {
	kind: Kind;
	id: string;
	/** Of a question: the lesson it belongs to, or `bank` for the final test. */
	in?: string;
	/** Of a case. */
	form?: string;
	truth?: string;
	/** Of a language: base names of the word files to begin with. */
	only?: readonly string[];
	/** Of a language: where its learners start. */
	region?: string;
}

/** The files as they should be afterwards, new and changed ones, and what is left to do by hand. */
export function make(wish: Wish, files: Files): { files: Record<string, string>; next: string[] } {
	const sources = sourcesIn(files);
	if (wish.kind !== 'language') idIsFree(wish, sources);
	const made = madeFor(wish, sources);
	const changed = Object.entries(made.changes ?? {}).map(([path, change]) => {
		const document = parseDocument(textIn(files, path) ?? '{}\n');
		change(document);
		return [path, document.toString({ lineWidth: 0 })] as const;
	});
	const all = { ...made.files, ...Object.fromEntries(changed) };
	return { files: { ...all, ...wordsFor(wish, { files, all, sources }) }, next: made.next };
}

function madeFor(wish: Wish, sources: Sources): Made {
	const { id } = wish;
	if (wish.kind === 'case') return newCase(id, caseOptions(wish));
	if (wish.kind === 'conversation') return newConversation(id);
	if (wish.kind === 'lesson') return newLesson(id, checkLesson(sources));
	if (wish.kind === 'region') return newRegion(id, dutiesShown(sources));
	if (wish.kind === 'item') return newItem(id, placeOf(wish, sources));
	return newLanguage(id, languageOptions(wish, sources));
}

function idIsFree({ kind, id, in: where }: Wish, sources: Sources): void {
	if (!kebab.test(id)) {
		const better = asId(id);
		throw new MakingProblem(
			`"${id}" cannot be a name: small letters a to z, digits and hyphens only.${better ? ` How about "${better}"?` : ''}`
		);
	}
	const namespace = kind === 'region' ? `region-${id}` : id;
	const taken =
		kind === 'item'
			? (where === 'bank'
					? keysAt(sources.checks.structure?.tree)
					: itemIds(sources, where ?? '')
				).includes(id)
			: [...allParts(sources).map((part) => part.namespace), 'shell', 'glossary', 'help'].includes(
					namespace
				);
	if (taken)
		throw new MakingProblem(`There is already something called "${id}". Choose another name.`);
}

function caseOptions({ form = 'file', truth = 'concerning' }: Wish): CaseOptions {
	if ((form === 'file' || form === 'chat') && (truth === 'concerning' || truth === 'harmless'))
		return { form, truth };
	throw new MakingProblem('--form is file or chat; --truth is concerning or harmless.');
}

/** The lesson with the final check stays the last. */
function checkLesson(sources: Sources): string | undefined {
	const last = lessonsListed(sources).at(-1)?.id;
	const blocks = sources.lessons[last ?? '']?.layout?.blocks ?? [];
	return blocks.some(({ name }) => name === 'Check') ? last : undefined;
}

function dutiesShown({ lessons }: Sources): string[] {
	const placed = Object.values(lessons).flatMap(({ layout }: LessonPart) =>
		(layout?.screens ?? []).flatMap((screen) => screen.placed)
	);
	return [...new Set(placed.filter(({ block }) => block === 'Law').map(({ id }) => id))];
}

function placeOf({ in: where }: Wish, { lessons }: Sources): { file: string; bank: boolean } {
	if (where === 'bank') return { file: 'course/checks/bank.yaml', bank: true };
	const lesson = lessons[where ?? ''];
	if (lesson) return { file: `${lesson.folder}/quiz.yaml`, bank: false };
	throw new MakingProblem(
		`Say where the question belongs: --in bank for the final test, or --in <lesson>: ${Object.keys(lessons).join(', ')}.`
	);
}

function languageOptions({ id, only = ['shell', 'blocks'], region }: Wish, sources: Sources) {
	const { source = '' } = sources.languages;
	const regions = Object.keys(sources.regions);
	if (!/^[a-z]{2,3}(-[A-Za-z]+)*$/.test(id))
		throw new MakingProblem(
			`"${id}" is no language tag. Estonian is et, Lithuanian lt, German de.`
		);
	const parts = allParts(sources);
	const unknown = only.filter((name) => !parts.some(({ namespace }) => namespace === name));
	if (unknown.length > 0)
		throw new MakingProblem(`There are no words called ${unknown.join(', ')} in course/.`);
	const words = parts
		.filter(({ namespace, words: all }) => only.includes(namespace) && !all[id])
		.flatMap(({ folder, words: all }) => {
			const tree = all[source]?.tree;
			return tree ? [[`${folder}/${id}.json`, tree] as const] : [];
		});
	const own = new Intl.Locale(id).maximize().region?.toLowerCase() ?? '';
	const start = [region, own, 'eu', regions.at(-1)].find((one) => one && regions.includes(one));
	return { words: Object.fromEntries(words), region: start ?? own };
}

interface Given {
	files: Files;
	all: Record<string, string>;
	sources: Sources;
}

/** In every released language; drafts come later. */
function wordsFor(wish: Wish, { files, all, sources }: Given): Record<string, string> {
	const { released, source } = sources.languages;
	const languages = [...new Set([...released, ...(source ? [source] : [])])];
	if (wish.kind === 'language') return {};
	if (wish.kind === 'item') {
		const bank = wish.in === 'bank';
		const folder = bank ? 'course/checks' : `course/lessons/${wish.in}`;
		const group = bank ? 'items' : 'quiz';
		const words = itemWords(`${group}.${wish.id}`, ['one', 'two', 'three']);
		return Object.fromEntries(
			languages.flatMap((language) => {
				const path = `${folder}/${language}.json`;
				const text = textIn(files, path);
				return text === undefined ? [] : [[path, withEntry(text, group, [wish.id, words])]];
			})
		);
	}
	const bytes = Object.entries(all).map(
		([path, text]) => [path, new TextEncoder().encode(text)] as const
	);
	const words = newWords(
		new Map([...files, ...bytes]),
		wish.kind === 'region' ? `region-${wish.id}` : wish.id
	);
	const folder = `course/${wish.kind}s/${wish.id}`;
	return Object.fromEntries(
		languages.map((language) => [`${folder}/${language}.json`, JSON.stringify(words)])
	);
}

function textIn(files: Files, path: string): string | undefined {
	const bytes = files.get(path);
	return bytes && textOf(bytes);
}
