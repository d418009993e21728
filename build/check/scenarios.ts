import { keysAt, textAt, valuePlace } from '../read/tree.ts';
import { error, startOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Sources } from './sources.ts';

export function scenariosHaveStructures({ cases, conversations }: Sources): Finding[] {
	const files = [
		...Object.values(cases).map((part) => ({ part, file: 'case.yaml' })),
		...Object.values(conversations).map((part) => ({ part, file: 'conversation.yaml' }))
	];
	return files
		.filter(({ part }) => !part.structure)
		.map(({ part, file }) => error('missing_file', startOf(`${part.folder}/${file}`)));
}

export function scenesExist({ conversations }: Sources): Finding[] {
	return Object.values(conversations).flatMap(({ structure }) => {
		const tree = structure?.tree;
		const scenes = keysAt(tree, 'scenes');
		if (!tree || scenes.length === 0) return [];

		const start = textAt(tree, 'start');
		const wrongStart = start !== undefined && !scenes.includes(start);
		const choices = scenes.flatMap((scene) =>
			keysAt(tree, 'scenes', scene, 'choices').map((choice) => ({ scene, choice }))
		);
		return [
			...(wrongStart
				? [
						error('unknown_start', valuePlace(tree, ['start']), {
							start,
							nearest: nearest(start, scenes)
						})
					]
				: []),
			...choices.flatMap(({ scene, choice }) => {
				const path = ['scenes', scene, 'choices', choice, 'to'];
				const to = textAt(tree, ...path);
				if (to === undefined || scenes.includes(to)) return [];
				const at = valuePlace(tree, path);
				return [error('unknown_scene', at, { choice, scene, to, nearest: nearest(to, scenes) })];
			})
		];
	});
}
