import { z } from 'zod';
import { audiences, effects } from '../../src/model/exhibits.ts';
import { country } from './figure.ts';
import { address, id } from './id.ts';

/** One entry of `library.yaml`; its words are in `library/<language>.json`. */
export const libraryEntryFile = z
	.strictObject({
		country,
		for: z.array(z.enum(audiences)).min(1).describe('Whom it is for'),
		effect: z
			.enum(effects)
			.describe('What is known of its effect: tested, partly, untested or unknown'),
		sources: z.array(id).min(1).describe('Where this stands: ids from sources.yaml'),
		url: address.optional(),
		year: z.int().min(1900).max(2100).optional().describe('Year it began, or of this account of it')
	})
	.describe('A programme or service of the good-practice library');

/** `course/library.yaml` */
export const libraryFile = z.record(id, libraryEntryFile).describe('Good practice, by id');

export type LibraryEntryFile = z.infer<typeof libraryEntryFile>;
