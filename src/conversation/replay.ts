import { initialTransition, transition } from 'xstate';
import type { SnapshotFrom } from 'xstate';
import type { Conversation, ConversationRecord, Role } from '#model';
import { conversationMachine } from './machine.ts';

export type ConversationSnapshot = SnapshotFrom<ReturnType<typeof conversationMachine>>;

/** Replays a saved path and stops at the last choice that still exists. */
export function replayConversation(
	conversation: Conversation,
	role: Role,
	saved: ConversationRecord | undefined
): ConversationSnapshot {
	const machine = conversationMachine(conversation);
	let [snapshot] = initialTransition(machine, { role });
	for (const { scene, choice } of saved?.path ?? []) {
		const event = { type: 'CHOOSE', choice } as const;
		if (snapshot.value !== scene || !snapshot.can(event)) break;
		[snapshot] = transition(machine, snapshot, event);
	}
	const takenBack = saved?.takenBack ?? [];
	return { ...snapshot, context: { ...snapshot.context, takenBack } };
}

export function recordOf({
	context: { path, takenBack }
}: ConversationSnapshot): ConversationRecord {
	return { path, takenBack };
}

/** What the summary lists: things done on this path, and things only other choices would have done. */
export function summaryOf({ scenes }: Conversation, { path }: ConversationRecord, role: Role) {
	const done = new Set(
		path.flatMap(({ scene, choice }) => scenes[scene]?.choices[choice]?.notices ?? [])
	);
	const possible = Object.values(scenes)
		.flatMap(({ choices }) => Object.values(choices))
		.filter(({ roles }) => !roles || roles.includes(role))
		.flatMap(({ notices }) => notices ?? []);
	const open = [...new Set(possible)].filter((notice) => !done.has(notice));
	return { done: [...done], open };
}

export function hasEnded({ scenes }: Conversation, { value }: ConversationSnapshot) {
	return scenes[String(value)]?.end === true;
}
