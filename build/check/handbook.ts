import type { Handbook } from '../../src/model/handbook.ts';
import { keyPlace, keysAt, textAt, textsAt, valuePlace } from '../read/tree.ts';
import type { HandbookFile } from '../schema/index.ts';
import { error, startOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { listed, nearest } from './nearest.ts';
import type { Sources } from './sources.ts';
import { languageName, wordFiles } from './word-files.ts';

type Part = { id: string; minutes?: number };

/** The handbook as the course carries it. */
export function handbookOf({ data: { handbook } }: Sources): Handbook | undefined {
	if (!handbook) return undefined;
	const { activities, plans, ...rest } = handbook;
	return {
		...rest,
		activities: Object.fromEntries(
			Object.entries(activities).map(([id, { steps = [], materials = [], cases = [], ...one }]) => [
				id,
				{ ...one, steps, materials, cases }
			])
		),
		plans: Object.fromEntries(
			Object.entries(plans).map(([id, { parts, ...plan }]) => [
				id,
				{ ...plan, parts: parts.map((part) => timed(asPart(part), activities)) }
			])
		)
	};
}

export function handbookHasStructure({
	handbook: { structure, words, folder }
}: Sources): Finding[] {
	return !structure && Object.keys(words).length > 0
		? [error('missing_file', startOf(`${folder}/handbook.yaml`))]
		: [];
}

export function plansAreMadeOfActivities(sources: Sources): Finding[] {
	const tree = sources.handbook.structure?.tree;
	const { handbook } = sources.data;
	if (!tree || !handbook) return [];
	const known = Object.keys(handbook.activities);
	return Object.entries(handbook.plans).flatMap(([plan, { parts, minutes }]) => {
		const unknown = parts.flatMap((part, index) => {
			const { id } = asPart(part);
			if (known.includes(id)) return [];
			const at = valuePlace(tree, ['plans', plan, 'parts', index]);
			return [error('unknown_activity', at, { activity: id, plan, nearest: nearest(id, known) })];
		});
		const sum = parts
			.map((part) => timed(asPart(part), handbook.activities).minutes)
			.reduce((a, b) => a + b, 0);
		if (unknown.length > 0 || sum === minutes) return unknown;
		return [
			error('plan_adds_up', valuePlace(tree, ['plans', plan, 'minutes']), { plan, minutes, sum })
		];
	});
}

/** Whoever leads must know how long each step may take, in every language. */
export function stepsAddUp(sources: Sources): Finding[] {
	const tree = sources.handbook.structure?.tree;
	const { handbook } = sources.data;
	if (!tree || !handbook) return [];
	const files = wordFiles(sources).filter(({ part }) => part === sources.handbook);
	return Object.entries(handbook.activities).flatMap(([activity, { minutes, steps }]) => {
		if (!steps) return [];
		const at = valuePlace(tree, ['activities', activity, 'steps']);
		const sum = steps.reduce((a, b) => a + b, 0);
		return [
			...(sum === minutes ? [] : [error('steps_add_up', at, { activity, minutes, sum })]),
			...files.flatMap(({ tree: words, language }) => {
				const told = textsAt(words, 'activities', activity, 'steps').length;
				const params = { activity, steps: steps.length, told, language: languageName(language) };
				return told === steps.length || told === 0 ? [] : [error('steps_told', at, params)];
			})
		];
	});
}

/** Only what a room may see: practice cases, and handouts and conversations that there are. */
export function activitiesNameWhatThereIs(sources: Sources): Finding[] {
	const tree = sources.handbook.structure?.tree;
	if (!tree) return [];
	const { cases, conversations, handbook } = sources.data;
	const practice = Object.keys(cases).filter((id) => cases[id]?.level !== 'check');
	const handouts = handbook?.printables ?? textsAt(tree, 'printables').map(({ text }) => text);
	return keysAt(tree, 'activities').flatMap((activity) => {
		const talk = textAt(tree, 'activities', activity, 'conversation');
		return [
			...textsAt(tree, 'activities', activity, 'cases')
				.filter(({ text }) => !practice.includes(text))
				.map(({ text, at }) =>
					error('activity_case', at, { activity, case: text, allowed: listed(practice, 'or') })
				),
			...textsAt(tree, 'activities', activity, 'materials')
				.filter(({ text }) => !handouts.includes(text))
				.map(({ text, at }) =>
					error('unknown_handout', at, { activity, handout: text, allowed: listed(handouts, 'or') })
				),
			...(talk !== undefined && !(talk in conversations)
				? [
						error(
							'activity_conversation',
							valuePlace(tree, ['activities', activity, 'conversation']),
							{ activity, conversation: talk, nearest: nearest(talk, Object.keys(conversations)) }
						)
					]
				: [])
		];
	});
}

/** A seminar that leaves an activity out has written it for nothing. */
export function activitiesAreUsed({ handbook, data }: Sources): Finding[] {
	const tree = handbook.structure?.tree;
	const { handbook: file } = data;
	if (!tree || !file) return [];
	const used = Object.values(file.plans).flatMap(({ parts }) =>
		parts.map((part) => asPart(part).id)
	);
	return keysAt(tree, 'activities')
		.filter((id) => !used.includes(id))
		.map((id) => error('activity_unused', keyPlace(tree, ['activities', id]), { activity: id }));
}

function asPart(part: HandbookFile['plans'][string]['parts'][number]): Part {
	return typeof part === 'string' ? { id: part } : part;
}

function timed({ id, minutes }: Part, activities: HandbookFile['activities']) {
	return { id, minutes: minutes ?? activities[id]?.minutes ?? 0 };
}
