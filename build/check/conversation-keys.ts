import { isPoor } from '../../src/conversation/machine.ts';
import type { Choice, Conversation, Scene } from '../../src/model/conversation.ts';
import type { Expected } from './expected.ts';

/** Texts of a conversation, from its structure. */
export function conversationKeys({ scenes }: Conversation): Expected {
	const all = Object.entries(scenes);
	const choices = all.flatMap(([, scene]) => Object.values(scene.choices));
	const notices = new Set(choices.flatMap((choice) => choice.notices ?? []));
	const speakers = new Set(all.flatMap(([, { speaker }]) => speaker ?? []));
	return {
		required: [
			...['title', 'setting'],
			...[...speakers].map((speaker) => `people.${speaker}`),
			...all.flatMap(sceneKeys),
			...[...notices].flatMap((notice) => [`notices.${notice}`, `open.${notice}`])
		],
		optional: all.flatMap(([id, { end }]) => [
			`scenes.${id}.tell`,
			...(end ? [`scenes.${id}.say`] : [])
		]),
		open: []
	};
}

function sceneKeys([id, { speaker, end, choices }]: [string, Scene]): string[] {
	const own = end ? `end.${id}` : `scenes.${id}.${speaker === undefined ? 'tell' : 'say'}`;
	return [
		own,
		...Object.entries(choices).flatMap(([choice, given]) =>
			choiceKeys(`scenes.${id}.choices.${choice}`, given)
		)
	];
}

function choiceKeys(group: string, choice: Choice): string[] {
	return [`${group}.text`, `${group}.effect`, ...(isPoor(choice) ? [`${group}.repair`] : [])];
}
