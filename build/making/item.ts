import type { Made } from './made.ts';
import type { Document } from 'yaml';

/** @param bank A question of the final test rather than of a lesson. */
export function newItem(id: string, { file, bank }: { file: string; bank: boolean }): Made {
	return {
		files: {},
		changes: {
			[file]: (document) => added(document, id, bank)
		},
		next: [
			'Write its words where the other questions of this file have theirs. Each text says what belongs in its place.',
			...(bank
				? ['Correct its competency, K1 to K8.']
				: [`Place it with <Question id="${id}" />, or leave it: then it is asked at the end.`])
		]
	};
}

function added(document: Document, id: string, bank: boolean): void {
	const item = document.createNode({
		...(bank && { competency: 'K1' }),
		options: ['one', 'two', 'three'],
		right: ['one']
	});
	for (const { value } of (item as unknown as { items: { value: { flow?: boolean } }[] }).items)
		value.flow = true;
	item.commentBefore = ' "options" and "right" are names; what they say is in the words';
	document.set(document.createNode(id), item);
}
