import type {
	Answer,
	CaseRecord,
	Earned,
	LearnerRecord,
	Lesson,
	LessonRecord,
	TestRecord
} from '#model';

// Each update returns a new record with the next revision, or the same record when nothing changed.

/** A new attempt. `seed` has 24 bits; `startDay` counts days since 2020-01-01. */
export const newRecord = ({ seed, startDay }: Pick<LearnerRecord, 'seed' | 'startDay'>) =>
	({
		revision: 0,
		seed,
		settings: {},
		startDay,
		days: {},
		minutes: 0,
		earned: { completed: false, passed: false },
		tries: 0,
		lessons: {},
		cases: {},
		conversations: {},
		boosters: {},
		unknown: []
	}) satisfies LearnerRecord as LearnerRecord;

export const decide = (record: LearnerRecord, change: Partial<LearnerRecord>): LearnerRecord => ({
	...record,
	...change,
	revision: record.revision + 1
});

const noLesson: LessonRecord = { done: false, screens: [], activities: {}, questions: {} };

export const lessonOf = (record: LearnerRecord, id: string) => record.lessons[id] ?? noLesson;

/** Done once every screen was seen, of practice enough, and every closing question answered; it then stays done. */
export const isDone = (
	{ screens, questions, practice }: Lesson,
	taken: LessonRecord = noLesson
): boolean => {
	const seen = ({ id }: { id: string }) => taken.screens.includes(id);
	const practised = practice?.screens.filter((id) => seen({ id })).length ?? 0;
	const enough = practice !== undefined && practised >= practice.enough;
	return (
		taken.done ||
		(screens.every((screen) => seen(screen) || (enough && practice.screens.includes(screen.id))) &&
			questions.every((item) => taken.questions[item]))
	);
};

const putLesson = (record: LearnerRecord, lesson: Lesson, taken: LessonRecord) =>
	decide(record, {
		lessons: { ...record.lessons, [lesson.id]: { ...taken, done: isDone(lesson, taken) } }
	});

export function seeScreen(
	record: LearnerRecord,
	{ lesson, screen }: { lesson: Lesson; screen: string }
) {
	const taken = lessonOf(record, lesson.id);
	if (taken.screens.includes(screen)) return record;
	return putLesson(record, lesson, { ...taken, screens: [...taken.screens, screen] });
}

/** Keeps the latest answer and counts the tries. */
export function answerItem(
	record: LearnerRecord,
	{ lesson, item, answer }: { lesson: Lesson; item: string; answer: Answer }
) {
	const taken = lessonOf(record, lesson.id);
	const kind = lesson.questions.includes(item) ? 'questions' : 'activities';
	const tries = Math.min(7, (taken[kind][item]?.tries ?? 0) + 1);
	return putLesson(record, lesson, {
		...taken,
		[kind]: { ...taken[kind], [item]: { answer, tries } }
	});
}

/** Settles a lesson that nothing more is missing from, for example after an update took a screen away. */
export function finishLesson(record: LearnerRecord, lesson: Lesson) {
	const taken = lessonOf(record, lesson.id);
	return taken.done || !isDone(lesson, taken) ? record : putLesson(record, lesson, taken);
}

export function setSetting(record: LearnerRecord, change: Partial<LearnerRecord['settings']>) {
	const settings = { ...record.settings, ...change };
	const same = JSON.stringify(settings) === JSON.stringify(record.settings);
	return same ? record : decide(record, { settings });
}

export const setCases = (record: LearnerRecord, change: LearnerRecord['cases']) =>
	decide(record, { cases: { ...record.cases, ...change } });

/** A case has been gone through when it was looked back on, or when its summary was read instead. */
export const isThrough = ({ phase }: CaseRecord) =>
	phase === 'debrief' || phase === 'done' || phase === 'summary';

/** Keeps where a case stands. The screen it stands on counts as seen once the case has been gone through. */
export function takeCase(
	record: LearnerRecord,
	{ id, taken, lesson, screen }: { id: string; taken: CaseRecord; lesson: Lesson; screen?: string }
) {
	const kept = setCases(record, { [id]: taken });
	return screen && isThrough(taken) ? seeScreen(kept, { lesson, screen }) : kept;
}

export const setConversations = (record: LearnerRecord, change: LearnerRecord['conversations']) =>
	decide(record, { conversations: { ...record.conversations, ...change } });

export const setBoosters = (record: LearnerRecord, change: LearnerRecord['boosters']) =>
	decide(record, { boosters: { ...record.boosters, ...change } });

export const setCheck = (
	record: LearnerRecord,
	change: Partial<Pick<LearnerRecord, 'starting' | 'closing'>>
) => decide(record, change);

/** The last try at the final test; the best one is kept beside it. */
export function setTest(record: LearnerRecord, lastTest: TestRecord) {
	const best = record.bestTest;
	const bestTest = best && best.score >= lastTest.score ? best : lastTest;
	return decide(record, { lastTest, bestTest });
}

/** One more try at the final check has begun. */
export const beginTry = (record: LearnerRecord) => decide(record, { tries: record.tries + 1 });

/** Raises what was earned; nothing here is ever taken back. */
export function earn(record: LearnerRecord, gained: Partial<Earned>) {
	const earned = better(record.earned, gained);
	const same = (Object.keys(earned) as (keyof Earned)[]).every(
		(key) => earned[key] === record.earned[key]
	);
	return same ? record : decide(record, { earned });
}

/** The better of both, field by field. */
export function better(a: Earned, b: Partial<Earned>): Earned {
	const most = (key: 'score' | 'measure') => {
		const values = [a[key], b[key]].filter((value) => value !== undefined);
		return values.length ? { [key]: Math.max(...values) } : {};
	};
	return {
		completed: a.completed || b.completed === true,
		passed: a.passed || b.passed === true,
		...most('score'),
		...most('measure')
	};
}

/** Notes the day, in days since 2020-01-01, on which something was first done. */
export function markDay(
	record: LearnerRecord,
	{ of, day }: { of: keyof LearnerRecord['days']; day: number }
) {
	if (record.days[of] !== undefined) return record;
	return decide(record, {
		days: { ...record.days, [of]: Math.max(0, day - record.startDay) }
	});
}

/** Adds active learning time. Time is not a decision: the revision stays. */
export const addMinutes = (record: LearnerRecord, minutes: number): LearnerRecord =>
	minutes > 0 ? { ...record, minutes: record.minutes + Math.round(minutes) } : record;

/** The same content under a new revision, so that an LMS stores it again. */
export const resync = (record: LearnerRecord) => decide(record, {});
