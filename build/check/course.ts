import type { Place } from '../check/finding.ts';
import { follow, keyPlace, keysAt, textAt, textsAt, valuePlace } from '../read/tree.ts';
import { error, startOf, warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { lessonsListed } from './sources.ts';
import type { Sources } from './sources.ts';

export function courseIsThere({ course, bibliography }: Sources): Finding[] {
	return [
		...(course ? [] : [error('missing_file', startOf('course/course.yaml'))]),
		...(bibliography ? [] : [error('missing_file', startOf('course/sources.yaml'))])
	];
}

export function languagesAreListedOnce({ course }: Sources): Finding[] {
	const released = textsAt(course?.tree, 'languages');
	const drafts = textsAt(course?.tree, 'drafts');
	const both = drafts.filter(({ text }) => released.some((other) => other.text === text));
	return [
		...twice(released, 'languages'),
		...twice(drafts, 'drafts'),
		...both.map(({ text, at }) => error('language_in_both', at, { language: text }))
	];
}

export function languagesAreKnown({ course }: Sources): Finding[] {
	const tree = course?.tree;
	const listed = [...textsAt(tree, 'languages'), ...textsAt(tree, 'drafts')];
	const known = [...new Set(listed.map(({ text }) => text))];
	if (!tree || textsAt(tree, 'languages').length === 0) return [];

	const source = textAt(tree, 'source');
	const regionOf = keysAt(tree, 'region-of');
	return [
		...(source !== undefined && !known.includes(source)
			? [unlisted(source, valuePlace(tree, ['source']))]
			: []),
		...regionOf
			.filter((language) => !known.includes(language))
			.map((language) => unlisted(language, keyPlace(tree, ['region-of', language]))),
		...known
			.filter((language) => follow(tree, ['region-of']) && !regionOf.includes(language))
			.map((language) =>
				error('language_without_region', keyPlace(tree, ['region-of']), { language })
			)
	];

	function unlisted(language: string, at: Place): Finding {
		return error('unlisted_language', at, { language, nearest: nearest(language, known) });
	}
}

export function regionsAreThere({ course, regions }: Sources): Finding[] {
	const tree = course?.tree;
	const listed = textsAt(tree, 'regions');
	const ids = listed.map(({ text }) => text);
	if (!tree || ids.length === 0) return [];
	return [
		...twice(listed, 'regions'),
		...listed
			.filter(({ text }) => !regions[text])
			.map(({ text, at }) =>
				error('missing_region', at, { region: text, nearest: nearest(text, Object.keys(regions)) })
			),
		...keysAt(tree, 'region-of').flatMap((language) => {
			const region = textAt(tree, 'region-of', language);
			if (region === undefined || ids.includes(region)) return [];
			const at = valuePlace(tree, ['region-of', language]);
			return [error('unknown_region', at, { region, nearest: nearest(region, ids) })];
		}),
		...Object.values(regions)
			.filter(({ id }) => !ids.includes(id))
			.map(({ id, folder, structure }) =>
				warning('not_listed', startOf(structure?.file ?? folder), { folder, key: 'regions', id })
			)
	];
}

export function lessonsAreThere(sources: Sources): Finding[] {
	const { course, lessons } = sources;
	const listed = lessonsListed(sources);
	const ids = listed.map(({ id }) => id);
	if (!course?.tree || ids.length === 0) return [];
	return [
		...twice(
			listed.map(({ id, at }) => ({ text: id, at })),
			'lessons'
		),
		...listed
			.filter(({ id }) => !lessons[id])
			.map(({ id, at }) =>
				error('missing_lesson', at, { lesson: id, nearest: nearest(id, Object.keys(lessons)) })
			),
		...Object.values(lessons)
			.filter(({ id }) => !ids.includes(id))
			.map(({ id, folder }) =>
				warning('not_listed', startOf(`${folder}/Lesson.svelte`), { folder, key: 'lessons', id })
			)
	];
}

export function weightsMakeOne({ course, data }: Sources): Finding[] {
	const { weights } = data.course;
	if (!course?.tree || !weights) return [];
	const sum = Number((weights.check + weights.test).toFixed(6));
	const at = keyPlace(course.tree, ['weights']);
	return sum === 1 ? [] : [error('weights_sum', at, { sum, ...weights })];
}

/** What stands in a list more than once. */
export function twice(list: readonly { text: string; at: Place }[], key: string): Finding[] {
	return list
		.filter(({ text }, index) => list.findIndex((other) => other.text === text) < index)
		.map(({ text, at }) => error('listed_twice', at, { id: text, key }));
}
