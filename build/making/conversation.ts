import type { Made } from './made.ts';

export function newConversation(id: string): Made {
	return {
		files: { [`course/conversations/${id}/conversation.yaml`]: yaml },
		next: [
			`Write its words: course/conversations/${id}/<language>.json. Each text says what belongs in its place.`,
			`Place it on a screen of a lesson: <Conversation id="${id}" />.`,
			`See it as a map: npm run map -- ${id}`
		]
	};
}

const yaml = [
	'# A conversation. Every choice leads to a scene, every scene is reached, and every scene can reach an end.',
	'start: opening',
	'scenes:',
	'  opening:',
	'    speaker: child # nobody where a scene is only told; names are in the words',
	'    choices:',
	'      # "to" is the next scene, "weight" how well it serves the child: 1 best, 0 worst, from 0.8 good.',
	'      # Every scene offers each role at least two choices, one of them good.',
	'      listen: { to: tells, weight: 1, notices: [time] } # "notices" is listed at the end as done',
	'      ask-at-once: { to: falls-silent, weight: 0.2 } # a poor choice has words for taking it back',
	'  falls-silent:',
	'    speaker: child',
	'    choices:',
	'      wait: { to: tells, weight: 0.9, notices: [time] }',
	'      ask-again: { to: apart, weight: 0 }',
	'  tells:',
	'    speaker: child',
	'    choices:',
	'      say-what-follows: { to: together, weight: 1, notices: [honest] }',
	'      promise: { to: apart, weight: 0.1 }',
	'  together: { speaker: child, end: true }',
	'  apart: { speaker: child, end: true }',
	''
].join('\n');
