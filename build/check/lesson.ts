import type { LessonPart } from '../read/course.ts';
import type { PlacedBlock } from '../read/lesson.ts';
import { keyPlace, keysAt, textAt } from '../read/tree.ts';
import { kebab } from '../schema/index.ts';
import { error, startOf, warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { asId, listed, nearest } from './nearest.ts';
import { allParts, idsIn, itemIds } from './sources.ts';
import type { Sources } from './sources.ts';

/** Keys of a lesson's words that are not a screen's. */
export const taken = ['title', 'why', 'carry-over', 'quiz'];

export function lessonsHaveLayouts({ lessons }: Sources): Finding[] {
	return Object.values(lessons).flatMap(({ folder, hasLayout, layout, structure }) => {
		const file = `${folder}/Lesson.svelte`;
		return [
			...(hasLayout ? [] : [error('missing_file', startOf(file))]),
			...(layout && layout.screens.length === 0 ? [error('no_screens', startOf(file))] : []),
			...(structure ? [] : [error('missing_file', startOf(`${folder}/quiz.yaml`))])
		];
	});
}

export function screensAreNamed({ lessons }: Sources): Finding[] {
	return Object.values(lessons).flatMap(({ layout }) =>
		(layout?.screens ?? []).flatMap(({ id, at }, index, all) => {
			if (id === undefined) return [error('screen_id_not_fixed', at)];
			if (!kebab.test(id)) return [error('bad_id', at, { id, suggestion: asId(id) })];
			if (taken.includes(id)) return [error('screen_id_taken', at, { id, taken: listed(taken) })];
			const first = all.findIndex((other) => other.id === id);
			const line = all[first]?.at.line;
			return first < index ? [error('screen_twice', at, { id, line })] : [];
		})
	);
}

export function blocksAreImported({ lessons }: Sources): Finding[] {
	return Object.values(lessons).flatMap(({ layout }) =>
		(layout?.blocks ?? [])
			.filter(({ name }) => !layout?.imported.includes(name.split('.')[0] ?? ''))
			.map(({ name, at }) =>
				error('block_not_imported', at, {
					block: name,
					nearest: nearest(name, layout?.imported ?? [])
				})
			)
	);
}

export function placedThingsExist(sources: Sources): Finding[] {
	return Object.values(sources.lessons).flatMap((lesson) => {
		const { cases, conversations } = sources;
		const known: Record<string, { code: string; ids: string[] | undefined }> = {
			Question: {
				code: 'unknown_item',
				ids: brokenQuiz(lesson) ? undefined : itemIds(sources, lesson.id)
			},
			Checklist: {
				code: 'unknown_item',
				ids: brokenQuiz(lesson) ? undefined : itemIds(sources, lesson.id)
			},
			Chart: { code: 'unknown_figure', ids: idsIn(sources.figures.structure) ?? [] },
			SayAvoid: { code: 'unknown_term_here', ids: idsIn(sources.glossary.structure) ?? [] },
			Case: { code: 'unknown_case', ids: Object.keys(cases) },
			Conversation: { code: 'unknown_conversation', ids: Object.keys(conversations) },
			Law: { code: 'unknown_duty', ids: dutyIds(sources) }
		};
		return placed(lesson).flatMap(({ block, id, at }) => {
			const { code, ids } = known[block] ?? {};
			return !code || !ids || ids.includes(id)
				? []
				: [error(code, at, { id, lesson: lesson.id, nearest: nearest(id, ids) })];
		});
	});
}

/** May stand in a lesson more than once. */
const severalTimes = ['Law', 'Chart', 'SayAvoid'];

export function itemsArePlacedOnce({ lessons }: Sources): Finding[] {
	return Object.values(lessons).flatMap((lesson) => {
		const questions = placed(lesson).filter(({ block }) => !severalTimes.includes(block));
		return questions.flatMap(({ block, id, at }, index) => {
			const first = questions.findIndex((other) => other.block === block && other.id === id);
			const line = questions[first]?.at.line;
			return first < index ? [error('placed_twice', at, { block, id, line })] : [];
		});
	});
}

/** A checklist is ticked off, everything else is answered: each has its own block. */
export function itemsStandInTheirBlocks(sources: Sources): Finding[] {
	return Object.values(sources.lessons).flatMap((lesson) => {
		const tree = lesson.structure?.tree;
		const isChecklist = (id: string) => textAt(tree, id, 'type') === 'checklist';
		const all = placed(lesson);
		const mixedUp = all.flatMap(({ block, id, at }) => {
			if (!keysAt(tree).includes(id)) return [];
			if (block === 'Question' && isChecklist(id))
				return [error('checklist_as_question', at, { id })];
			if (block === 'Checklist' && !isChecklist(id))
				return [error('question_as_checklist', at, { id })];
			return [];
		});
		const lost = keysAt(tree).filter((id) => isChecklist(id) && !all.some((one) => one.id === id));
		return [
			...mixedUp,
			...(tree && lesson.layout
				? lost.map((id) => error('checklist_not_placed', keyPlace(tree, [id]), { id }))
				: [])
		];
	});
}

/** What a figure waits for stands above it, on the same screen. */
export function guessesComeFirst({ lessons }: Sources): Finding[] {
	return Object.values(lessons).flatMap(({ layout }) =>
		(layout?.screens ?? []).flatMap(({ placed: here }) =>
			here.flatMap(({ id, after }, index) => {
				if (!after) return [];
				const before = here.slice(0, index);
				const found = before.some((one) => one.block === 'Question' && one.id === after.id);
				return found ? [] : [error('guess_not_above', after.at, { figure: id, item: after.id })];
			})
		)
	);
}

export function dutiesAreEverywhere({ lessons, regions }: Sources): Finding[] {
	return Object.values(lessons).flatMap((lesson) =>
		placed(lesson).flatMap(({ block, id, at }) => {
			const without = Object.values(regions).filter(
				({ structure }) => structure?.tree && !keysAt(structure.tree, 'duties').includes(id)
			);
			const everywhere = without.length === 0 || without.length === Object.keys(regions).length;
			if (block !== 'Law' || everywhere) return [];
			return [
				warning('duty_missing', at, { id, regions: listed(without.map((region) => region.id)) })
			];
		})
	);
}

/** `useText('…')` names words that exist, and in a lesson usually its own. */
export function wordsAreKnown(sources: Sources): Finding[] {
	const namespaces = allParts(sources).map(({ namespace }) => namespace);
	return Object.values(sources.lessons).flatMap((lesson) =>
		(lesson.layout?.translators ?? [])
			.filter(({ namespace }) => !namespaces.includes(namespace))
			.map(({ namespace, at }) =>
				error('unknown_words', at, {
					namespace,
					nearest: nearest(namespace, namespaces),
					lesson: lesson.id
				})
			)
	);
}

export function placed({ layout }: LessonPart): PlacedBlock[] {
	return (layout?.screens ?? []).flatMap((screen) => screen.placed);
}

export function brokenQuiz({ structure }: LessonPart): boolean {
	return structure !== undefined && structure.tree === undefined;
}

function dutyIds({ regions }: Sources): string[] | undefined {
	const broken = Object.values(regions).some(({ structure }) => structure && !structure.tree);
	if (broken) return undefined;
	return [
		...new Set(Object.values(regions).flatMap(({ structure }) => keysAt(structure?.tree, 'duties')))
	];
}
