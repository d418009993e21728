import {
	certainties,
	concerns,
	judgements,
	markers,
	steps,
	type Answer,
	type BankItem,
	type Case,
	type CaseRecord,
	type Conversation,
	type ConversationRecord,
	type Course,
	type LearnerRecord,
	type Lesson,
	type LessonRecord,
	type MiniForm,
	type QuizItem,
	type TestRecord
} from '#model';
import { newRecord } from '../../src/record/index.ts';
import { seeded, type Random } from './random.ts';

interface Habits {
	/** Share of lessons, cases and conversations that were finished. */
	share: number;
	/** Chance of a second try at an item. */
	retry: number;
	/** Chance that an entry is flagged. */
	flagging: number;
	final: boolean;
}

export const habits = {
	typical: { share: 0.8, retry: 0.25, flagging: 0.12, final: true },
	everything: { share: 1, retry: 0.6, flagging: 0.3, final: true },
	halfWay: { share: 0.5, retry: 0.25, flagging: 0.12, final: false }
} satisfies Record<string, Habits>;

/** One simulated learner of any course, always the same for the same seed. */
export function learner(course: Course, seed: number, how: Habits): LearnerRecord {
	const random = seeded(seed);
	const first = <T>(values: T[]) => values.slice(0, Math.round(values.length * how.share));
	const test = (items: number) =>
		testTaken(
			Object.entries(course.bank).filter(([, { mini }]) => !mini),
			random,
			items
		);
	const minis = (form: MiniForm) =>
		testTaken(
			Object.entries(course.bank).filter(([, { mini }]) => mini?.form === form),
			random
		);
	const lessons = first(course.lessons);
	const place = lessons.at(-1);

	return {
		...newRecord({ seed: random.below(2 ** 24), startDay: 2000 + random.below(1000) }),
		revision: random.below(900),
		settings: {
			language: random.one(course.languages),
			region: random.one(course.regions).id,
			role: random.one(['social', 'school', 'other']),
			...(place && { place: { lesson: place.id, screen: random.one(place.screens).id } })
		},
		days: how.final ? { finished: random.below(60), booster1: 70 } : {},
		minutes: random.below(400),
		earned: how.final
			? { completed: true, passed: true, score: 70 + random.below(31), measure: 100 }
			: { completed: false, passed: false, measure: random.below(60) },
		tries: how.final ? 1 + random.below(2) : 0,
		lessons: Object.fromEntries(
			lessons.map((lesson) => [lesson.id, lessonTaken(lesson, random, how)])
		),
		cases: Object.fromEntries(
			first(Object.entries(course.cases)).map(([id, each]) => [id, caseRead(each, random, how)])
		),
		conversations: Object.fromEntries(
			first(Object.entries(course.conversations)).map(([id, each]) => [id, talk(each, random)])
		),
		boosters: how.final ? { 1: minis('c') } : {},
		starting: minis('a'),
		...(how.final && { closing: minis('b'), lastTest: test(12), bestTest: test(12) })
	};
}

function lessonTaken(
	{ screens, items, activities, questions }: Lesson,
	random: Random,
	{ retry }: Habits
): LessonRecord {
	const tasks = (ids: string[]) =>
		Object.fromEntries(
			ids.flatMap((id) => {
				const item = items[id];
				const tries = random.chance(retry) ? 2 + random.below(2) : 1;
				return item ? [[id, { answer: answerTo(item, random), tries }]] : [];
			})
		);
	return {
		done: true,
		screens: screens.map(({ id }) => id),
		activities: tasks(activities),
		questions: tasks(questions)
	};
}

export function answerTo(item: QuizItem, random: Random): Answer {
	switch (item.type) {
		case 'single':
			return [random.one(item.options)];
		case 'judgement':
			return { best: random.one(item.options), worst: random.one(item.options) };
		case 'match':
			return Object.fromEntries(item.options.map((id) => [id, random.one(item.targets)]));
		case 'order':
			return random.chance(0.5) ? [...item.options].reverse() : item.options;
		default:
			return random.some(item.options, 1 + random.below(3));
	}
}

function caseRead({ level, moments }: Case, random: Random, { flagging }: Habits): CaseRecord {
	const flagged = moments
		.flatMap(({ entries }) => entries)
		.filter(() => random.chance(flagging))
		.map(({ n }) => n);
	const named = level === 'check' ? random.some(flagged, 3) : [];
	const gates = moments.filter(({ gate }) => gate);
	return {
		level,
		phase: 'done',
		moment: moments.length - 1,
		concerns: moments.map((_, n) => (n % 2 ? random.one(concerns) : undefined)).slice(0, 4),
		marks: Object.fromEntries(
			flagged.map((n) => [n, level === 'L1' ? random.some(markers, random.below(3)) : []])
		),
		gates: Object.fromEntries(
			gates.map(({ id }, n) => [
				id,
				{
					...(n === 0 && { concern: random.one(concerns) }),
					step: random.one(steps),
					consulted: random.chance(0.3)
				}
			])
		),
		judgement: { judgement: random.one(judgements), certainty: random.one(certainties) },
		named: Object.fromEntries(named.map((n) => [n, random.one(markers)])),
		replay: Object.fromEntries(
			gates.filter(() => random.chance(0.2)).map(({ id }) => [id, random.one(steps)])
		),
		seen: [0, 1, 2]
	};
}

function talk({ scenes }: Conversation, random: Random): ConversationRecord {
	const path = Object.entries(scenes)
		.flatMap(([scene, { choices }]) => {
			const ids = Object.keys(choices);
			return ids.length ? [{ scene, choice: random.one(ids) }] : [];
		})
		.slice(0, 7);
	return { path, takenBack: path.slice(0, random.below(2)).map(({ choice }) => choice) };
}

function testTaken(
	offered: [string, BankItem][],
	random: Random,
	items = offered.length
): TestRecord {
	const drawn = random.some(offered, items);
	return {
		score: random.below(101),
		answers: Object.fromEntries(
			drawn.map(([id, { item }]) => [
				id,
				{ answer: answerTo(item, random), certainty: random.one(certainties) }
			])
		)
	};
}
