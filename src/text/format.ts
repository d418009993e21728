import type { Language } from '#model';

/** A number as the language writes it. */
export function numberIn(language: Language, value: number, options?: Intl.NumberFormatOptions) {
	return new Intl.NumberFormat(localeOf(language), options).format(value);
}

/** A date as the language writes it, by the learner's clock; in Russian without “г.”, which would double a full stop. */
export function dateIn(
	language: Language,
	value: Date,
	options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }
): string {
	return new Intl.DateTimeFormat(localeOf(language), options).format(value).replace(/\sг\.$/, '');
}

/** An ISO day such as `2026-11-24`, which is the same day everywhere. */
export function dayIn(language: Language, day: string): string {
	return dateIn(language, new Date(`${day}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
}

/** “a, b and c” as the language says it. */
export function listIn(language: Language, items: readonly string[]): string {
	return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items);
}

/** The course's English is British. */
function localeOf(language: Language): string {
	return language === 'en' ? 'en-GB' : language;
}
