import type { Sources } from '../check/sources.ts';
import type { Unit } from '../check/units.ts';
import { wordFiles, type WordFile } from '../check/word-files.ts';
import { fingerprint } from './fingerprint.ts';

/** How one translated text stands to the wording it was made from. */
export type Standing = 'sealed' | 'stale' | 'unsealed' | 'missing';

export interface TextStanding {
	file: WordFile;
	/** Key and role variant, as in `units`. */
	id: string;
	/** The wording in the source language. */
	from: Unit;
	/** The translation; absent when it is missing. */
	unit?: Unit;
	standing: Standing;
}

/** Every text of one translation that its source language has too. */
export function standings(sources: Sources, language: string): TextStanding[] {
	const seals = sources.seals[language] ?? {};
	return wordFiles(sources)
		.filter((file) => file.language === language && file.source)
		.flatMap((file) =>
			[...(file.source?.units ?? [])].map(([id, from]) => {
				const unit = file.words.units.get(id);
				const seal = seals[file.part.namespace]?.[id];
				return { file, id, from, unit, standing: standingOf(unit, seal, from) };
			})
		);
}

function standingOf(unit: Unit | undefined, seal: string | undefined, from: Unit): Standing {
	if (!unit) return 'missing';
	if (seal === undefined) return 'unsealed';
	return seal === fingerprint(from) ? 'sealed' : 'stale';
}

/** Words of a text, as translators count them. */
export function wordCount({ forms }: Unit, language: string): number {
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	return forms
		.flatMap(({ text }) => [...segmenter.segment(text.replace(/<[^<>]*>/g, ' '))])
		.filter(({ isWordLike }) => isWordLike).length;
}
