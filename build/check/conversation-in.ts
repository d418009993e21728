import type { Conversation } from '../../src/model/conversation.ts';
import type { ConversationFile } from '../schema/index.ts';

export function conversationOf({ start, scenes }: ConversationFile, id: string): Conversation {
	const whole = Object.entries(scenes).map(
		([scene, { choices = {}, ...rest }]) => [scene, { ...rest, choices }] as const
	);
	return { id, start, scenes: Object.fromEntries(whole) };
}
