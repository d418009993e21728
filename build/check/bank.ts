import { roles } from '../../src/model/course.ts';
import type { Part } from '../read/course.ts';
import { follow, keysAt, textsAt, valuePlace } from '../read/tree.ts';
import { twice } from './course.ts';
import { error, startOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { counted, nearest } from './nearest.ts';
import type { Sources } from './sources.ts';

export function bankIsThere({ checks }: Sources): Finding[] {
	return isBare(checks) ? [error('missing_file', startOf(`${checks.folder}/bank.yaml`))] : [];
}

function isBare({ structure, words }: Part): boolean {
	return !structure && Object.keys(words).length > 0;
}

export function bankRegionsAreKnown({ checks, course }: Sources): Finding[] {
	const tree = checks.structure?.tree;
	const known = textsAt(course?.tree, 'regions').map(({ text }) => text);
	if (known.length === 0) return [];
	return keysAt(tree).flatMap((item) =>
		textsAt(tree, item, 'regions')
			.filter(({ text }) => !known.includes(text))
			.map(({ text, at }) =>
				error('unknown_region', at, { region: text, nearest: nearest(text, known) })
			)
	);
}

/** Every learner, whatever the role and region, must get as many questions as the test has. */
export function testCanBeDrawn({ course, checks, data }: Sources): Finding[] {
	const items = data.course.test?.items ?? 0;
	const complete = Object.keys(data.bank).length === keysAt(checks.structure?.tree).length;
	if (!course?.tree || items === 0 || !complete || isBare(checks)) return [];
	const bank = Object.values(data.bank);
	const at = valuePlace(course.tree, ['test', 'items']);
	if (items > bank.length) {
		const counts = { items: counted(items, 'question'), count: counted(bank.length, 'question') };
		return [error('test_too_long', at, counts)];
	}
	const short = roles.flatMap((role) =>
		(data.course.regions ?? []).map((region) => {
			const offered = bank.filter(
				(item) => (item.roles?.includes(role) ?? true) && (item.regions?.includes(region) ?? true)
			);
			return { role, region, count: offered.length };
		})
	);
	const [fewest] = short.sort((a, b) => a.count - b.count);
	return fewest && fewest.count < items
		? [error('test_short_for', at, { ...fewest, items: counted(items, 'question') })]
		: [];
}

export function checkFormsFit({ course, cases }: Sources): Finding[] {
	const forms = follow(course?.tree, ['check', 'forms']);
	const all = forms?.kind === 'list' ? forms.items.map((form) => textsAt(form)) : [];
	return all.flatMap((form) => [
		...twice(form, 'forms'),
		...form
			.filter(({ text }) => !cases[text])
			.map(({ text: id, at }) =>
				error('unknown_case', at, { id, nearest: nearest(id, Object.keys(cases)) })
			)
	]);
}
