import type { Course, LearnerRecord } from '#model';
import { appendMissing, exceptions, readLock } from '../../build/ids/index.ts';
import type { Random } from './random.ts';

type Tree = unknown;
type Change = {
	list: (values: Tree[], place: number) => Tree[];
	keys: (entries: [string, Tree][], place: number) => [string, Tree][];
};

/** Applies a change to every list and map of the course in which the id stands. */
function change(tree: Tree, id: string, how: Change): Tree {
	if (Array.isArray(tree)) {
		const values = tree.map((value) => change(value, id, how));
		const place = tree.findIndex((value) => value === id || value?.id === id);
		return place < 0 ? values : how.list(values, place);
	}
	if (typeof tree !== 'object' || tree === null) return tree;
	const entries = Object.entries(tree).map(
		([key, value]) => [key, change(value, id, how)] as [string, Tree]
	);
	const place = entries.findIndex(([key]) => key === id);
	return Object.fromEntries(place < 0 ? entries : how.keys(entries, place));
}

const within = (course: Course, id: string, how: Change) => change(course, id, how) as Course;

export const remove = (course: Course, id: string) =>
	within(course, id, {
		list: (values, place) => values.toSpliced(place, 1),
		keys: (entries, place) => entries.toSpliced(place, 1)
	});

export const reorder = (course: Course, id: string) =>
	within(course, id, {
		list: (values, place) => [...values.slice(place + 1), ...values.slice(0, place + 1)],
		keys: (entries, place) => [...entries.slice(place + 1), ...entries.slice(0, place + 1)]
	});

export const insertBefore = (course: Course, id: string, fresh: string) =>
	within(course, id, {
		list(values, place) {
			const value = values[place];
			const copy = typeof value === 'string' ? fresh : { ...(value as object), id: fresh };
			return values.toSpliced(place, 0, copy);
		},
		keys: (entries, place) => entries.toSpliced(place, 0, [fresh, entries[place]?.[1]])
	});

export const rename = <T>(tree: T, from: string, to: string): T =>
	JSON.parse(JSON.stringify(tree).replaceAll(`"${from}"`, `"${to}"`));

/** The lock after `npm run ids`, and the course as the compiler would number it. */
export function release(course: Course, before: string) {
	const text = appendMissing(before, { course, lock: readLock(before) });
	return { text, course: { ...course, numbers: exceptions(course, readLock(text)) } };
}

/** The record as others write it: sets in one order, absent as JSON has it. */
export const plain = (record: LearnerRecord | undefined): unknown =>
	JSON.parse(
		JSON.stringify(record, (key, value) =>
			['screens', 'takenBack', 'unknown'].includes(key) ? byContent(value) : value
		) ?? 'null'
	);

/** A heavy update at full size: in every scope that matters something old goes and something new comes. */
export function heavyRelease(course: Course, random: Random, number: number): Course {
	let next = course;
	const swap = (id: string | undefined) => {
		if (id === undefined) return;
		next = remove(insertBefore(next, id, `${id}-r${number}`), id);
	};
	for (const { screens, activities, questions } of course.lessons) {
		swap(random.one(screens).id);
		swap(random.one(activities));
		swap(random.one(questions));
	}
	for (const { items } of course.lessons) {
		for (const { options } of Object.values(items))
			if (random.chance(0.2)) swap(random.one(options));
	}
	for (const { scenes } of Object.values(course.conversations)) {
		const ids = Object.keys(scenes);
		swap(random.one(ids));
		const { choices } = scenes[random.one(ids.slice(0, -1))] ?? { choices: {} };
		swap(Object.keys(choices)[0]);
	}
	for (const id of random.some(Object.keys(course.bank), 3)) swap(id);
	return { ...next, cases: Object.fromEntries(Object.entries(next.cases).map(renewEntries)) };
}

function renewEntries([id, each]: [string, Course['cases'][string]]) {
	const highest = Math.max(...each.moments.flatMap(({ entries }) => entries.map(({ n }) => n)));
	const moments = each.moments.map((moment, place) => ({
		...moment,
		entries: moment.entries.map((entry, at) =>
			at === 0 && place < 3 ? { ...entry, n: highest + place + 1 } : entry
		)
	}));
	return [id, { ...each, moments }] as const;
}

const byContent = (set: unknown[]) =>
	set.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
