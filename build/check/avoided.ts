import { insideText } from '../read/place.ts';
import { warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { listed } from './nearest.ts';
import type { Sources } from './sources.ts';
import { allForms } from './units.ts';
import { wordFiles } from './word-files.ts';

/** Forms that the glossary asks to avoid, from the start of a word. The glossary itself may name them. */
export function avoidedFormsAreAbsent(sources: Sources): Finding[] {
	const terms = Object.values(sources.data.terms);
	return wordFiles(sources).flatMap(({ part, language, words }) => {
		const avoided = terms.flatMap(({ avoid, use }) =>
			(avoid?.[language] ?? []).map((form) => ({
				form,
				small: form.toLowerCase(),
				pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(form)}`, 'iu'),
				instead:
					listed(
						(use?.[language] ?? []).map((other) => `"${other}"`),
						'or'
					) || undefined
			}))
		);
		if (part === sources.glossary || avoided.length === 0) return [];
		return allForms(words).flatMap(({ text, at, path }) => {
			const low = text.toLowerCase();
			return avoided.flatMap(({ form, small, pattern, instead }) => {
				const index = low.includes(small) ? text.search(pattern) : -1;
				if (index < 0) return [];
				const place = insideText(at, text, index);
				return [warning('avoided_word', place, { form, path: path.join('.'), instead })];
			});
		});
	});
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
