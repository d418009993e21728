import { keyPlace, keysAt } from '../read/tree.ts';
import { kebab } from '../schema/index.ts';
import { error, startOf } from './finding.ts';
import type { Finding, Place } from './finding.ts';
import { asId } from './nearest.ts';
import { allParts } from './sources.ts';
import type { Sources } from './sources.ts';

export function foldersAreIds({ lessons, cases, conversations, regions }: Sources): Finding[] {
	return [lessons, cases, conversations, regions]
		.flatMap((parts) => Object.values(parts))
		.filter(({ id }) => !kebab.test(id))
		.map(({ id, folder }) => error('bad_id', startOf(folder), { id, suggestion: asId(id) }));
}

/** Word scripts of the whole package have one folder, so a lesson cannot be called like a case. */
export function namesAreUnique(sources: Sources): Finding[] {
	const parts = allParts(sources);
	return parts.flatMap(({ namespace, folder, structure }, index) => {
		const first = parts.findIndex((other) => other.namespace === namespace);
		if (first === index) return [];
		const other = parts[first]?.folder;
		return [error('name_taken', startOf(structure?.file ?? folder), { id: namespace, other })];
	});
}

interface Written {
	/** As an LMS would store it. */
	written: string;
	what: string;
	at: Place;
}

/** With `_` for `-`, two ids can become one in an LMS's records: `a` + `b-c` and `a-b` + `c`. */
export function recordsAreUnique({ lessons, cases, checks, minis }: Sources): Finding[] {
	const all: Written[] = [
		...Object.keys(cases).map((id) =>
			written(['check', id, 'judgement'], `case "${id}"`, startOf(`course/cases/${id}/case.yaml`))
		),
		...Object.values(lessons).flatMap(({ id, structure }) =>
			keysAt(structure?.tree).map((item) => {
				const at = structure?.tree
					? keyPlace(structure.tree, [item])
					: startOf(`course/lessons/${id}`);
				return written([id, item], `"${item}" of lesson "${id}"`, at);
			})
		),
		...keysAt(checks.structure?.tree).map((item) => {
			const at = checks.structure?.tree
				? keyPlace(checks.structure.tree, [item])
				: startOf(checks.folder);
			return written(['final', item], `"${item}" of the final test`, at);
		}),
		...keysAt(minis?.tree).flatMap((mini) => {
			const at = minis?.tree ? keyPlace(minis.tree, [mini]) : startOf(checks.folder);
			return ['start', 'close', 'booster'].map((when) =>
				written([when, mini], `mini-case "${mini}"`, at)
			);
		})
	];
	return all.flatMap((one, index) => {
		const other = all.slice(0, index).find((before) => before.written === one.written);
		return other
			? [error('id_collision', one.at, { what: one.what, other: other.what, written: one.written })]
			: [];
	});
}

function written(parts: string[], what: string, at: Place): Written {
	return { written: parts.join('_').replaceAll('-', '_').toLowerCase(), what, at };
}
