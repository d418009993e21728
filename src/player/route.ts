import type { Course, LearnerRecord, Lesson } from '#model';
import { isDone, lessonOf, type BoosterId } from '../record/index.ts';

/** Where the learner is. A part is a screen's id on `lesson`, an item's on `questions`; '' is the lesson's end. */
export type Place =
	| { screen: 'start' | 'map' | 'finished' | 'closed' }
	| { screen: 'booster'; booster: BoosterId }
	| { screen: 'lesson' | 'questions'; lesson: string; part: string };

export type Step = Extract<Place, { part: string }>;

/** Everything in a lesson, one after the other: its screens, its closing questions, its end. */
export function stepsOf(lesson: Lesson): Step[] {
	return [
		...lesson.screens.map(({ id }) => at('lesson', lesson, id)),
		...lesson.questions.map((item) => at('questions', lesson, item)),
		endOf(lesson)
	];
}

export function endOf(lesson: Lesson): Step {
	return at('lesson', lesson, '');
}

function at(screen: Step['screen'], lesson: Lesson, part: string): Step {
	return { screen, lesson: lesson.id, part };
}

export function lessonAt(course: Course, place: Place): Lesson | undefined {
	return 'lesson' in place ? course.lessons.find(({ id }) => id === place.lesson) : undefined;
}

/** Position among the lesson's steps, from 0. */
export function indexIn(lesson: Lesson, place: Place): number {
	return stepsOf(lesson).findIndex((step) => isSame(step, place));
}

export function isSame(a: Place, b: Place): boolean {
	if (a.screen !== b.screen) return false;
	if ('booster' in a && 'booster' in b) return a.booster === b.booster;
	return !('part' in a) || !('part' in b) || (a.lesson === b.lesson && a.part === b.part);
}

/** After a lesson's end comes the next lesson, after the last one the course's end. */
export function after(course: Course, place: Place): Place {
	const lesson = lessonAt(course, place);
	if (!lesson) return { screen: 'map' };
	const step = stepsOf(lesson)[indexIn(lesson, place) + 1];
	if (step) return step;
	const next = course.lessons[course.lessons.indexOf(lesson) + 1];
	return next ? firstOf(next) : { screen: 'finished' };
}

/** Before a lesson's first page is the map. */
export function before(course: Course, place: Place): Place {
	const lesson = lessonAt(course, place);
	return (lesson && stepsOf(lesson)[indexIn(lesson, place) - 1]) ?? { screen: 'map' };
}

export function firstOf(lesson: Lesson): Step {
	return stepsOf(lesson)[0] ?? endOf(lesson);
}

/** Where a lesson is taken up again: what has not been seen or answered yet, else its beginning. */
export function entryOf(lesson: Lesson, record: LearnerRecord): Step {
	return openSteps(lesson, record)[0] ?? firstOf(lesson);
}

/** What is still to be seen or answered before the lesson is done. */
export function openSteps(lesson: Lesson, record: LearnerRecord): Step[] {
	const taken = lessonOf(record, lesson.id);
	if (isDone(lesson, taken)) return [];
	return stepsOf(lesson).filter(
		({ screen, part }) =>
			part && (screen === 'lesson' ? !taken.screens.includes(part) : !taken.questions[part])
	);
}

/** Where a new visit goes on: the saved place if it still exists. */
export function resumeAt(course: Course, record: LearnerRecord): Place {
	if (course.booster) return { screen: 'booster', booster: course.booster };
	const saved = record.settings.place;
	const lesson = course.lessons.find(({ id }) => id === saved?.lesson);
	if (!saved || !lesson) return { screen: 'map' };
	if (saved.screen && lesson.screens.some(({ id }) => id === saved.screen)) {
		return at('lesson', lesson, saved.screen);
	}
	const open = openSteps(lesson, record);
	return open[0] ?? { screen: 'map' };
}

/** The lesson to offer: the one somebody was in, else one that was begun, else the first that is open. */
export function lessonToOffer(course: Course, record: LearnerRecord): Lesson | undefined {
	const open = course.lessons.filter((lesson) => !isDone(lesson, record.lessons[lesson.id]));
	return (
		open.find(({ id }) => id === record.settings.place?.lesson) ??
		open.find(({ id }) => record.lessons[id]) ??
		open[0] ??
		course.lessons[0]
	);
}

/** What is remembered of a place; where in the questions somebody was follows from the answers. */
export function placeToKeep(place: Place): LearnerRecord['settings']['place'] {
	if (!('part' in place)) return undefined;
	const { screen, lesson, part } = place;
	return screen === 'lesson' && part ? { lesson, screen: part } : { lesson };
}
