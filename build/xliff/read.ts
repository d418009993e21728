import { xliff12ToJs } from 'xliff';

export interface Translated {
	language: string;
	/** Base name of the part, such as `c08`. */
	namespace: string;
	/** Texts by id; what is still empty is left out. */
	texts: Map<string, string>;
}

/** @throws {Error} The text is not XLIFF 1.2, or does not say its language. */
export async function readXliff(xml: string): Promise<Translated[]> {
	const { resources, targetLanguage } = await xliff12ToJs(xml);
	if (!targetLanguage) throw new Error('It does not say its target language.');
	return Object.entries(resources).map(([namespace, units]) => ({
		language: targetLanguage,
		namespace,
		texts: new Map(
			Object.entries(units).flatMap(([id, { target }]) => {
				const text = wholeText(target);
				return text ? [[id, text] as const] : [];
			})
		)
	}));
}

/** Some tools give a text in pieces. */
function wholeText(target: unknown): string {
	if (Array.isArray(target)) return target.map(wholeText).join('');
	return typeof target === 'string' ? target : '';
}
