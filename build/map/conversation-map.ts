import { isPoor } from '../../src/conversation/machine.ts';
import type { Conversation } from '../../src/model/conversation.ts';
import type { Graph } from '../drawing/graph.ts';
import { waysThrough } from './ways.ts';
import { textOf, wordsIn, type MapOf, type PartWords } from './part-words.ts';

/** Scenes and what one can say in them. */
export function conversationMap({ id, start, scenes }: Conversation, words: PartWords): MapOf {
	const all = Object.entries(scenes);
	const edges = all.flatMap(([from, { choices }]) =>
		Object.entries(choices).map(([choice, { to, weight, roles }]) => ({
			from,
			to,
			labels: [`${markOf(weight)} ${choice} ${weight}${roles ? ` (${roles.join(', ')})` : ''}`]
		}))
	);
	const graph: Graph = {
		title: `The conversation ${id}`,
		description: `${all.length} scenes, from ${start}.`,
		nodes: all.map(([scene, { end }]) => ({
			id: scene,
			label: scene,
			...(scene === start ? { kind: 'start' as const } : end ? { kind: 'end' as const } : {})
		})),
		edges: together(edges)
	};
	const ends = all.flatMap(([scene, { end }]) => (end ? [scene] : []));
	const { count, shortest, longest } = waysThrough({ start, ends, edges });
	const said = textOf(words, 'title') ?? id;
	return {
		graph,
		title: said,
		facts: [
			`${all.length} scenes, ${edges.length} choices, ${ends.length} ends`,
			`${count} ways through that enter no scene twice; the shortest takes ${shortest} choices, the longest ${longest}`,
			`${wordsIn(words, ['scenes', 'end'])} words`
		],
		key: [
			'✓ good (0.8 or more), ~ in between, ✗ poor: can be taken back. The number is the weight.'
		],
		parts: all.map(([scene, { speaker, choices }]) => ({
			title: scene,
			text:
				textOf(words, `scenes.${scene}.say`) ??
				textOf(words, `scenes.${scene}.tell`) ??
				textOf(words, `end.${scene}`) ??
				'',
			about: speaker ?? '',
			lines: Object.entries(choices).map(
				([choice, one]) =>
					`${isPoor(one) ? '✗' : markOf(one.weight)} ${choice} → ${one.to}: ${textOf(words, `scenes.${scene}.choices.${choice}.text`) ?? ''}`
			)
		}))
	};
}

function markOf(weight: number): string {
	if (weight >= 0.8) return '✓';
	return isPoor({ to: '', weight }) ? '✗' : '~';
}

/** Several choices between the same two scenes stand at one line. */
function together(edges: Graph['edges']): Graph['edges'] {
	const found = new Map<string, Graph['edges'][number]>();
	for (const { from, to, labels } of edges) {
		const known = found.get(`${from} ${to}`)?.labels ?? [];
		found.set(`${from} ${to}`, { from, to, labels: [...known, ...labels] });
	}
	return [...found.values()];
}
