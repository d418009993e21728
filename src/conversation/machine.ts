import { and, assign, setup } from 'xstate';
import type { Choice, Conversation, ConversationRecord, Role } from '#model';

export interface ConversationContext extends ConversationRecord {
	role: Role;
}

export type ConversationEvent = { type: 'CHOOSE'; choice: string } | { type: 'TAKE_BACK' };

/** A choice below this weight may be taken back, and its repair is shown. */
export const poorBelow = 0.5;
/** Steps that a saved path holds at most. */
export const longestPath = 15;

const definition = setup({
	types: {
		context: {} as ConversationContext,
		events: {} as ConversationEvent,
		input: {} as { role: Role }
	},
	guards: {
		chose: ({ event }, params: { choice: string }) =>
			event.type === 'CHOOSE' && event.choice === params.choice,
		offered: ({ context }, { roles }: { roles?: Role[] }) => !roles || roles.includes(context.role),
		hasRoom: ({ context }) => context.path.length < longestPath,
		cameBy: ({ context }, params: { scene: string; choice: string }) => {
			const last = context.path.at(-1);
			return last?.scene === params.scene && last.choice === params.choice;
		}
	},
	actions: {
		remember: assign({
			path: ({ context }, step: { scene: string; choice: string }) => [...context.path, step]
		}),
		takeBack: assign(({ context: { path, takenBack } }) => {
			const last = path.at(-1);
			return {
				path: path.slice(0, -1),
				takenBack:
					last && !takenBack.includes(last.choice) ? [...takenBack, last.choice] : takenBack
			};
		})
	}
});

/** One state per scene; the path of choices is the whole memory. A poor line can be taken back at once. */
export function conversationMachine(conversation: Conversation) {
	const ways = Object.entries(conversation.scenes).flatMap(([scene, { choices }]) =>
		Object.entries(choices).map(([id, choice]) => ({ scene, id, choice }))
	);
	return definition.createMachine({
		id: 'conversation',
		context: ({ input }) => ({ role: input.role, path: [], takenBack: [] }),
		initial: conversation.start,
		states: Object.fromEntries(
			Object.entries(conversation.scenes).map(([scene, { choices }]) => [
				scene,
				{
					on: {
						CHOOSE: Object.entries(choices).map(([id, { to, roles }]) => ({
							guard: and([
								{ type: 'chose' as const, params: { choice: id } },
								{ type: 'offered' as const, params: { roles } },
								'hasRoom'
							]),
							target: to,
							actions: { type: 'remember' as const, params: { scene, choice: id } }
						})),
						TAKE_BACK: ways
							.filter((way) => way.choice.to === scene && isPoor(way.choice))
							.map((way) => ({
								guard: {
									type: 'cameBy' as const,
									params: { scene: way.scene, choice: way.id }
								},
								target: way.scene,
								actions: 'takeBack' as const
							}))
					}
				}
			])
		)
	});
}

export function isPoor({ weight }: Choice) {
	return weight < poorBelow;
}
