import type { Language } from '#model';
import { listIn } from '#text';

/** Names of some languages in one of them: “Latvian, Russian and English”. */
export function languagesIn(language: Language, tags: readonly Language[]): string {
	const names = new Intl.DisplayNames([language], { type: 'language' });
	return listIn(
		language,
		tags.map((tag) => names.of(tag) ?? tag)
	);
}
