import { countedIn, wordsIn } from '../check/units.ts';
import type { Plural } from '../check/units.ts';
import type { Part } from '../read/course.ts';

/** One text to translate: its path in the file of words, parts joined by `/`. */
export interface TextToTranslate {
	id: string;
	source: string;
	target?: string;
}

/** Every text of a part. Where the language has more plural forms than the source, each of its own forms is one text. */
export function textsToTranslate(part: Part, from: string, to: string): TextToTranslate[] {
	const words = wordsIn(part.words[from]?.tree);
	const there = wordsIn(part.words[to]?.tree, countedIn(words)).units;
	const needed = new Intl.PluralRules(to).resolvedOptions().pluralCategories as Plural[];

	return [...words.units].flatMap(([id, unit]) => {
		const translated = there.get(id);
		const [first] = unit.forms;
		if (!first) return [];
		if (first.plural === undefined) {
			return unit.forms.map(({ path, text }, index) => ({
				id: path.join('/'),
				source: text,
				target: translated?.forms[index]?.text
			}));
		}
		return needed.map((plural) => {
			const same = unit.forms.find((form) => form.plural === plural);
			const other = same ?? unit.forms.find((form) => form.plural === 'other') ?? first;
			const path = other.path.join('/').replace(`_${other.plural}`, `_${plural}`);
			return {
				id: path,
				source: other.text,
				target: translated?.forms.find((form) => form.plural === plural)?.text
			};
		});
	});
}
