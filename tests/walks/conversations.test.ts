import { expect, test } from 'vitest';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { roles, type Conversation, type Role } from '#model';
import {
	conversationMachine,
	hasEnded,
	longestPath,
	recordOf,
	replayConversation,
	type ConversationSnapshot
} from '../../src/conversation/index.ts';
import { course } from '../whole-course.ts';

const walks = Object.values(course.conversations).flatMap((conversation) =>
	roles.map((role) => ({ id: conversation.id, conversation, role }))
);

/** Of the choices that lead to the same scene, one. */
const eventsIn =
	({ scenes }: Conversation, role: Role) =>
	({ value }: ConversationSnapshot) => {
		const choices = Object.entries(scenes[String(value)]?.choices ?? {});
		const offered = choices.filter(([, { roles }]) => !roles || roles.includes(role));
		const ways = new Map(offered.map(([choice, { to }]) => [to, choice]));
		return [...ways.values()].map((choice) => ({ type: 'CHOOSE', choice }) as const);
	};

const options = ({ conversation, role }: (typeof walks)[number]) => ({
	input: { role },
	events: eventsIn(conversation, role) as never,
	serializeState: ((state: ConversationSnapshot) => String(state.value)) as never
});

test.each(walks)('in $id every scene is reached as $role', (walk) => {
	const { conversation } = walk;

	const paths = getShortestPaths(conversationMachine(conversation), options(walk));

	const reached = paths.map(({ state }) => String(state.value));
	expect(reached.sort()).toEqual(Object.keys(conversation.scenes).sort());
});

test.each(walks)('every way through $id as $role fits what is saved and leads back', (walk) => {
	const { conversation, role } = walk;

	const paths = getSimplePaths(conversationMachine(conversation), options(walk));

	const ended = paths.filter(({ state }) => hasEnded(conversation, state as ConversationSnapshot));
	const ends = Object.values(conversation.scenes).filter(({ end }) => end);
	expect(new Set(ended.map(({ state }) => state.value)).size).toBe(ends.length);
	for (const { state } of paths) {
		const snapshot = state as ConversationSnapshot;
		const { path } = snapshot.context;
		expect(path.length).toBeLessThanOrEqual(longestPath);
		const back = replayConversation(conversation, role, recordOf(snapshot));
		expect(back.value).toBe(snapshot.value);
		expect(back.context.path).toEqual(path);
	}
});

test.each(walks)('from every scene of $id an end can be reached as $role', (walk) => {
	const { conversation, role } = walk;
	const events = eventsIn(conversation, role);
	const scenes = Object.entries(conversation.scenes);
	const good = new Set(scenes.filter(([, { end }]) => end).map(([id]) => id));

	for (let before = -1; before !== good.size;) {
		before = good.size;
		for (const [id, { choices }] of scenes) {
			const next = events({ value: id } as ConversationSnapshot);
			if (next.some(({ choice }) => good.has(choices[choice]?.to ?? ''))) good.add(id);
		}
	}

	expect([...good].sort()).toEqual(scenes.map(([id]) => id).sort());
});
