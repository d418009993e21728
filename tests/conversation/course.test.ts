import { expect, test } from 'vitest';
import { roles, type Conversation, type Role } from '#model';
import {
	hasEnded,
	recordOf,
	replayConversation,
	step,
	summaryOf,
	type ConversationSnapshot
} from '../../src/conversation/index.ts';
import { course } from '../whole-course.ts';

/** Every scene that choices lead to, with one shortest record that ends there. */
function reached(conversation: Conversation, role: Role) {
	const found = new Map<string, ConversationSnapshot>();
	const open = [replayConversation(conversation, role, undefined)];
	for (const snapshot of open) {
		const scene = String(snapshot.value);
		if (found.has(scene)) continue;
		found.set(scene, snapshot);
		for (const choice of Object.keys(conversation.scenes[scene]?.choices ?? {})) {
			const event = { type: 'CHOOSE', choice } as const;
			if (snapshot.can(event)) open.push(step(conversation, snapshot, event));
		}
	}
	return found;
}

const walks = Object.values(course.conversations).flatMap((conversation) =>
	roles.map((role) => ({ id: conversation.id, conversation, role }))
);

test.each(walks)('$id can be walked to every end as $role, and restored there', (walk) => {
	const { conversation, role } = walk;
	const ends = Object.keys(conversation.scenes).filter((id) => conversation.scenes[id]?.end);

	const found = reached(conversation, role);

	for (const end of ends) {
		const snapshot = found.get(end);
		if (!snapshot) expect.fail(`${end} is never reached.`);
		const restored = replayConversation(conversation, role, recordOf(snapshot));
		expect(hasEnded(conversation, restored)).toBe(true);
		expect(restored.value).toBe(end);
	}
});

test.each(walks)(
	'in $id a poor line can be taken back at once as $role',
	({ conversation, role }) => {
		for (const [scene, snapshot] of reached(conversation, role)) {
			for (const [choice, { weight }] of Object.entries(
				conversation.scenes[scene]?.choices ?? {}
			)) {
				const event = { type: 'CHOOSE', choice } as const;
				if (!snapshot.can(event)) continue;
				const said = step(conversation, snapshot, event);

				const back = step(conversation, said, { type: 'TAKE_BACK' });

				expect(back.value).toBe(weight < 0.5 ? scene : said.value);
				expect(back.context.takenBack.includes(choice)).toBe(weight < 0.5);
			}
		}
	}
);

test.each(walks)('in $id a change of role keeps what the new role could have said', (walk) => {
	const { conversation, role } = walk;
	for (const snapshot of reached(conversation, role).values()) {
		const saved = recordOf(snapshot);

		const { path } = recordOf(replayConversation(conversation, 'other', saved));

		expect(saved.path.slice(0, path.length)).toEqual(path);
	}
});

test.each(walks)('whatever is done in $id as $role is done or left open, never both', (walk) => {
	const { conversation, role } = walk;
	for (const snapshot of reached(conversation, role).values()) {
		const { done, open } = summaryOf(conversation, recordOf(snapshot), role);

		expect(open.filter((notice) => done.includes(notice))).toEqual([]);
	}
});
