import { longestPath } from '../../src/conversation/machine.ts';
import type { Choice, Conversation } from '../../src/model/conversation.ts';
import { roles } from '../../src/model/course.ts';
import type { Role } from '../../src/model/course.ts';
import { keyPlace, keysAt } from '../read/tree.ts';
import type { Tree } from '../read/tree.ts';
import { conversationOf } from './conversation-in.ts';
import { error, warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { listed } from './nearest.ts';
import type { Check } from './sources.ts';

/** A choice of at least this weight is a good one. */
export const goodFrom = 0.8;

interface ConversationIn {
	conversation: Conversation;
	tree: Tree;
}

/** Only where every `to` and the start exist: what does not is told by `scenesExist`. */
function each(rule: (one: ConversationIn) => Finding[]): Check {
	return ({ conversations, data }) =>
		Object.entries(data.conversations).flatMap(([id, file]) => {
			const tree = conversations[id]?.structure?.tree;
			if (!tree) return [];
			const conversation = conversationOf(file, id);
			const known = new Set(keysAt(tree, 'scenes'));
			const named = Object.values(conversation.scenes).flatMap(({ choices }) =>
				Object.values(choices).map(({ to }) => to)
			);
			const whole = [conversation.start, ...named].every((scene) => known.has(scene));
			return whole ? rule({ conversation, tree }) : [];
		});
}

export const scenesLeadToAnEnd = each(({ conversation, tree }) => {
	const { scenes, start } = conversation;
	const ids = Object.keys(scenes);
	const ends = ids.filter((id) => scenes[id]?.end);
	if (ends.length === 0) return [error('no_end', keyPlace(tree, ['scenes']))];

	const ways = roles.map((role) => {
		const from = distances(conversation, role, [start]);
		return { role, from, back: distances(conversation, role, ends, true) };
	});
	const needed = (scene: string) =>
		Math.max(
			0,
			...ways.flatMap(({ from, back }) => {
				const there = from.get(scene);
				const on = back.get(scene);
				return there === undefined || on === undefined ? [] : [there + on];
			})
		);
	const far = ids.find((scene) => needed(scene) > longestPath);
	return [
		...ids.flatMap((scene) => {
			const at = keyPlace(tree, ['scenes', scene]);
			const reached = ways.filter(({ from }) => from.has(scene));
			const stuck = reached.filter(({ back }) => !back.has(scene)).map(({ role }) => role);
			const stops = Object.keys(scenes[scene]?.choices ?? {}).length === 0;
			if (reached.length === 0) return [error('scene_unreachable', at, { scene })];
			// A scene that stops there is told by `choicesFit`.
			if (stuck.length === 0 || stops) return [];
			const only = stuck.length < roles.length ? listed(stuck) : undefined;
			return [error('scene_without_way', at, { scene, roles: only })];
		}),
		...(far === undefined
			? []
			: [
					error('path_too_long', keyPlace(tree, ['scenes', far]), {
						scene: far,
						needed: needed(far),
						most: longestPath
					})
				])
	];
});

export const choicesFit = each(({ conversation: { scenes }, tree }) =>
	Object.entries(scenes).flatMap(([scene, { end, choices }]) => {
		const at = keyPlace(tree, ['scenes', scene]);
		const count = Object.keys(choices).length;
		if (end) return count > 0 ? [error('end_with_choices', at, { scene })] : [];
		if (count === 0) return [error('scene_without_choices', at, { scene })];
		const lacking = (wanted: (offered: Choice[]) => boolean) =>
			listed(
				roles.filter((role) =>
					wanted(Object.values(choices).filter((choice) => isOffered(choice, role)))
				)
			);
		const without = lacking((offered) => !offered.some(({ weight }) => weight >= goodFrom));
		const single = lacking((offered) => offered.length < 2);
		return [
			...(without ? [error('no_good_choice', at, { scene, roles: without, goodFrom })] : []),
			...(single ? [warning('few_choices', at, { scene, roles: single })] : [])
		];
	})
);

function isOffered({ roles: only }: Choice, role: Role): boolean {
	return !only || only.includes(role);
}

/** Fewest choices from one of these scenes to every scene that can be reached; or back to them. */
function distances(
	{ scenes }: Conversation,
	role: Role,
	from: readonly string[],
	back = false
): Map<string, number> {
	const steps = Object.entries(scenes).flatMap(([scene, { choices }]) =>
		Object.values(choices)
			.filter((choice) => isOffered(choice, role))
			.map(({ to }) => (back ? [to, scene] : [scene, to]))
	);
	const found = new Map(from.map((scene) => [scene, 0]));
	for (const [scene, distance] of found) {
		for (const [start, to] of steps) {
			if (start === scene && to !== undefined && !found.has(to)) found.set(to, distance + 1);
		}
	}
	return found;
}
