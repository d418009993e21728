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
	type CaseRecord,
	type Certainty,
	type Concern,
	type ConversationRecord,
	type Course,
	type GateRecord,
	type LearnerRecord,
	type LessonRecord,
	type MarkerId,
	type QuizItem,
	type Settings,
	type Task,
	type TestRecord
} from '#model';
import {
	appended,
	as,
	bits,
	fields,
	flag,
	flags,
	list,
	maybe,
	memo,
	piece,
	uint,
	type Numbered,
	type Schema
} from './bits.ts';
import { decimals, id, map, names, namesOf, set, type Names } from './names.ts';

type Place = NonNullable<Settings['place']>;
type Step = ConversationRecord['path'][number];

/** One of a list that is only ever appended to; a position we do not know reads as `#n`. */
const oneOf = <T extends string>(values: readonly T[], width: number) => {
	const { of, at } = names(values);
	return as(bits(width), of, at) as Schema<T>;
};

const marker = oneOf(markers, 5);
const concern = oneOf(concerns, 2);
const step = oneOf(steps, 5);
const extremes = names(['best', 'worst']);
const score = bits(7);
const marks = map(decimals, () => list(marker, 0));

/** At most three, far apart: shorter as a list than as a map. */
const named: Schema<CaseRecord['named']> = as(
	list(fields<{ n: number; marker: MarkerId }>({ n: uint(4), marker })),
	(named) => Object.entries(named).map(([n, marker]) => ({ n: Number(n), marker })),
	(pairs) => Object.fromEntries(pairs.map(({ n, marker }) => [n, marker]))
);

const certainty: Schema<Certainty> = as(
	bits(2),
	(percent) => certainties.indexOf(percent),
	(n) => certainties[n] as Certainty
);

/** Holes are kept; the array ends with the last moment that has a concern. */
const concernLine: Schema<CaseRecord['concerns']> = as(
	map(decimals, () => concern),
	(line) =>
		Object.fromEntries(Object.entries(line).filter(([, set]) => set)) as Record<string, Concern>,
	(set) =>
		Array.from({ length: Math.max(-1, ...Object.keys(set).map(Number)) + 1 }, (_, n) => set[n])
);

const answer = (options: Names, targets: Names, item?: QuizItem): Schema<Answer> => {
	const picks = list(id(options, 2));
	const pairs =
		item?.type === 'judgement'
			? map(extremes, () => id(options, 2))
			: map(options, () => id(targets, 2));
	return {
		write: (value) => (Array.isArray(value) ? '0' + picks.write(value) : '1' + pairs.write(value)),
		read: (source) => (flag.read(source) ? pairs.read(source) : picks.read(source))
	};
};

const gate = fields<GateRecord>({
	concern: maybe(concern),
	step,
	opening: maybe(bits(2) as Schema<0 | 1 | 2>),
	consulted: flag
});

/** Place in practice (0: none) and whether a colleague was asked: one number, and no bits at all where neither is known. */
const standing = appended(uint(3));

function withStanding<T extends object>(first: Schema<T>): Schema<CaseRecord> {
	type Rest = Pick<CaseRecord, 'place' | 'asked' | 'rest'>;
	return {
		write(value) {
			const { place = -1, asked, rest }: Rest = value;
			const n = 2 * (place + 1) + Number(asked === true);
			const written = n || rest !== undefined ? standing.write(n || undefined) : '';
			return first.write(value as unknown as T) + written;
		},
		read(source) {
			const value = first.read(source);
			const n = standing.read(source) ?? 0;
			return {
				...(value as unknown as CaseRecord),
				...(n > 1 && { place: (n >> 1) - 1 }),
				...(n % 2 === 1 && { asked: true as const })
			};
		}
	};
}

/** How each kind of piece is written for this course. Widths never come from the course. */
export const schemas = memo(describe, new WeakMap<Course, ReturnType<typeof describe>>());

function describe(course: Course) {
	const scope = namesOf(course);
	const lessons = id(scope('lessons'), 3);
	const screenOf = (lesson: string) => maybe(id(scope(`lessons/${lesson}/screens`), 3));
	const answerIn = (path: string, item?: QuizItem) =>
		answer(scope(path), scope(`${path}/targets`), item);

	const place: Numbered<Place> = {
		write: ({ lesson, screen }) => lessons.write(lesson) + screenOf(lesson).write(screen),
		read(source) {
			const lesson = lessons.read(source);
			const screen = screenOf(lesson).read(source);
			return screen === undefined ? { lesson } : { lesson, screen };
		},
		fits: ({ lesson }) => lessons.fits(lesson)
	};

	const head = piece(
		fields<Head>({
			settings: fields<Settings>({
				language: maybe(id(scope('languages'), 2)),
				region: maybe(id(scope('regions'), 2)),
				role: maybe(oneOf(roles, 3)),
				place: maybe(place)
			}),
			seed: bits(24),
			startDay: uint(12),
			days: fields<LearnerRecord['days']>({
				finished: maybe(uint(5)),
				booster1: maybe(uint(5)),
				booster2: maybe(uint(5))
			}),
			minutes: uint(6),
			earned: fields<LearnerRecord['earned']>({
				completed: flag,
				passed: flag,
				score: maybe(score),
				measure: maybe(score)
			}),
			tries: uint(1)
		})
	);

	const lesson = (lessonId: string) => {
		const path = `lessons/${lessonId}`;
		const found = course.lessons.find((lesson) => lesson.id === lessonId);
		const tasks = (kind: string) =>
			map(scope(`${path}/${kind}`), (item) =>
				fields<Task>({
					answer: answerIn(`${path}/items/${item}`, found?.items[item]),
					tries: as(
						uint(0),
						(tries) => Math.min(tries, 7) - 1,
						(more) => more + 1
					)
				})
			);
		return piece(
			fields<Omit<LessonRecord, 'rest'>>({
				done: flag,
				screens: set(scope(`${path}/screens`)),
				activities: tasks('activities'),
				questions: tasks('questions')
			})
		);
	};

	const caseOf = (caseId: string) => {
		const moments = scope(`cases/${caseId}/moments`);
		return piece(
			withStanding(
				fields<Omit<CaseRecord, 'rest' | 'place' | 'asked'>>({
					level: oneOf(levels, 3),
					phase: oneOf(phases, 4),
					moment: uint(2),
					concerns: concernLine,
					marks,
					gates: map(moments, () => gate),
					judgement: maybe(
						fields<NonNullable<CaseRecord['judgement']>>({
							judgement: oneOf(judgements, 2),
							certainty
						})
					),
					named,
					replay: map(moments, () => step),
					seen: flags
				})
			)
		);
	};

	const conversation = (name: string) => {
		const path = `conversations/${name}`;
		const scene = id(scope(`${path}/scenes`), 3);
		const choice = id(scope(`${path}/choices`), 4);
		const taken: Numbered<Step> = {
			...fields<Step>({ scene, choice }),
			fits: (step) => scene.fits(step.scene) && choice.fits(step.choice)
		};
		return piece(
			fields<Omit<ConversationRecord, 'rest'>>({
				path: as(
					list(taken),
					(path) => path.slice(0, 15),
					(path) => path
				),
				takenBack: set(scope(`${path}/choices`))
			})
		);
	};

	const test = piece(
		fields<Omit<TestRecord, 'rest'>>({
			score,
			answers: map(scope('bank'), (item) =>
				fields<TestRecord['answers'][string]>({
					answer: answerIn(`bank/${item}`, course.bank[item]?.item),
					certainty: maybe(certainty)
				})
			)
		})
	);

	return {
		head,
		test,
		/** Pieces that come several times: kind, where the record keeps them, their numbers, their format. */
		many: [
			['l', 'lessons', scope('lessons'), memo(lesson)],
			['c', 'cases', scope('cases'), memo(caseOf)],
			['t', 'conversations', scope('conversations'), memo(conversation)],
			['b', 'boosters', decimals, () => test]
		] as [string, Many, Names, (id: string) => Schema<unknown>][],
		/** Pieces that come once. */
		once: [
			['s', 'starting'],
			['z', 'closing'],
			['f', 'lastTest'],
			['g', 'bestTest']
		] as [string, Once][]
	};
}

export type Many = 'lessons' | 'cases' | 'conversations' | 'boosters';
export type Once = 'starting' | 'closing' | 'lastTest' | 'bestTest';
export type Head = Pick<
	LearnerRecord,
	'settings' | 'seed' | 'startDay' | 'days' | 'minutes' | 'earned' | 'tries'
>;
