import type { Course, Earned, LearnerRecord, Lesson, Progress } from '#model';
import { boostersOf } from './boosters.ts';
import { better, isDone, lessonOf } from './updates.ts';

/** What the rules of the final check and test say about a record. */
export interface Outcome {
	/** The check was taken to its end, debrief included, and the learner passed or chose to keep this result. */
	final: boolean;
	/** 0–100, whole. */
	score: number;
	/** At or over the pass mark, with every red-line item right. */
	passed: boolean;
	objectives: Progress['objectives'];
}

/** Scores the final check and test; undefined while there is nothing to score. */
export type Assess = (course: Course, record: LearnerRecord) => Outcome | undefined;

/** Does this edition end with a check or a test? */
export const hasCheck = ({ bank, checkForms }: Course) =>
	Object.values(bank).some(({ mini }) => !mini) || checkForms.length > 0;

/**
 * What the LMS is told. An edition without a check completes when all its lessons are done, and then
 * counts as passed with the full score: several LMSs count only a scored pass.
 */
export function progressOf(course: Course, record: LearnerRecord, assess?: Assess): Progress {
	if (course.booster) return boosterProgress(course, record);
	const checked = hasCheck(course);
	const outcome = checked ? assess?.(course, record) : undefined;
	const lessonsDone = course.lessons.every((lesson) => isDone(lesson, record.lessons[lesson.id]));
	const taken = checked ? outcome?.final === true : lessonsDone;
	const passed = checked ? taken && outcome?.passed === true : lessonsDone;
	const completed = lessonsDone && taken && (passed || course.completion === 'taken');

	const earned = better(record.earned, {
		completed,
		passed,
		...(taken && { score: outcome?.score ?? 100 })
	});
	const usedUp = taken && course.tries !== undefined && record.tries >= course.tries;
	return {
		completion: earned.completed ? 'completed' : 'incomplete',
		success: earned.passed ? 'passed' : usedUp ? 'failed' : 'unknown',
		...(earned.score !== undefined && { score: earned.score / 100 }),
		measure: earned.completed
			? 1
			: Math.max(Math.min(shareDone(course, record), 0.99), (earned.measure ?? 0) / 100),
		objectives: outcome?.objectives ?? []
	};
}

/** A booster is done when its mini-cases are answered; its score is the share of right ones. */
function boosterProgress(course: Course, record: LearnerRecord): Progress {
	const { booster, passMark } = course;
	const [its] = boostersOf(course, record);
	const taken = booster && record.boosters[booster];
	const given = Object.keys(taken?.answers ?? {}).length;
	const done = its?.done === true;
	const earned = better(record.earned, {
		completed: done,
		passed: done && (taken?.score ?? 0) >= passMark,
		...(done && { score: taken?.score ?? 0 })
	});
	return {
		completion: earned.completed ? 'completed' : 'incomplete',
		success: earned.passed ? 'passed' : 'unknown',
		...(earned.score !== undefined && { score: earned.score / 100 }),
		measure: earned.completed ? 1 : Math.min(given / Math.max(1, size(course)), 0.99),
		objectives: []
	};
}

const size = ({ bank }: Course) => Object.keys(bank).length;

/** What `earn` keeps of a progress, so that a later release of the course cannot lower it. */
export const earnedBy = ({ completion, success, score, measure }: Progress): Partial<Earned> => ({
	completed: completion === 'completed',
	passed: success === 'passed',
	...(score !== undefined && { score: Math.round(score * 100) }),
	measure: Math.floor(measure * 100)
});

/** Share of the lessons, 0–1, weighed by the minutes they take. */
function shareDone({ lessons }: Course, record: LearnerRecord) {
	const sum = (weigh: (lesson: Lesson) => number) =>
		lessons.reduce((total, lesson) => total + weigh(lesson), 0);
	const all = sum((lesson) => lesson.minutes);
	return all ? sum((lesson) => lesson.minutes * lessonShare(lesson, record)) / all : 0;
}

/** Share of one lesson, 0–1: screens seen and closing questions answered. */
export function lessonShare(lesson: Lesson, record: LearnerRecord) {
	const taken = lessonOf(record, lesson.id);
	if (isDone(lesson, taken)) return 1;
	const parts = [
		...lesson.screens.map(({ id }) => taken.screens.includes(id)),
		...lesson.questions.map((item) => item in taken.questions)
	];
	return parts.filter(Boolean).length / parts.length;
}
