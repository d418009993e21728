import type { Exhibits } from '../../src/model/exhibits.ts';
import type { LessonPart } from '../read/course.ts';
import { placed } from './lesson.ts';
import type { Sources } from './sources.ts';

/** What lessons show besides their words. Of the glossary's forms only those that a lesson compares. */
export function exhibitsOf({ lessons, data }: Sources): Exhibits {
	const compared = Object.values(lessons)
		.flatMap(placed)
		.filter(({ block }) => block === 'SayAvoid')
		.map(({ id }) => id);
	return {
		figures: Object.fromEntries(
			Object.entries(data.figures).map(([id, { fact: _, source, values, ...rest }]) => [
				id,
				{
					...rest,
					sources: [source].flat(),
					values: Object.entries(values).map(([value, number]) => ({ id: value, value: number }))
				}
			])
		),
		library: data.library,
		forms: Object.fromEntries(
			[...new Set(compared)].flatMap((id) => {
				const { use, avoid } = data.terms[id] ?? {};
				return use || avoid ? [[id, { ...(use && { use }), ...(avoid && { avoid }) }]] : [];
			})
		)
	};
}

/** Words that a lesson needs besides its own. */
export function exhibitsIn(lesson: LessonPart): string[] {
	const figures = placed(lesson).some(({ block }) => block === 'Chart');
	return [...(figures ? ['figures'] : []), ...(hasLibrary(lesson) ? ['library'] : [])];
}

/** Sources of the figures that a lesson shows, and of the library where it can be browsed. */
export function shownSources(lesson: LessonPart, { data }: Sources): string[] {
	const figures = placed(lesson).flatMap(({ block, id }) =>
		block === 'Chart' ? (data.figures[id]?.source ?? []) : []
	);
	const library = hasLibrary(lesson)
		? Object.values(data.library).flatMap(({ sources }) => sources)
		: [];
	return [...figures, ...library];
}

function hasLibrary({ layout }: LessonPart): boolean {
	return layout?.blocks.some(({ name }) => name === 'Library') ?? false;
}
