import type { Course, QuizItem } from '../../src/model/index.ts';

/** `scenarios.js`: what the app does not need before a case, a conversation or the test is opened. */
export function scenarios({ cases, conversations, bank }: Course): string {
	const parts = JSON.stringify({ cases, conversations, bank });
	return `Object.entries(${parts}).forEach(([part,all])=>Object.assign(self.__scenarios[part],all));\n`;
}

/** `regions.js`: helplines, duties and routes of every country, which no start screen shows. */
export function regionsScript({ regions }: Course): string {
	return `Object.assign(self.__regions,${JSON.stringify(regions)});\n`;
}

/**
 * The course as `app.js` carries it: of cases, conversations and the bank only what saved state is read and written by,
 * so that a learner's record never waits for another script.
 */
export function outline(course: Course): Course {
	// Its other fields are filled by late scripts before anything reads them.
	return {
		...course,
		sources: {},
		exhibits: undefined,
		handbook: undefined,
		lessons: course.lessons.map((lesson) => ({ ...lesson, items: each(lesson.items, unsolved) })),
		regions: course.regions.map(({ id }) => ({
			id,
			helplines: [],
			duties: [],
			routes: { social: [], school: [], other: [] }
		})),
		cases: each(course.cases, ({ moments }) => ({
			moments: moments.map(({ id }) => ({ id, entries: [] }))
		})),
		conversations: each(course.conversations, ({ scenes }) => ({
			scenes: each(scenes, ({ choices }) => ({ choices: each(choices, () => 0) }))
		})),
		bank: each(course.bank, ({ item, mini }) => ({
			item: unsolved(item),
			...(mini && { mini: { form: mini.form } })
		}))
	} as unknown as Course;
}

/** A question without its answer. */
function unsolved(item: QuizItem) {
	return {
		type: item.type,
		options: item.options,
		...(item.type === 'match' && { targets: item.targets })
	};
}

function each<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
	return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
}
