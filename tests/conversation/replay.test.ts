import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { Conversation } from '#model';
import { conversationMachine, longestPath } from '../../src/conversation/machine.ts';
import {
	hasEnded,
	recordOf,
	replayConversation,
	summaryOf
} from '../../src/conversation/replay.ts';

const kitchen: Conversation = {
	id: 'kitchen',
	start: 'kitchen',
	scenes: {
		kitchen: {
			speaker: 'child',
			choices: {
				'ask-open': { to: 'opens-up', weight: 1, notices: ['open-question'] },
				'promise-secrecy': { to: 'retreat', weight: 0 },
				'call-police': { to: 'farewell', weight: 1, roles: ['social'], notices: ['police'] }
			}
		},
		retreat: {
			speaker: 'child',
			choices: { 'try-again': { to: 'kitchen', weight: 1, notices: ['repair'] } }
		},
		'opens-up': {
			speaker: 'child',
			choices: { thank: { to: 'farewell', weight: 1, notices: ['thanks'] } }
		},
		farewell: { end: true, choices: {} }
	}
};

const step = (scene: string, choice: string) => ({ scene, choice });

test('a saved path comes back to the scene it led to', () => {
	const path = [step('kitchen', 'ask-open'), step('opens-up', 'thank')];

	const snapshot = replayConversation(kitchen, 'school', { path, takenBack: [] });

	expect(recordOf(snapshot).path).toEqual(path);
	expect(hasEnded(kitchen, snapshot)).toBe(true);
});

test('a saved path stops where the scenario has since changed', () => {
	const path = [
		step('kitchen', 'promise-secrecy'),
		step('retreat', 'try-again'),
		step('kitchen', 'ask-open')
	];
	const { 'ask-open': _gone, ...choices } = kitchen.scenes['kitchen']?.choices ?? {};
	const edited = { ...kitchen, scenes: { ...kitchen.scenes, kitchen: { choices } } };

	const snapshot = replayConversation(edited, 'school', { path, takenBack: [] });

	expect(recordOf(snapshot).path).toEqual(path.slice(0, 2));
});

test('a poor line can be taken back and is remembered as taken back; a good one cannot', () => {
	const actor = createActor(conversationMachine(kitchen), { input: { role: 'school' } }).start();

	actor.send({ type: 'CHOOSE', choice: 'promise-secrecy' });
	actor.send({ type: 'TAKE_BACK' });
	expect(actor.getSnapshot().value).toBe('kitchen');
	expect(actor.getSnapshot().context).toMatchObject({ path: [], takenBack: ['promise-secrecy'] });

	actor.send({ type: 'CHOOSE', choice: 'ask-open' });
	actor.send({ type: 'TAKE_BACK' });
	expect(actor.getSnapshot().value).toBe('opens-up');
});

test('a choice for another role is not offered', () => {
	const machine = conversationMachine(kitchen);
	const school = createActor(machine, { input: { role: 'school' } }).start();
	const social = createActor(machine, { input: { role: 'social' } }).start();

	expect(school.getSnapshot().can({ type: 'CHOOSE', choice: 'call-police' })).toBe(false);
	expect(social.getSnapshot().can({ type: 'CHOOSE', choice: 'call-police' })).toBe(true);
});

test('the summary lists what was done, and what other choices would have done', () => {
	const path = [step('kitchen', 'ask-open'), step('opens-up', 'thank')];

	expect(summaryOf(kitchen, { path: [path[0]!], takenBack: [] }, 'social')).toEqual({
		done: ['open-question'],
		open: ['police', 'thanks']
	});
	expect(summaryOf(kitchen, { path, takenBack: [] }, 'school').done).toEqual([
		'open-question',
		'thanks'
	]);
});

test('the summary asks for a repair only where something was to be mended', () => {
	const good = [step('kitchen', 'ask-open'), step('opens-up', 'thank')];
	const poor = [step('kitchen', 'promise-secrecy')];
	const inRetreat = { path: [...poor, step('retreat', 'try-again'), ...good], takenBack: [] };

	expect(summaryOf(kitchen, { path: good, takenBack: [] }, 'school').open).toEqual([]);
	expect(summaryOf(kitchen, inRetreat, 'school').done).toContain('repair');
});

test('whatever is chosen, replaying the record comes back to the same record, of at most 15 steps', () => {
	const choices = Object.values(kitchen.scenes).flatMap((scene) => Object.keys(scene.choices));
	const event = fc.oneof(
		fc.record({ type: fc.constant('CHOOSE' as const), choice: fc.constantFrom(...choices) }),
		fc.constant({ type: 'TAKE_BACK' as const })
	);
	fc.assert(
		fc.property(fc.array(event, { maxLength: 60 }), (events) => {
			const actor = createActor(conversationMachine(kitchen), {
				input: { role: 'social' }
			}).start();
			for (const next of events) actor.send(next);
			const saved = recordOf(actor.getSnapshot());

			expect(saved.path.length).toBeLessThanOrEqual(longestPath);
			expect(recordOf(replayConversation(kitchen, 'social', saved))).toEqual(saved);
		})
	);
});
