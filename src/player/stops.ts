import type { Course, LearnerRecord, Lesson } from '#model';
import { isDone, lessonOf } from '../record/index.ts';
import { endOf, isSame, lessonAt, openSteps, stepsOf, type Place, type Step } from './route.ts';

/** One stop on the course map's line: a lesson, or inside the open lesson a screen, all its questions, or its end. */
export interface Stop {
	key: string;
	kind: 'lesson' | 'screen' | 'questions' | 'end';
	lesson: Lesson;
	state: 'done' | 'here' | 'begun' | 'todo';
	/** Where pressing it leads; a lesson is entered where it was left. */
	to?: Step;
}

/** The map as a line of stops: every lesson, and the lesson somebody is in with all its stops. */
export function stopsOf(course: Course, record: LearnerRecord, here: Place): Stop[] {
	const { lessons } = course;
	const open = lessonAt(course, here) ?? (lessons.length === 1 ? lessons[0] : undefined);

	return lessons.flatMap((lesson) => {
		const head = lessonStop(lesson, record);
		return lesson === open ? [head, ...inside(lesson, record, here)] : [head];
	});
}

function lessonStop(lesson: Lesson, record: LearnerRecord): Stop {
	const taken = lessonOf(record, lesson.id);
	const begun = taken.screens.length > 0;
	const state = isDone(lesson, taken) ? 'done' : begun ? 'begun' : 'todo';
	return { key: lesson.id, kind: 'lesson', lesson, state };
}

function inside(lesson: Lesson, record: LearnerRecord, here: Place): Stop[] {
	const taken = lessonOf(record, lesson.id);
	const questions = stepsOf(lesson).filter(({ screen }) => screen === 'questions');
	const open = openSteps(lesson, record).find(({ screen }) => screen === 'questions');
	const stop = (kind: Stop['kind'], to: Step, done: boolean, isHere = isSame(to, here)): Stop => ({
		key: `${lesson.id}/${kind}/${to.part}`,
		kind,
		lesson,
		state: isHere ? 'here' : done ? 'done' : 'todo',
		to
	});

	return [
		...stepsOf(lesson)
			.filter(({ screen, part }) => screen === 'lesson' && part)
			.map((step) => stop('screen', step, taken.screens.includes(step.part))),
		...questions
			.slice(0, 1)
			.map((first) => stop('questions', open ?? first, !open, here.screen === 'questions')),
		stop('end', endOf(lesson), isDone(lesson, taken))
	];
}
