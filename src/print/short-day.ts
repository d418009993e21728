import type { Language } from '#model';
import { dateIn } from '../text/format.ts';

/** An ISO day in figures, which fits into a sentence of any language as it is. */
export const shortDay = (language: Language, day: string) =>
	dateIn(language, new Date(`${day}T00:00:00Z`), {
		day: 'numeric',
		month: 'numeric',
		year: 'numeric',
		timeZone: 'UTC'
	});
