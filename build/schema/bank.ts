import { z } from 'zod';
import { competencies, roles } from '../../src/model/course.ts';
import { id } from './id.ts';
import { judgement, match, order, pick } from './quiz.ts';

const drawnBy = {
	competency: z.enum(competencies).describe('What it asks for: K1 to K8'),
	roles: z.array(z.enum(roles)).min(1).optional().describe('Only these roles are asked it'),
	regions: z.array(id).min(1).optional().describe('Only asked in these regions'),
	'red-line': z.literal(true).optional().describe('Must be right to pass')
};

/** One item of `bank.yaml`: a question as in `quiz.yaml`, with what it is drawn by. */
export const bankItemFile = z
	.discriminatedUnion('type', [
		pick.extend(drawnBy),
		match.extend(drawnBy),
		order.extend(drawnBy),
		judgement.extend(drawnBy)
	])
	.describe('A question of the final test');

/** `course/checks/bank.yaml` */
export const bankFile = z.record(id, bankItemFile).describe('Questions of the final test, by id');

export type BankItemFile = z.infer<typeof bankItemFile>;
