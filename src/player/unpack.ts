import { concerns, type Course, type Lesson, type MiniForm, type QuizItem } from '#model';

/** A lesson as `app.js` carries it: lists of ids as one text, nothing that follows from the rest. */
export interface PackedLesson extends Omit<
	Lesson,
	'screens' | 'items' | 'activities' | 'questions'
> {
	/** Id of the screen, then its activities, conversations and cases; what is empty at the end is left out. */
	screens: string[][];
	/** Type and options, and for a match its targets. */
	items: Record<string, PackedItem>;
}

export type PackedItem = [options: string, targets?: string];

export interface PackedCourse extends Omit<Course, 'lessons' | 'cases' | 'bank'> {
	lessons: PackedLesson[];
	/** Ids of the moments. */
	cases: Record<string, string>;
	/** A question, or the form of a mini-case. */
	bank: Record<string, PackedItem | MiniForm>;
}

/** The course as the app works with it; answers come with the lessons. */
export function unpacked({ lessons, cases, bank, ...course }: PackedCourse): Course {
	const whole = {
		...course,
		lessons: lessons.map(lessonOf),
		cases: each(cases, (moments) => ({ moments: ids(moments).map((id) => ({ id, entries: [] })) })),
		bank: each(bank, (item) =>
			typeof item === 'string'
				? { item: { type: 'single', options: [...concerns] }, mini: { form: item } }
				: { item: itemOf(item) }
		)
	};
	return whole as unknown as Course;
}

function each<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
	return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
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
		items: each(items, itemOf),
		activities,
		questions: Object.keys(items).filter((id) => !activities.includes(id))
	};
}

function itemOf([first, targets]: PackedItem): QuizItem {
	const [type, ...options] = ids(first);
	return { type, options, ...(targets && { targets: ids(targets) }) } as QuizItem;
}
