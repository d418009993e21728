import { keyPlace, keysAt, textAt, textsAt, valuePlace } from '../read/tree.ts';
import { twice } from './course.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { idsIn } from './sources.ts';
import type { Sources } from './sources.ts';

/** By phone, on the web, or at least by a note that says how. */
export function helplinesCanBeReached({ regions, languages }: Sources): Finding[] {
	return Object.values(regions).flatMap(({ structure, words }) => {
		const tree = structure?.tree;
		const said = words[languages.source ?? '']?.tree;
		return keysAt(tree, 'helplines').flatMap((helpline) => {
			const keys = keysAt(tree, 'helplines', helpline);
			if (!tree || keys.length === 0 || keys.includes('phone') || keys.includes('url')) return [];
			if (!said || textAt(said, 'helplines', helpline, 'note') !== undefined) return [];
			return [error('helpline_unreachable', keyPlace(tree, ['helplines', helpline]), { helpline })];
		});
	});
}

export function routesNameStepsOnce({ regions }: Sources): Finding[] {
	return Object.values(regions).flatMap(({ structure }) =>
		keysAt(structure?.tree, 'routes').flatMap((role) =>
			twice(textsAt(structure?.tree, 'routes', role), role)
		)
	);
}

/** Sources named in YAML: by helplines, duties, routes and terms. */
export function namedSourcesExist({ regions, glossary, bibliography }: Sources): Finding[] {
	const known = idsIn(bibliography);
	if (!known) return [];
	return [...Object.values(regions), glossary].flatMap(({ structure }) => {
		const tree = structure?.tree;
		if (!tree) return [];
		const owners =
			structure === glossary.structure
				? keysAt(tree).map((term) => [term])
				: [
						...keysAt(tree, 'helplines').map((id) => ['helplines', id]),
						...keysAt(tree, 'duties').map((id) => ['duties', id]),
						['routes-checked']
					];
		return owners.flatMap((path) => {
			const id = textAt(tree, ...path, 'source');
			if (id === undefined || known.includes(id)) return [];
			const at = valuePlace(tree, [...path, 'source']);
			return [error('unknown_source', at, { source: id, nearest: nearest(id, known) })];
		});
	});
}
