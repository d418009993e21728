import { z } from 'zod';
import { id } from './id.ts';

const options = z
	.array(id)
	.min(2)
	.describe('Ids of the options, in the order they are shown before shuffling');

export const pick = z.strictObject({
	type: z
		.enum(['single', 'choice', 'mark'])
		.optional()
		.describe('single: one right option; choice: several; mark: entries to mark in a text'),
	options,
	right: z.array(id).describe('Ids of the right options')
});

export const match = z.strictObject({
	type: z.literal('match').describe('Each option belongs to one target'),
	options,
	targets: z.array(id).min(2).describe('Ids of what the options are matched with'),
	right: z.record(id, id).describe('The right target of each option')
});

export const order = z.strictObject({
	type: z.literal('order').describe('The options are put in order'),
	options,
	right: z.array(id).describe('All options in the right order')
});

export const judgement = z.strictObject({
	type: z.literal('judgement').describe('The best and the worst of several ways to act'),
	options: options.min(3),
	best: id.describe('The option that helps most'),
	worst: id.describe('The option that helps least')
});

export const checklist = z.strictObject({
	type: z.literal('checklist').describe('Things to tick off, none of them right or wrong'),
	options
});

/** One item of `quiz.yaml`; without a type it is `single` or `choice`, by the number of right options. */
export const itemFile = z
	.discriminatedUnion('type', [pick, match, order, judgement, checklist])
	.describe('A question');

/** `course/lessons/<id>/quiz.yaml` */
export const quizFile = z.record(id, itemFile).describe('Questions of a lesson, by id');

export type ItemFile = z.infer<typeof itemFile>;
