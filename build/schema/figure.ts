import { z } from 'zod';
import { id } from './id.ts';

export const country = z
	.string()
	.regex(
		/^(?:[a-z]{2}|int|bsr)$/,
		'two small letters such as lv, or eu, bsr (Baltic Sea region) or int (international)'
	)
	.describe('Country as two letters, or eu, bsr or int');

/** One entry of `figures.yaml`; its words are in `figures/<language>.json`. */
export const figureFile = z
	.strictObject({
		kind: z
			.enum(['bars', 'hundred', 'series'])
			.describe('bars, hundred (shares of 100) or series (few points over years)'),
		fact: z
			.string()
			.regex(/^F-[A-Z]+-\d+[a-z]?$/, 'the id of a fact, such as F-LV-01')
			.or(z.array(z.string().regex(/^F-[A-Z]+-\d+[a-z]?$/, 'ids of facts, such as F-LV-01')).min(1))
			.describe('Where the numbers stand in the fact base, for authors'),
		source: z
			.union([id, z.array(id).min(1)], 'the id of a source, or a list of them')
			.describe('Where the numbers come from: ids from sources.yaml'),
		years: z
			.string('a year in quotes, such as "2021" or "2019–2022"')
			.regex(/^\d{4}(?:–\d{4})?$/, 'a year such as 2021, or two with a dash: 2019–2022')
			.describe('Year or years of the numbers, as printed'),
		country,
		unit: z.enum(['percent', 'count']).describe('What the numbers are: percent or count'),
		values: z
			.record(id, z.number('a number').min(0))
			.describe('The numbers by id, in the order they are shown')
	})
	.describe('A figure');

/** `course/figures.yaml` */
export const figuresFile = z.record(id, figureFile).describe('Figures, by id');

export type FigureFile = z.infer<typeof figureFile>;
