import { initialTransition, transition } from 'xstate';
import type { SnapshotFrom } from 'xstate';
import type { Conversation, ConversationRecord, Role } from '#model';
import { conversationMachine, isPoor } from './machine.ts';
import type { ConversationEvent } from './machine.ts';

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

/**
 * What the summary lists: things done on this path, and things left open. Open is what could have been done without a
 * poor line, or in a scene this path came through: nobody is told to mend what was never broken.
 */
export function summaryOf(
	{ scenes, start }: Conversation,
	{ path }: ConversationRecord,
	role: Role
) {
	const offered = (scene: string) =>
		Object.values(scenes[scene]?.choices ?? {}).filter(
			({ roles }) => !roles || roles.includes(role)
		);
	const within = new Set([start, ...path.map(({ scene }) => scene)]);
	for (const scene of within) {
		for (const choice of offered(scene)) if (!isPoor(choice)) within.add(choice.to);
	}
	const done = new Set(
		path.flatMap(({ scene, choice }) => scenes[scene]?.choices[choice]?.notices ?? [])
	);
	const possible = [...within].flatMap(offered).flatMap(({ notices }) => notices ?? []);
	const open = [...new Set(possible)].filter((notice) => !done.has(notice));
	return { done: [...done], open };
}

export function hasEnded({ scenes }: Conversation, { value }: ConversationSnapshot) {
	return scenes[String(value)]?.end === true;
}

/** Events of a learner, as the saved record becomes another one; what is not possible changes nothing. */
export function step(
	conversation: Conversation,
	snapshot: ConversationSnapshot,
	event: ConversationEvent
): ConversationSnapshot {
	return transition(conversationMachine(conversation), snapshot, event)[0];
}

/** Lines taken back in a scene, in the order of the file; a line is known by its scene and its id. */
export function takenBackIn({ scenes }: Conversation, scene: string, takenBack: readonly string[]) {
	return Object.keys(scenes[scene]?.choices ?? {}).filter((choice) => takenBack.includes(choice));
}
