import type { LessonPart, Part } from '../read/course.ts';
import { follow, keysAt, textAt, textsAt } from '../read/tree.ts';
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
	if (part === sources.checks) return withMinis(bankKeys(part), sources);
	if (part === sources.figures) return figureKeys(part);
	if (part === sources.library) return libraryKeys(part);
	if (part === sources.handbook) return handbookKeys(part);
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

function withMinis(bank: Expected, { minis }: Sources): Expected {
	if (minis && !minis.tree) return { ...bank, open: [...bank.open, 'minis'] };
	const ids = keysAt(minis?.tree);
	const known = ids.filter((id) => kebab.test(id));
	return {
		...bank,
		required: [...bank.required, ...known.flatMap((id) => [`minis.${id}.text`, `minis.${id}.why`])],
		open: [
			...bank.open,
			...ids.filter((id) => !known.includes(id)).map((id) => `minis.${asId(id) ?? id}`)
		]
	};
}

/** @param top The group of words that holds the questions. */
function itemKeys(item: string, tree: Tree | undefined, top: string): Expected {
	const options = textsAt(tree, item, 'options').map(({ text }) => text);
	const targets = textsAt(tree, item, 'targets').map(({ text }) => text);
	const group = `${top}.${item}`;
	const reasons = options.map((id) => `${group}.options.${id}.why`);
	const unscored = textAt(tree, item, 'type') === 'checklist';
	if (![item, ...options, ...targets].every((id) => kebab.test(id))) {
		return { required: [], optional: [], open: [`${top}.${asId(item) ?? item}`] };
	}
	return {
		required: [
			`${group}.question`,
			...options.map((id) => `${group}.options.${id}.text`),
			...(unscored ? [] : reasons),
			...targets.map((id) => `${group}.targets.${id}`)
		],
		optional: [`${group}.after`, ...(unscored ? reasons : [])],
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
		// Shown instead of the forms in the structure, where those are only beginnings of words.
		optional: terms.flatMap((term) => [`${term}.say`, `${term}.avoid`]),
		open: []
	};
}

function figureKeys({ structure }: Part): Expected {
	if (!structure?.tree) return anything;
	const figures = keysAt(structure.tree);
	return {
		required: figures.flatMap((id) => [
			`${id}.title`,
			...keysAt(structure.tree, id, 'values').map((value) => `${id}.values.${value}`),
			`${id}.says`,
			`${id}.not`
		]),
		optional: [],
		open: []
	};
}

function libraryKeys({ structure }: Part): Expected {
	if (!structure?.tree) return anything;
	const entries = keysAt(structure.tree);
	return {
		required: entries.flatMap((id) => [`${id}.name`, `${id}.what`, `${id}.known`]),
		optional: entries.map((id) => `${id}.unknown`),
		open: []
	};
}

function handbookKeys({ structure }: Part): Expected {
	const tree = structure?.tree;
	if (!tree) return anything;
	const list = (key: string) => textsAt(tree, key).map(({ text }) => text);
	const activities = keysAt(tree, 'activities');
	const isBreak = (id: string) => follow(tree, ['activities', id, 'break']) !== undefined;
	return {
		required: [
			'title',
			'subtitle',
			'about',
			...list('chapters').map((id) => `chapters.${id}.title`),
			...activities.map((id) => `activities.${id}.title`),
			...activities
				.filter((id) => !isBreak(id))
				.flatMap((id) => [`activities.${id}.aim`, `activities.${id}.method`]),
			...keysAt(tree, 'plans').flatMap((id) => [`plans.${id}.title`, `plans.${id}.lead`]),
			'printables.footer',
			...list('printables').map((id) => `printables.${id}.title`),
			'evaluation.title',
			'evaluation.lead',
			...list('evaluation').map((id) => `evaluation.questions.${id}`),
			'country.title',
			'country.lead'
		],
		optional: [],
		open: [
			...list('chapters').map((id) => `chapters.${id}`),
			...activities.map((id) => `activities.${id}`),
			...list('printables').map((id) => `printables.${id}`),
			'evaluation.scale'
		]
	};
}

/** Whether a key stands in one of these groups. */
export function within(key: string, groups: readonly string[]): boolean {
	return groups.some((group) => group === '' || key === group || key.startsWith(`${group}.`));
}
