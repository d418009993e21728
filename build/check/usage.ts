import { keyPlace } from '../read/tree.ts';
import { expectedIn, within } from './expected.ts';
import { warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { gathered } from './gathered.ts';
import { counted, nearest } from './nearest.ts';
import type { Sources } from './sources.ts';
import { wordFiles } from './word-files.ts';

/** In a lesson or region, texts of the source language that nothing shows. */
export function textsAreUsed(sources: Sources): Finding[] {
	return wordFiles(sources).flatMap((file) => {
		if (file.source || file.language !== sources.languages.source) return [];
		const { required, optional, open } = expectedIn(sources, file.part);
		const known = new Set([...required, ...optional]);
		const unused = [...file.words.units].filter(
			([, { key }]) => !known.has(key) && !within(key, open)
		);
		const inUse = (group: string) => [...known, ...open].some((key) => within(key, [group]));
		const groups = gathered(
			unused.map(([, { key }]) => key),
			inUse
		);
		return [...groups].map(([path, texts]) => {
			const at = keyPlace(file.tree, path.split('.'));
			const missing = required.filter((key) => !file.words.units.has(key));
			return texts.length === 1 && texts[0] === path
				? warning('unused_text', at, { path, nearest: nearest(path, missing) })
				: warning('unused_texts', at, { path, count: counted(texts.length, 'text') });
		});
	});
}
