import type { Course, LearnerRecord } from '#model';
import {
	answerItem,
	beginTry,
	markDay,
	seeScreen,
	setConversations,
	setTest,
	type CheckRules
} from '../../src/record/index.ts';
import { fullCourse } from '../record/full-course.ts';

const full = fullCourse();
const [talk] = Object.entries(full.conversations);

/** A piece of the full course, small enough for thousands of walks. */
export const course: Course = {
	...full,
	id: 'soak',
	lessons: full.lessons.slice(0, 2).map((lesson) => ({
		...lesson,
		screens: lesson.screens.slice(0, 4),
		activities: lesson.activities.slice(0, 2),
		questions: lesson.questions.slice(0, 3)
	})),
	cases: {},
	checkForms: [],
	conversations: Object.fromEntries(talk ? [talk] : []),
	bank: Object.fromEntries(Object.entries(full.bank).slice(0, 8))
};

/** Scores the test alone; `final` once the learner has finished. */
export const rules: CheckRules = {
	assess: (_, { bestTest, days }) =>
		bestTest && {
			final: days.finished !== undefined,
			score: bestTest.score,
			passed: bestTest.score >= course.passMark,
			objectives: (['K1', 'K2', 'K3'] as const).map((id) => ({ id, score: bestTest.score / 100 }))
		},
	interactionsOf: (_, { bestTest, days, tries }) =>
		tries === 1 && days.finished !== undefined
			? Object.keys(bestTest?.answers ?? {}).map((id) => ({
					id: `final_${id}`,
					type: 'choice',
					response: ['one'],
					right: ['two'],
					result: 'incorrect'
				}))
			: [],
	firstTry: () => [],
	stageOf: () => 'before'
};

export type Decision = 'screen' | 'answer' | 'talk' | 'everything' | 'finish';

/** What a learner decides next; `n` chooses among what can be decided. */
export function decided(record: LearnerRecord, what: Decision, n: number): LearnerRecord {
	const lesson = course.lessons[n % 2];
	if (!lesson) return record;
	switch (what) {
		case 'screen': {
			const screen = lesson.screens[n % 4]?.id ?? '';
			return seeScreen(record, { lesson, screen });
		}
		case 'answer': {
			const all = [...lesson.activities, ...lesson.questions];
			const item = all[n % all.length] ?? '';
			return answerItem(record, { lesson, item, answer: [`${item}-o${1 + (n % 3)}`] });
		}
		case 'talk':
			return talkOn(record, n);
		case 'everything':
			return course.lessons.reduce(seeAll, record);
		case 'finish':
			return finish(record, n);
	}
}

const seeAll = (record: LearnerRecord, lesson: Course['lessons'][number]) =>
	lesson.questions.reduce(
		(so, item) => answerItem(so, { lesson, item, answer: [`${item}-o1`] }),
		lesson.screens.reduce((so, { id }) => seeScreen(so, { lesson, screen: id }), record)
	);

function talkOn(record: LearnerRecord, n: number) {
	const [id = '', { scenes = {} } = {}] = talk ?? [];
	const taken = record.conversations[id] ?? { path: [], takenBack: [] };
	const scene = Object.keys(scenes)[taken.path.length % 13] ?? '';
	const choices = Object.keys(scenes[scene]?.choices ?? {});
	if (taken.path.length >= 15) return record;
	const path = [...taken.path, { scene, choice: choices[n % choices.length] ?? '' }];
	return setConversations(record, { [id]: { ...taken, path } });
}

function finish(record: LearnerRecord, n: number) {
	const answers = Object.fromEntries(
		Object.keys(course.bank).map((id) => [id, { answer: [`${id}-o1`] }])
	);
	const tested = setTest(beginTry(record), { score: 40 + (n % 61), answers });
	return markDay(tested, { of: 'finished', day: record.startDay + 3 });
}

/** Everything that was decided, as a set of small facts: a record holds another when it has all of its facts. */
export function factsOf({ lessons, conversations, days, tries, earned }: LearnerRecord) {
	const facts = new Set<string>();
	for (const [id, { screens, activities, questions }] of Object.entries(lessons)) {
		for (const screen of screens) facts.add(`${id} seen ${screen}`);
		for (const [item, task] of Object.entries({ ...activities, ...questions }))
			for (let n = 1; n <= task.tries; n++) facts.add(`${item} answered ${n}`);
	}
	for (const [id, { path }] of Object.entries(conversations))
		path.forEach((_, n) => facts.add(`${id} said ${n}`));
	for (let n = 1; n <= tries; n++) facts.add(`try ${n}`);
	if (days.finished !== undefined) facts.add('finished');
	if (earned.completed) facts.add('completed');
	if (earned.passed) facts.add('passed');
	for (let score = 0; score <= (earned.score ?? -1); score += 10) facts.add(`score ${score}`);
	return facts;
}
