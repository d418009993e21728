import type { Language } from '#model';

/** Name of a country in a language; of groups of countries, those that the browser knows. */
export function countryName(language: Language, country: string): string {
	const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
	return names.of(country.toUpperCase()) ?? country;
}

/** Areas that are no countries; their names are words of the blocks. */
export const areas = ['int', 'bsr'] as const;

export function isArea(country: string): country is (typeof areas)[number] {
	return (areas as readonly string[]).includes(country);
}
