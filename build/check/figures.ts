import { follow, keyPlace, keysAt, textAt, textsAt, valuePlace } from '../read/tree.ts';
import type { Tree } from '../read/tree.ts';
import { error, startOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { idsIn } from './sources.ts';
import type { Sources } from './sources.ts';

/** Words of figures or of the library need what they are the words of. */
export function exhibitsHaveStructures({ figures, library }: Sources): Finding[] {
	return [figures, library]
		.filter(({ structure, words }) => !structure && Object.keys(words).length > 0)
		.map(({ folder }) => error('missing_file', startOf(`${folder}.yaml`)));
}

export function figuresFitTheirKind({ figures }: Sources): Finding[] {
	const tree = figures.structure?.tree;
	return tree ? keysAt(tree).flatMap((id) => fits(id, tree)) : [];
}

function fits(id: string, tree: Tree): Finding[] {
	const kind = textAt(tree, id, 'kind');
	const unit = textAt(tree, id, 'unit');
	const values = keysAt(tree, id, 'values');
	const number = (value: string) => {
		const found = follow(tree, [id, 'values', value]);
		return found?.kind === 'value' && typeof found.value === 'number' ? found.value : 0;
	};
	const at = (value: string) => keyPlace(tree, [id, 'values', value]);
	const years = values.map((value) => Number(/^y(\d{4})$/.exec(value)?.[1]));

	return [
		...(values.length === 0 && follow(tree, [id, 'values'])
			? [error('figure_empty', keyPlace(tree, [id, 'values']), { id })]
			: []),
		...(kind === 'hundred' && unit === 'count'
			? [error('figure_counts_of_hundred', valuePlace(tree, [id, 'unit']), { id })]
			: []),
		...(unit === 'percent'
			? values
					.filter((value) => number(value) > 100)
					.map((value) => error('figure_over_hundred', at(value), { id, value }))
			: []),
		...(kind === 'series'
			? values
					.filter((_, index) => !((years[index] ?? NaN) > (years[index - 1] ?? 0)))
					.map((value) => error('figure_year', at(value), { id, value }))
			: [])
	];
}

/** Sources that figures and the library name. */
export function exhibitsNameSources({ figures, library, bibliography }: Sources): Finding[] {
	const known = idsIn(bibliography);
	if (!known) return [];
	return [figures.structure?.tree, library.structure?.tree].flatMap((tree) =>
		keysAt(tree).flatMap((id) =>
			['source', 'sources'].flatMap((key) => {
				const one = textAt(tree, id, key);
				const named =
					tree && one !== undefined
						? [{ text: one, at: valuePlace(tree, [id, key]) }]
						: textsAt(tree, id, key);
				return named
					.filter(({ text }) => !known.includes(text))
					.map(({ text, at }) =>
						error('unknown_source', at, { source: text, nearest: nearest(text, known) })
					);
			})
		)
	);
}
