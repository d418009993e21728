import type { Course, Lesson, Role } from '#model';
import { plain, type Text } from '#text';
import type { Place } from '../route.ts';
import { groupIds, pageGroups } from './page-ids.ts';
import type { Findable } from './search-index.ts';

/** A text of the course, and where it stands. */
export interface Found extends Findable {
	/** The lesson it stands in. */
	of?: string;
	kind?: 'question' | 'case' | 'glossary' | 'help';
	to: { kind: 'place'; place: Place } | { kind: 'page'; page: string; at?: string };
}

interface Options {
	course: Course;
	text: Text;
	role: Role;
}

/** Everything that can be found in the language of the page: never an answer or its reasons, and of a case only its title. */
export function textsOfCourse(options: Options): Found[] {
	const { course } = options;
	return [
		...course.lessons.flatMap((lesson) => lessonTexts(lesson, options)),
		...course.terms.flatMap((term) => termText(term, options)),
		...groupIds.flatMap((group) => pageGroups[group]).flatMap((page) => pageText(page, options))
	];
}

function lessonTexts(lesson: Lesson, { text, role }: Options): Found[] {
	const words = text.all(lesson.id);
	const { quiz, title, why } = words as { quiz?: object; title?: string; why?: string };
	const name = title ?? titled(text, lesson.id);
	const at = (screen: 'lesson' | 'questions', part: string): Found['to'] => ({
		kind: 'place',
		place: { screen, lesson: lesson.id, part }
	});

	const opening: Found = {
		key: lesson.id,
		title: name,
		text: plain(why ?? ''),
		to: at('lesson', lesson.screens[0]?.id ?? '')
	};
	const screens = lesson.screens.map(({ id, cases }): Found => {
		const group = words[id] as { title?: string } | undefined;
		const titles = cases.length > 1 ? [] : cases.map((one) => titled(text, one));
		return {
			key: `${lesson.id}/${id}`,
			title: plain(group?.title ?? titles[0] ?? name),
			text: [...titles, ...said(group, role)].join(' '),
			of: name,
			...(cases.length && { kind: 'case' as const }),
			to: at('lesson', id)
		};
	});
	const questions = Object.entries(quiz ?? {}).flatMap(([item, group]): Found[] => {
		const question = (group as { question?: unknown }).question;
		if (typeof question !== 'string') return [];
		const screen = lesson.screens.find(({ activities }) => activities.includes(item));
		if (!screen && !lesson.questions.includes(item)) return [];
		return [
			{
				key: `${lesson.id}/quiz/${item}`,
				title: plain(question),
				text: '',
				of: name,
				kind: 'question',
				to: screen ? at('lesson', screen.id) : at('questions', item)
			}
		];
	});
	const carry = words['carry-over'];
	const end: Found[] =
		typeof carry === 'string'
			? [
					{
						key: `${lesson.id}/`,
						title: String(text.say('shell', 'end.title')),
						text: plain(carry),
						of: name,
						to: at('lesson', '')
					}
				]
			: [];
	return [opening, ...screens, ...questions, ...end];
}

function termText(term: string, { text }: Options): Found[] {
	const words = text.all('glossary')[term] as { term?: string; meaning?: string } | undefined;
	if (!words?.term) return [];
	return [
		{
			key: `glossary/${term}`,
			title: plain(words.term),
			text: plain(words.meaning ?? ''),
			kind: 'glossary',
			to: { kind: 'page', page: 'glossary', at: term }
		}
	];
}

function pageText(page: string, { text, role }: Options): Found[] {
	const words = text.all('help')[page] as { title?: string } | undefined;
	if (!words?.title) return [];
	return [
		{
			key: `help/${page}`,
			title: words.title,
			text: said(words, role).join(' '),
			kind: 'help',
			to: { kind: 'page', page }
		}
	];
}

/** The texts of a group but for its title and what is meant for another kind of work. */
function said(group: unknown, role: Role): string[] {
	if (typeof group === 'string') return [plain(group).replace(/\{\{[^}]*\}\}/g, '…')];
	if (typeof group !== 'object' || group === null) return [];
	return Object.entries(group)
		.filter(([key]) => key !== 'title' && !isForOthers(key, role))
		.flatMap(([, value]) => said(value, role));
}

function isForOthers(key: string, role: Role): boolean {
	const variant = /_(social|school|other|zero|one|two|few|many)$/.exec(key)?.[1];
	return variant !== undefined && variant !== role && variant !== 'other';
}

function titled(text: Text, namespace: string): string {
	return String(text.say('shell', `titles.${namespace}`));
}
