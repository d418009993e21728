import type { Course } from '../../src/model/course.ts';
import { keyPlace } from '../read/tree.ts';
import { error, startOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Sources } from './sources.ts';

/** Which part of the course is wanted; all of it where nothing is said. */
export interface Edition {
	lessons?: readonly string[];
	languages?: readonly string[];
	/** Nothing but one booster, for an LMS that opens it weeks later. */
	booster?: '1' | '2';
}

/**
 * A course with only some of its lessons and languages, in the course's own order. The check and the
 * final test are about the whole course, so a choice of lessons has neither.
 */
export function editionOf(course: Course, { lessons, languages, booster }: Edition): Course {
	if (booster) return boosterOf(editionOf(course, { languages }), booster);
	const kept = course.lessons.filter(({ id }) => !lessons || lessons.includes(id));
	const screens = kept.flatMap((lesson) => lesson.screens);
	const shown = <T>(all: Record<string, T>, ids: string[]) =>
		lessons ? Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id))) : all;
	const all = lessons === undefined;
	return {
		...course,
		languages: course.languages.filter((id) => !languages || languages.includes(id)),
		lessons: kept,
		cases: shown(
			course.cases,
			screens.flatMap(({ cases }) => cases)
		),
		conversations: shown(
			course.conversations,
			screens.flatMap(({ conversations }) => conversations)
		),
		bank: all ? course.bank : {},
		testItems: all ? course.testItems : 0,
		checkForms: all ? course.checkForms : []
	};
}

function boosterOf(course: Course, booster: '1' | '2'): Course {
	const form = booster === '1' ? 'c' : 'd';
	return {
		...course,
		booster,
		lessons: [],
		cases: {},
		conversations: {},
		exhibits: undefined,
		bank: Object.fromEntries(
			Object.entries(course.bank).filter(([, { mini }]) => mini?.form === form)
		),
		testItems: 0,
		checkForms: []
	};
}

export function editionExists(
	course: Course,
	{ lessons = [], languages = [], booster }: Edition,
	sources: Sources
): Finding[] {
	const tree = sources.course?.tree;
	const at = (key: string) => (tree ? keyPlace(tree, [key]) : startOf('course/course.yaml'));
	const known = course.lessons.map(({ id }) => id);
	const minis = Object.values(course.bank).some(({ mini }) => mini);
	return [
		...(booster && !minis ? [error('edition_booster', startOf('course/checks/minis.yaml'))] : []),
		...lessons
			.filter((id) => !known.includes(id))
			.map((id) => error('edition_lesson', at('lessons'), { id, nearest: nearest(id, known) })),
		...languages
			.filter((id) => !course.languages.includes(id))
			.map((id) =>
				error('edition_language', at('languages'), { id, nearest: nearest(id, course.languages) })
			)
	];
}
