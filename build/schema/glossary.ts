import { z } from 'zod';
import { id, language } from './id.ts';

const forms = z
	.record(language, z.array(z.string().min(1)))
	.describe('Forms of words, by language');

/** One entry of `glossary.yaml`; the words themselves are in `glossary/<language>.json`. */
export const termFile = z
	.strictObject({
		source: id.optional().describe('Where the definition comes from: an id from sources.yaml'),
		use: forms.optional().describe('Forms to use'),
		avoid: forms.optional().describe('Forms to avoid')
	})
	.describe('A term');

/** `course/glossary.yaml` */
export const glossaryFile = z.record(id, termFile).describe('Terms, by id');

export type TermFile = z.infer<typeof termFile>;
