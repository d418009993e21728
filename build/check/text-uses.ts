import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Sources } from './sources.ts';
import { wordFiles } from './word-files.ts';

/** Every `t(($) => $.a.b)` of a lesson leads to a text or a list of texts in the source language. */
export function usedTextsExist(sources: Sources): Finding[] {
	const files = wordFiles(sources).filter(({ language }) => language === sources.languages.source);
	return Object.values(sources.lessons).flatMap(({ layout }) =>
		(layout?.uses ?? []).flatMap(({ namespace, path, at, group }) => {
			const found = files.find(({ part }) => part.namespace === namespace);
			const key = path.join('.');
			if (!found || (group && path.length === 0)) return [];
			const { units, groups, odd } = found.words;
			if (odd.some(({ path: other }) => other === key)) return [];
			const text = [...units.values()].some((unit) => unit.key === key);
			if (text || (group && groups.has(key))) return [];
			return groups.has(key) || key === ''
				? [error('text_is_group', at, { path: key || '$', file: found.file })]
				: [
						error('unknown_text', at, {
							path: key,
							file: found.file,
							nearest: nearest(
								key,
								[...units.values()].map((unit) => unit.key)
							)
						})
					];
		})
	);
}
