import { z } from 'zod';
import { miniForms } from '../../src/model/course.ts';
import { id } from './id.ts';

/** One entry of `minis.yaml`: a mini-case, told in its words. */
export const miniFile = z
	.strictObject({
		form: z
			.enum(miniForms)
			.describe('a and b: starting and closing check; c and d: the first and second booster'),
		truth: z.enum(['concerning', 'harmless']).describe('What it turns out to be'),
		parallel: id
			.optional()
			.describe('In forms a and b: its counterpart in the other form, by feature and difficulty')
	})
	.describe('A mini-case');

/** `course/checks/minis.yaml` */
export const minisFile = z
	.record(id, miniFile)
	.describe('Mini-cases of the starting and closing check and of the boosters, by id');

export type MiniFile = z.infer<typeof miniFile>;
