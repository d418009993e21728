import {
	markers,
	type Answer,
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
import { namesOf } from './names.ts';
import { schemas } from './pieces.ts';

type Scope = ReturnType<typeof namesOf>;

/**
 * A record at least as long as any that a learner of this course can have: everything seen, every
 * item answered at greatest length seven times, every entry marked twice over, every path at its end.
 */
export function heaviest(course: Course): LearnerRecord {
	const scope = namesOf(course);
	const regions = course.regions.map(({ id }) => id);
	const lesson = course.lessons.at(-1);
	const test = (items: number) => fullTest(course, items);
	const minis = (form: MiniForm) => fullForm(course, form);
	// Nobody gets the same form twice, but the longer one may come first or last.
	const written = (one: TestRecord) => schemas(course).test.write(one).length;
	const [longestForm] = [minis('a'), minis('b')].sort((a, b) => written(b) - written(a));

	return {
		revision: 36 ** 4 - 1,
		seed: 2 ** 24 - 1,
		settings: {
			language: last(scope('languages'), course.languages),
			region: last(scope('regions'), regions),
			role: 'other',
			...(lesson && { place: { lesson: lesson.id, screen: lesson.screens.at(-1)?.id } })
		},
		startDay: 9999,
		days: { finished: 999, booster1: 999, booster2: 999 },
		minutes: 9999,
		earned: { completed: true, passed: true, score: 100, measure: 100 },
		tries: 99,
		lessons: Object.fromEntries(course.lessons.map((each) => [each.id, full(each, scope)])),
		cases: mapValues(course.cases, allMarked),
		conversations: mapValues(course.conversations, (each, id) => longestPath(each, id, scope)),
		boosters: hasMinis(course) ? { 1: minis('c'), 2: minis('d') } : {},
		...(hasMinis(course) && { starting: longestForm, closing: longestForm }),
		...(course.testItems > 0 && {
			lastTest: test(course.testItems),
			bestTest: test(course.testItems)
		}),
		unknown: []
	};
}

const hasMinis = ({ bank }: Course) => Object.values(bank).some(({ mini }) => mini);

const mapValues = <T, U>(record: Record<string, T>, make: (value: T, key: string) => U) =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)]));

/** The id with the highest number: the longest to write. */
const last = ({ of }: ReturnType<Scope>, ids: readonly string[]) =>
	ids.reduce((high, id) => (of(id) > of(high) ? id : high), ids[0] ?? '#0');

function longest(item: QuizItem, path: string, scope: Scope): Answer {
	const option = last(scope(path), item.options);
	switch (item.type) {
		case 'single':
			return [option];
		case 'judgement':
			return { best: option, worst: option };
		case 'match': {
			const target = last(scope(`${path}/targets`), item.targets);
			return Object.fromEntries(item.options.map((id) => [id, target]));
		}
		default:
			return item.options;
	}
}

function full({ id, screens, items, activities, questions }: Lesson, scope: Scope): LessonRecord {
	const tasks = (ids: string[]) =>
		Object.fromEntries(
			ids.flatMap((key) => {
				const item = items[key];
				const answer = item && longest(item, `lessons/${id}/items/${key}`, scope);
				return answer ? [[key, { answer, tries: 7 }]] : [];
			})
		);
	return {
		done: true,
		screens: screens.map((screen) => screen.id),
		activities: tasks(activities),
		questions: tasks(questions)
	};
}

/** Entries of a check take a flag only; elsewhere a learner may name two markers with each. */
function allMarked({ level, moments }: Case): CaseRecord {
	const entries = moments.flatMap((moment) => moment.entries.map(({ n }) => n));
	const gates = moments.filter(({ gate }) => gate).map(({ id }) => id);
	return {
		level,
		phase: 'done',
		moment: moments.length - 1,
		concerns: moments.map(() => 'serious'),
		marks: Object.fromEntries(entries.map((n) => [n, level === 'check' ? [] : markers.slice(-2)])),
		gates: Object.fromEntries(
			gates.map((id) => [id, { concern: 'serious', step: 'a2', opening: 2, consulted: true }])
		),
		judgement: { judgement: 'unclear', certainty: 95 },
		named: Object.fromEntries(
			entries
				.sort((a, b) => a - b)
				.slice(-3)
				.map((n) => [n, 'x00'])
		),
		replay: Object.fromEntries(gates.map((id) => [id, 'u5'])),
		seen: [0, 1, 2, 3, 4, 5],
		...(level !== 'check' && { place: 7 })
	};
}

function longestPath({ scenes }: Conversation, id: string, scope: Scope): ConversationRecord {
	const choices = Object.values(scenes).flatMap((scene) => Object.keys(scene.choices));
	const step = {
		scene: last(scope(`conversations/${id}/scenes`), Object.keys(scenes)),
		choice: last(scope(`conversations/${id}/choices`), choices)
	};
	return { path: Array.from({ length: 15 }, () => step), takenBack: [...new Set(choices)] };
}

/** The longest items of the bank, and the one with the highest number: so the bound holds whatever is drawn. */
function fullTest(course: Course, items: number): TestRecord {
	const { test } = schemas(course);
	const scope = namesOf(course);
	const numbers = scope('bank');
	const questions = Object.entries(course.bank).filter(([, { mini }]) => !mini);
	const answers = questions.map(([id, { item }]) => {
		const answer = { answer: longest(item, `bank/${id}`, scope), certainty: 95 as const };
		const bits = test.write({ score: 0, answers: { [id]: answer } }).length - numbers.of(id);
		return { id, answer, bits };
	});
	const chosen = answers.sort((a, b) => b.bits - a.bits).slice(0, items);
	const highest = answers.find(
		({ id }) => id === last(numbers, Object.keys(Object.fromEntries(questions)))
	);
	return {
		score: 100,
		answers: Object.fromEntries(
			[...chosen, ...(highest ? [highest] : [])].map(({ id, answer }) => [id, answer])
		)
	};
}

/** All mini-cases of a form. */
function fullForm({ bank }: Course, form: MiniForm): TestRecord {
	const own = Object.entries(bank).filter(([, { mini }]) => mini?.form === form);
	return {
		score: 100,
		answers: Object.fromEntries(
			own.map(([id, { item }]) => [id, { answer: item.options.slice(-1), certainty: 95 as const }])
		)
	};
}
