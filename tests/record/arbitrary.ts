import {
	certainties,
	concerns,
	judgements,
	levels,
	markers,
	phases,
	roles,
	steps,
	type Answer,
	type Case,
	type Conversation,
	type Course,
	type LearnerRecord,
	type Lesson,
	type QuizItem
} from '#model';
import fc from 'fast-check';
import { fullCourse } from './full-course.ts';

const first = <T>(values: Record<string, T>, count: number) =>
	Object.fromEntries(Object.entries(values).slice(0, count));

/** A course small enough that a failing record shrinks to something readable. */
export function smallCourse(): Course {
	const { lessons, cases, conversations, bank, ...rest } = fullCourse();
	return {
		...rest,
		lessons: lessons.slice(0, 2),
		cases: first(cases, 2),
		conversations: first(conversations, 2),
		bank: first(bank, 6)
	};
}

/** Any record of this course, ids of other releases (`#90`) included; sets in the course's order. */
export function records(course: Course): fc.Arbitrary<LearnerRecord> {
	const day = fc.option(fc.nat(999), { nil: undefined });
	return fc
		.record({
			revision: fc.nat(1_000_000),
			seed: fc.nat(2 ** 24 - 1),
			settings: settings(course),
			startDay: fc.nat(9999),
			days: fc.record({ finished: day, booster1: day, booster2: day }),
			minutes: fc.nat(99_999),
			earned: fc.record(
				{
					completed: fc.boolean(),
					passed: fc.boolean(),
					score: fc.nat(100),
					measure: fc.nat(100)
				},
				{ requiredKeys: ['completed', 'passed'] }
			),
			tries: fc.nat(99),
			lessons: some(Object.fromEntries(course.lessons.map((each) => [each.id, lesson(each)]))),
			cases: some(map(course.cases, caseRead)),
			conversations: some(map(course.conversations, talk)),
			boosters: some({ 1: test(course), 2: test(course) }),
			starting: maybe(test(course)),
			closing: maybe(test(course)),
			lastTest: maybe(test(course)),
			bestTest: maybe(test(course)),
			unknown: fc.constant<LearnerRecord['unknown']>([])
		})
		.map(withoutUndefined);
}

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const some = <T>(shape: Record<string, fc.Arbitrary<T>>) =>
	fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Record<string, T>>;

const map = <T, U>(record: Record<string, T>, make: (value: T) => U) =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));

const withoutUndefined = <T>(record: T): T => {
	const { days, ...rest } = record as LearnerRecord;
	const clean = (value: object) =>
		Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
	return { ...clean(rest), days: clean(days) } as T;
};

const settings = ({ languages, regions, lessons }: Course) =>
	fc.record(
		{
			language: fc.constantFrom(...languages, '#9'),
			region: fc.constantFrom(...regions.map(({ id }) => id)),
			role: fc.constantFrom(...roles),
			place: fc.oneof(
				...lessons.map(({ id, screens }) =>
					fc.record(
						{
							lesson: fc.constant(id),
							screen: fc.constantFrom(...screens.map((screen) => screen.id))
						},
						{ requiredKeys: ['lesson'] }
					)
				)
			)
		},
		{ requiredKeys: [] }
	);

function answer(item: QuizItem): fc.Arbitrary<Answer> {
	const option = fc.constantFrom(...item.options, '#90');
	if (item.type === 'judgement') return fc.record({ best: option, worst: option });
	if (item.type !== 'match') return fc.array(option, { maxLength: 12 });
	const target = fc.constantFrom(...item.targets, '#90');
	return some(Object.fromEntries([...item.options, '#91'].map((id) => [id, target])));
}

function lesson({ screens, items, activities, questions }: Lesson) {
	const tasks = (ids: string[]) =>
		some(
			Object.fromEntries(
				ids.flatMap((id) => {
					const item = items[id];
					const tries = fc.integer({ min: 1, max: 7 });
					return item ? [[id, fc.record({ answer: answer(item), tries })]] : [];
				})
			)
		);
	return fc.record({
		done: fc.boolean(),
		screens: fc.subarray([...screens.map(({ id }) => id), '#70']),
		activities: tasks(activities),
		questions: tasks(questions)
	});
}

function caseRead({ moments }: Case) {
	const entries = moments.flatMap((moment) => moment.entries.map(({ n }) => n));
	const ids = [...moments.map(({ id }) => id), '#9'];
	const marker = fc.constantFrom(...markers);
	const marked = fc.uniqueArray(marker, { maxLength: 2 });
	const gate = fc.record(
		{
			concern: fc.constantFrom(...concerns),
			step: fc.constantFrom(...steps),
			opening: fc.constantFrom(0 as const, 1 as const, 2 as const),
			consulted: fc.boolean()
		},
		{ requiredKeys: ['step', 'consulted'] }
	);
	return fc
		.record({
			level: fc.constantFrom(...levels),
			phase: fc.constantFrom(...phases),
			moment: fc.nat(9),
			concerns: fc.array(maybe(fc.constantFrom(...concerns)), { maxLength: 5 }),
			marks: some(Object.fromEntries(entries.map((n) => [n, marked]))),
			gates: some(Object.fromEntries(ids.map((id) => [id, gate]))),
			judgement: maybe(
				fc.record({
					judgement: fc.constantFrom(...judgements),
					certainty: fc.constantFrom(...certainties)
				})
			),
			named: fc
				.uniqueArray(fc.constantFrom(...entries), { maxLength: 3 })
				.chain((ns) => fc.record(Object.fromEntries(ns.map((n) => [n, marker])))),
			replay: some(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...steps)]))),
			seen: fc.subarray([0, 1, 2, 3, 4, 5])
		})
		.map(({ concerns, ...rest }) => ({
			...rest,
			concerns: concerns.slice(0, concerns.findLastIndex((set) => set !== undefined) + 1)
		}));
}

function talk({ scenes }: Conversation) {
	const choices = Object.values(scenes).flatMap((scene) => Object.keys(scene.choices));
	const step = fc.record({
		scene: fc.constantFrom(...Object.keys(scenes), '#80'),
		choice: fc.constantFrom(...choices, '#80')
	});
	return fc.record({ path: fc.array(step, { maxLength: 15 }), takenBack: fc.subarray(choices) });
}

const test = ({ bank }: Course) =>
	fc.record({
		score: fc.nat(100),
		answers: some(
			map(bank, ({ item }) =>
				fc.record(
					{ answer: answer(item), certainty: fc.constantFrom(...certainties) },
					{ requiredKeys: ['answer'] }
				)
			)
		)
	});
