import type { Frame } from '@playwright/test';

import type { Case, Course, Language } from '#model';

import type { Place } from '../play/index.ts';
import { plainly, wordsIn } from './words.ts';

/** What gives a case away before one has looked back: in attributes, names and addresses, in any language. */
export const telling =
	/harmless|benign|innocent|concerning|look-?alike|truth|risk|threat|groom|safe\b/i;

/** Finds what must not be in the page yet, or ever. */
export function secretsOf(course: Course) {
	const texts = new Map<string, string[][]>();

	/** Beginnings of the texts of each moment, in one language. */
	function textsOf({ id, moments }: Case, language: Language): string[][] {
		const key = `${id} ${language}`;
		const known = texts.get(key);
		if (known) return known;
		const words = wordsIn(`cases/${id}`, language);
		const entries = words.entries as Record<string, Record<string, string>>;
		const found = moments.map((moment) =>
			moment.entries
				.filter(({ label }) => label === undefined)
				.map(({ n }) => plainly(entries[n]?.text ?? '').slice(0, 60))
		);
		texts.set(key, found);
		return found;
	}

	/** Entries of moments that are not shown yet, explanations before they are due, and truth in names. */
	return async (frame: Frame, at: Place): Promise<string[]> => {
		const theCase = course.cases[at.case ?? ''];
		if (!theCase) return [];
		const page = await frame.evaluate(() => ({
			text: (document.documentElement.textContent ?? '').replace(/\s+/g, ' '),
			names: [
				document.title,
				location.href,
				...[...document.querySelectorAll('main [data-case], main [data-case] *')].flatMap((one) =>
					[...one.attributes]
						.filter(({ name }) => !/^(aria-label|style|d)$/.test(name))
						.map(({ name, value }) => `${name}=${value}`)
				)
			]
		}));
		const over = /^(debrief|done|replay)$/.test(at.state ?? '') || theCase.level === 'L0';
		const begun = !/^(brief|skipped|summary)$/.test(at.state ?? '');
		const moment = theCase.moments.findIndex(({ id }) => id === at.moment);
		const unseen = course.languages.flatMap((language) =>
			textsOf(theCase, language)
				.slice(begun ? moment + 1 : 0)
				.flat()
		);
		const found = /^(debrief|done|replay)$/.test(at.state ?? '')
			? []
			: unseen.filter((text) => page.text.includes(text));
		return over ? found : [...found, ...page.names.filter((name) => telling.test(name))];
	};
}
