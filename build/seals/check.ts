import { error, startOf, warning } from '../check/finding.ts';
import type { Finding } from '../check/finding.ts';
import type { Sources } from '../check/sources.ts';
import { languageName } from '../check/word-files.ts';
import { standings } from './standing.ts';

/** Translations made from a wording that has since changed; a release does not go out with them. */
export function sealsHold(sources: Sources, release: boolean): Finding[] {
	const told = release ? error : warning;
	return Object.keys(sources.seals)
		.filter((language) => sources.languages.released.includes(language) || !release)
		.flatMap((language) => {
			const all = standings(sources, language);
			const stale = all.filter(({ standing }) => standing === 'stale');
			const unsealed = all.filter(({ standing }) => standing === 'unsealed');
			const files = new Set(unsealed.map(({ file }) => file.file));
			return [
				...stale.map(({ id, unit, from }) =>
					told('stale_text', unit?.at ?? from.at, { key: id, language: languageName(language) })
				),
				...[...files].map((file) =>
					told('unsealed_texts', startOf(file), {
						count: unsealed.filter((text) => text.file.file === file).length,
						language: languageName(language)
					})
				)
			];
		});
}
