import { error, warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { listed } from './nearest.ts';
import type { Sources } from './sources.ts';
import { isCounted, plurals } from './units.ts';
import type { Plural } from './units.ts';
import { languageName, wordFiles } from './word-files.ts';

/** Each language has exactly the plural forms its grammar asks for. */
export function pluralsAreComplete(sources: Sources): Finding[] {
	return wordFiles(sources).flatMap(({ words, source, language, released }) => {
		const needed = categories(language);
		const name = languageName(language);
		return [...words.units].flatMap(([id, unit]) => {
			const other = source?.units.get(id);
			const counted = isCounted(unit);
			if (!counted && !(other && isCounted(other))) return [];
			if (other && !isCounted(other)) {
				return [error('plural_differs', unit.at, { path: id, language: name })];
			}
			const present = unit.forms.flatMap(({ plural }) => plural ?? []);
			const missing = needed.filter((form) => !present.includes(form));
			// i18next takes `_zero` for 0 in any language.
			const unused = unit.forms.filter(
				({ plural }) => plural && plural !== 'zero' && !needed.includes(plural)
			);
			return [
				...(missing.length > 0 && released
					? [
							error('missing_plural', unit.at, {
								path: id,
								language: name,
								needed: listed(needed.map((form) => `"_${form}"`)),
								missing: listed(missing.map((form) => `"${last(id)}_${form}"`))
							})
						]
					: []),
				...unused.map(({ at, plural, path }) =>
					warning('unused_plural', at, { path: path.join('.'), form: plural, language: name })
				)
			];
		});
	});
}

/** A role variant is only shown to that role; the others need a plain text. */
export function variantsHavePlainTexts(sources: Sources): Finding[] {
	return wordFiles(sources).flatMap(({ words, source }) => {
		if (source) return [];
		const variants = [...words.units.values()].filter(({ role }) => role);
		return variants.flatMap(({ key, at }, index) => {
			const own = variants.filter((other) => other.key === key);
			const first = variants.findIndex((other) => other.key === key) === index;
			if (!first || words.units.has(key) || own.length === 3) return [];
			return [
				error('variant_without_plain', at, {
					path: key,
					roles: listed(own.map(({ role }) => role ?? ''))
				})
			];
		});
	});
}

function categories(language: string): Plural[] {
	const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
	return plurals.filter((form) => (pluralCategories as string[]).includes(form));
}

function last(id: string): string {
	return id.split('.').at(-1) ?? id;
}
