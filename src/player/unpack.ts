import type { Course, Lesson, QuizItem } from '#model';

/** A lesson as `app.js` carries it: lists of ids as one text, nothing that follows from the rest. */
export interface PackedLesson extends Omit<
	Lesson,
	'screens' | 'items' | 'activities' | 'questions'
> {
	/** Id of the screen, then its activities, conversations and cases; what is empty at the end is left out. */
	screens: string[][];
	/** Type and options, and for a match its targets. */
	items: Record<string, [options: string, targets?: string]>;
}

export type PackedCourse = Omit<Course, 'lessons'> & { lessons: PackedLesson[] };

/** The course as the app works with it; answers come with the lessons. */
export function unpacked({ lessons, ...course }: PackedCourse): Course {
	return { ...course, lessons: lessons.map(lessonOf) };
}

const ids = (text = '') => text.split(' ').filter(Boolean);

function lessonOf({ screens, items, ...lesson }: PackedLesson): Lesson {
	const shown = screens.map(([id = '', activities, conversations, cases]) => ({
		id,
		activities: ids(activities),
		conversations: ids(conversations),
		cases: ids(cases)
	}));
	const activities = shown.flatMap((screen) => screen.activities);
	return {
		...lesson,
		screens: shown,
		items: Object.fromEntries(Object.entries(items).map(([id, item]) => [id, itemOf(item)])),
		activities,
		questions: Object.keys(items).filter((id) => !activities.includes(id))
	};
}

function itemOf([first, targets]: PackedLesson['items'][string]): QuizItem {
	const [type, ...options] = ids(first);
	return { type, options, ...(targets && { targets: ids(targets) }) } as QuizItem;
}
