import { z } from 'zod';
import { roles } from '../../src/model/course.ts';
import { id } from './id.ts';

const choice = z.strictObject({
	to: id.describe('The scene it leads to'),
	weight: z.number().min(0).max(1).describe('How well it serves the child, from 0 to 1'),
	notices: z.array(id).optional().describe('What the summary lists as done'),
	roles: z.array(z.enum(roles)).min(1).optional().describe('Only these roles are offered it')
});

const scene = z.strictObject({
	speaker: id.optional().describe('Who speaks; nobody when the scene is told'),
	end: z.literal(true).optional().describe('The conversation ends with this scene'),
	choices: z.record(id, choice).optional().describe('What the learner can say')
});

/** `course/conversations/<id>/conversation.yaml`; the id is the folder's name. */
export const conversationFile = z
	.strictObject({
		start: id.describe('The first scene'),
		scenes: z.record(id, scene).describe('Scenes by id')
	})
	.describe('A conversation in which the learner speaks as the professional');

export type ConversationFile = z.infer<typeof conversationFile>;
