import { isScalar, type Document } from 'yaml';
import { plain, type Tree } from '../read/tree.ts';
import { plurals } from '../check/units.ts';
import type { Made } from './made.ts';

export interface LanguageOptions {
	/** Words of the source language to begin with, by path of the new file. */
	words: Record<string, Tree>;
	/** Where a learner who chooses this language starts. */
	region: string;
}

/** A language in work: a draft, which the preview shows and a release leaves out. */
export function newLanguage(language: string, { words, region }: LanguageOptions): Made {
	return {
		files: Object.fromEntries(
			Object.entries(words).map(([path, tree]) => [
				path,
				JSON.stringify(inForms(plain(tree), language))
			])
		),
		changes: {
			'course/course.yaml'(document) {
				addDraft(document, language);
				document.setIn(['region-of', language], region);
			}
		},
		next: [
			'Translate the new files: they hold the source language until then. Where a file or a text is missing, the first language of the course is shown.',
			`Begin more files in the same way: npm run new -- language ${language} --only when-a-child-tells,c08`,
			`When everything is translated: npm run seal -- --language ${language}, and move it from "drafts" to "languages" in course.yaml.`
		]
	};
}

function addDraft(document: Document, language: string): void {
	const listed = ['languages', 'drafts'].some((key) =>
		((document.get(key) as { items?: unknown[] } | undefined)?.items ?? []).some(
			(item) => isScalar(item) && item.value === language
		)
	);
	if (listed) return;
	if (document.has('drafts')) {
		document.addIn(['drafts'], document.createNode(language));
		return;
	}
	const drafts = document.createNode([language], { flow: true });
	drafts.comment = ' left out of a release build';
	document.set('drafts', drafts);
}

/** With the plural forms that the language has: few and many for some, where English has one and other. */
function inForms(words: unknown, language: string): unknown {
	if (typeof words !== 'object' || words === null || Array.isArray(words)) return words;
	const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
	const entries = Object.entries(words);
	const keys = new Set(Object.keys(words));
	return Object.fromEntries(
		entries.flatMap(([key, value]) => {
			const [, base, form] = /^(.*)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
			const isCounted =
				base && plurals.some((one) => one !== 'other' && keys.has(`${base}_${one}`));
			if (!isCounted) return [[key, inForms(value, language)]];
			if (form !== 'other') return forms.includes(form as never) ? [[key, value]] : [];
			const missing = forms.filter((one) => !keys.has(`${base}_${one}`));
			return [...missing.map((one) => [`${base}_${one}`, value]), [key, value]];
		})
	);
}
