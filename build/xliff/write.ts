import { jsToXliff12 } from 'xliff';
import type { Sources } from '../check/sources.ts';
import type { Part } from '../read/course.ts';
import { notesOf } from '../script/notes.ts';
import { textsToTranslate } from './texts.ts';

/** XLIFF 1.2 of one part, with what structure says about each text as a note. */
export async function writeXliff(part: Part, sources: Sources, language: string): Promise<string> {
	const { source: from = 'en' } = sources.languages;
	const note = notesOf(part, sources);
	const texts = textsToTranslate(part, from, language);
	return jsToXliff12({
		sourceLanguage: from,
		targetLanguage: language,
		resources: {
			[part.namespace]: Object.fromEntries(
				texts.map(({ id, source, target = '' }) => {
					const about = note(id.replaceAll('/', '.'));
					return [id, { source, target, ...(about && { note: about }) }];
				})
			)
		}
	});
}
