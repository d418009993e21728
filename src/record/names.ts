import type { Course, QuizItem } from '#model';
import { as, flags, memo, uint, type Numbered, type Schema } from './bits.ts';

/** Ids of one scope and their permanent numbers. A number without an id reads as `#n` and is written as n. */
export interface Names {
	/** −1 when the id has no number. */
	of(id: string): number;
	at(n: number): string;
}

export const names = (ids: readonly string[], numbers?: readonly number[]): Names => ({
	of(id) {
		if (id[0] === '#') return Number(id.slice(1));
		const place = ids.indexOf(id);
		return numbers?.[place] ?? place;
	},
	at: (n) => ids[numbers ? numbers.indexOf(n) : n] ?? `#${n}`
});

/** For keys that are numbers themselves. */
export const decimals: Names = { of: Number, at: String };

/** One id, as its number. */
export const id = ({ of, at }: Names, k: number): Numbered<string> => ({
	...as(uint(k), of, at),
	fits: (value) => of(value) >= 0
});

export const set = ({ of, at }: Names): Schema<string[]> =>
	as(
		flags,
		(ids) => ids.map(of).filter((n) => n >= 0),
		(numbers) => numbers.map(at)
	);

/** Which keys there are, then the value of each, in the order of their numbers. */
export function map<T>(
	{ of, at }: Names,
	make: (key: string) => Schema<T>
): Schema<Record<string, T>> {
	const schema = memo(make);
	return {
		write(record) {
			const values = new Map(Object.entries(record).map((entry) => [of(entry[0]), entry]));
			const sorted = [...values].filter(([n]) => n >= 0).sort(([a], [b]) => a - b);
			return (
				flags.write(sorted.map(([n]) => n)) +
				sorted.map(([, [key, value]]) => schema(key).write(value)).join('')
			);
		},
		read: (source) =>
			Object.fromEntries(
				flags.read(source).map((n) => {
					const key = at(n);
					return [key, schema(key).read(source)] as const;
				})
			)
	};
}

/** Every saved id by its scope, in the order of the structure; the scopes of `ids.lock`. */
export function scopesOf(course: Course): Record<string, string[]> {
	const scopes: Record<string, string[]> = {
		languages: course.languages,
		regions: course.regions.map((region) => region.id),
		lessons: course.lessons.map((lesson) => lesson.id),
		cases: Object.keys(course.cases),
		conversations: Object.keys(course.conversations)
	};
	const add = (scope: string, item: QuizItem) => {
		scopes[scope] = item.options;
		if (item.type === 'match') scopes[`${scope}/targets`] = item.targets;
	};

	for (const { id, screens, activities, questions, items } of course.lessons) {
		scopes[`lessons/${id}/screens`] = screens.map((screen) => screen.id);
		scopes[`lessons/${id}/activities`] = activities;
		scopes[`lessons/${id}/questions`] = questions;
		for (const [key, item] of Object.entries(items)) add(`lessons/${id}/items/${key}`, item);
	}
	for (const [id, { moments }] of Object.entries(course.cases)) {
		const entries = moments.flatMap((moment) => moment.entries);
		scopes[`cases/${id}/entries`] = entries.map(({ from, n }) => `${from}_${n}`);
		scopes[`cases/${id}/moments`] = moments.map((moment) => moment.id);
	}
	for (const [id, conversation] of Object.entries(course.conversations)) {
		const scenes = Object.entries(conversation.scenes);
		const choices = scenes.flatMap(([, scene]) => Object.keys(scene.choices));
		scopes[`conversations/${id}/scenes`] = scenes.map(([scene]) => scene);
		scopes[`conversations/${id}/choices`] = [...new Set(choices)];
	}
	scopes['bank'] = Object.keys(course.bank);
	for (const [id, { item }] of Object.entries(course.bank)) add(`bank/${id}`, item);
	return scopes;
}

/** Looks up the numbers of any scope of this course. */
export function namesOf(course: Course) {
	const scopes = scopesOf(course);
	return (scope: string) => names(scopes[scope] ?? [], course.numbers[scope]);
}
