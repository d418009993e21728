import type { LessonPart, Part } from '../read/course.ts';
import { keysAt, textsAt } from '../read/tree.ts';
import type { Tree } from '../read/tree.ts';
import { kebab } from '../schema/index.ts';
import { caseOf } from './case/case-in.ts';
import { caseKeys } from './case/keys.ts';
import { conversationOf } from './conversation-in.ts';
import { conversationKeys } from './conversation-keys.ts';
import { brokenQuiz, taken } from './lesson.ts';
import { asId } from './nearest.ts';
import type { Sources } from './sources.ts';

/** The keys a part's words must and may have because of its structure. */
export interface Expected {
	required: string[];
	optional: string[];
	/** Groups in which any key may stand. */
	open: string[];
}

/** Nothing is expected of words whose structure could not be understood. */
export function expectedIn(sources: Sources, part: Part): Expected {
	if (part.id in sources.lessons && sources.lessons[part.id] === part) {
		return lessonKeys(part as LessonPart);
	}
	if (sources.regions[part.id] === part) return regionKeys(part);
	if (part === sources.glossary) return glossaryKeys(part);
	if (part === sources.checks) return bankKeys(part);
	const { cases, conversations } = sources.data;
	const file = cases[part.id];
	if (file && sources.cases[part.id] === part) return caseKeys(caseOf(file, part.id));
	const talk = conversations[part.id];
	if (talk && sources.conversations[part.id] === part) {
		return conversationKeys(conversationOf(talk, part.id));
	}
	return anything;
}

const anything: Expected = { required: [], optional: [], open: [''] };

function lessonKeys(lesson: LessonPart): Expected {
	const { structure, layout } = lesson;
	const screens = (layout?.screens ?? []).flatMap(({ id }) => id ?? []);
	const items = keysAt(structure?.tree).map((item) => itemKeys(item, structure?.tree, 'quiz'));
	const used = (layout?.uses ?? []).filter(({ namespace }) => namespace === lesson.namespace);
	const keys = (group: boolean) =>
		used.filter((use) => use.group === group).map(({ path }) => path.join('.'));
	return {
		required: [
			'title',
			'why',
			'carry-over',
			...new Set(screens.filter(sound).map((screen) => `${screen}.title`)),
			...items.flatMap(({ required }) => required)
		],
		optional: [...items.flatMap(({ optional }) => optional), ...keys(false)],
		open: [
			...items.flatMap(({ open }) => open),
			...keys(true),
			...(layout ? [] : ['']),
			...(brokenQuiz(lesson) ? ['quiz'] : []),
			// What a bad id should have been is told with the id.
			...screens.filter((screen) => !sound(screen)).map((screen) => asId(screen) ?? screen)
		]
	};
}

function bankKeys({ structure }: Part): Expected {
	if (!structure?.tree) return anything;
	const items = keysAt(structure.tree).map((item) => itemKeys(item, structure.tree, 'items'));
	return {
		required: items.flatMap(({ required }) => required),
		optional: items.flatMap(({ optional }) => optional),
		open: items.flatMap(({ open }) => open)
	};
}

/** @param top The group of words that holds the questions. */
function itemKeys(item: string, tree: Tree | undefined, top: string): Expected {
	const options = textsAt(tree, item, 'options').map(({ text }) => text);
	const targets = textsAt(tree, item, 'targets').map(({ text }) => text);
	const group = `${top}.${item}`;
	if (![item, ...options, ...targets].every((id) => kebab.test(id))) {
		return { required: [], optional: [], open: [`${top}.${asId(item) ?? item}`] };
	}
	return {
		required: [
			`${group}.question`,
			...options.flatMap((id) => [`${group}.options.${id}.text`, `${group}.options.${id}.why`]),
			...targets.map((id) => `${group}.targets.${id}`)
		],
		optional: [`${group}.after`],
		open: []
	};
}

function sound(screen: string): boolean {
	return kebab.test(screen) && !taken.includes(screen);
}

function regionKeys({ structure }: Part): Expected {
	const tree = structure?.tree;
	if (!tree) return anything;
	const steps = new Set(
		keysAt(tree, 'routes').flatMap((role) => textsAt(tree, 'routes', role).map(({ text }) => text))
	);
	const helplines = keysAt(tree, 'helplines');
	return {
		required: [
			'name',
			...helplines.map((id) => `helplines.${id}.name`),
			...keysAt(tree, 'duties').flatMap((id) => [`duties.${id}.title`, `duties.${id}.text`]),
			...[...steps].flatMap((step) => [`routes.${step}.title`, `routes.${step}.text`])
		],
		optional: [
			'checked-note',
			'law-note',
			...helplines.flatMap((id) => [`helplines.${id}.hours`, `helplines.${id}.note`])
		],
		open: ['labels']
	};
}

function glossaryKeys({ structure }: Part): Expected {
	if (!structure?.tree) return anything;
	const terms = keysAt(structure.tree);
	return {
		required: terms.flatMap((term) => [`${term}.term`, `${term}.meaning`]),
		optional: [],
		open: []
	};
}

/** Whether a key stands in one of these groups. */
export function within(key: string, groups: readonly string[]): boolean {
	return groups.some((group) => group === '' || key === group || key.startsWith(`${group}.`));
}
