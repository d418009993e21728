import { z } from 'zod';
import { address, id } from './id.ts';

/** One entry of `sources.yaml`. */
export const sourceFile = z
	.strictObject({
		title: z.string().min(1).describe('Title of the document'),
		by: z.string().min(1).describe('Who wrote or published it'),
		year: z.int().min(1900).max(2100).optional().describe('Year of publication, where known'),
		country: z
			.string()
			.regex(/^(?:[a-z]{2}|int)$/, 'two small letters such as lv, or int for international')
			.optional()
			.describe('Country as two letters, or int for international'),
		url: address.optional(),
		read: z
			.enum(['source', 'report'])
			.describe('What was read: the document itself, or a page reporting on it')
	})
	.describe('A document that texts cite');

/** `course/sources.yaml` */
export const sourcesFile = z.record(id, sourceFile).describe('Bibliography, by id');

export type SourceFile = z.infer<typeof sourceFile>;
