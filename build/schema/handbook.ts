import { z } from 'zod';
import { id } from './id.ts';

const minutes = z.int().min(1).max(480).describe('How long it takes, in minutes');

const activity = z.strictObject({
	minutes,
	steps: z
		.array(minutes)
		.optional()
		.describe('Minutes of each step, in the order of the words; together those of the activity'),
	materials: z.array(id).optional().describe('Handouts it needs: ids from printables'),
	cases: z.array(id).optional().describe('Practice cases it reads'),
	conversation: id.optional().describe('The conversation it is built on'),
	break: z.literal(true).optional().describe('A break: it has a title only')
});

const plan = z.strictObject({
	minutes: minutes.describe('How long the whole plan takes; its parts add up to it'),
	start: z
		.string('a time in quotes, such as "09:30"')
		.regex(/^\d\d:\d\d$/, 'a time such as 09:30')
		.optional()
		.describe('When it begins'),
	parts: z
		.array(z.union([id, z.strictObject({ id: id.describe('The activity'), minutes })]))
		.min(1)
		.describe('Activities in order; with minutes of their own where they take less than usual')
});

/** `course/handbook/handbook.yaml` */
export const handbookFile = z
	.strictObject({
		chapters: z.array(id).min(1).describe('Chapters in order'),
		activities: z.record(id, activity).describe('What plans are made of, by id'),
		plans: z.record(id, plan).describe('The days of the seminar and the shorter plans'),
		printables: z.array(id).describe('Handouts'),
		evaluation: z.array(id).describe('Questions of the evaluation form')
	})
	.describe('The facilitator’s handbook');

export type HandbookFile = z.infer<typeof handbookFile>;
