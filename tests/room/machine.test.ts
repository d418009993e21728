import { describe, expect, test } from 'vitest';
import { createActor, type SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { roomMachine, type RoomEvent } from '../../src/room/machine.ts';
import { optionsOf, plannedAt } from '../../src/room/questions.ts';
import { concernOf, leading, totalOf } from '../../src/room/tally.ts';
import { practiceCases } from '../../src/room/practice-cases.ts';
import { course } from '../whole-course.ts';

type Snapshot = SnapshotFrom<typeof roomMachine>;

const cases = practiceCases(course);
const [example, first] = [cases.find(({ level }) => level === 'L0')!, course.cases['c02']!];

function play(...events: (RoomEvent | RoomEvent['type'])[]): Snapshot {
	const actor = createActor(roomMachine).start();
	for (const event of events) {
		actor.send((typeof event === 'string' ? { type: event } : event) as RoomEvent);
	}
	return actor.getSnapshot();
}

const choose = (theCase = first): RoomEvent => ({ type: 'CHOOSE', case: theCase });
const toConcern = [choose(), 'NEXT', 'NEXT', 'NEXT', 'NEXT'] as const;

describe('the way through a case', () => {
	// The others have the same form.
	test.each(cases.filter(({ id }) => ['c00', 'c08'].includes(id)))(
		'$id: every state is reached, and every state leads to the end and back',
		(theCase) => {
			const map = Object.values(
				getAdjacencyMap(roomMachine, {
					events: [
						choose(theCase),
						...(['NEXT', 'BACK', 'HOLD', 'SHOW', 'ANSWER', 'RESET'] as const).map((type) => ({
							type
						})),
						...(['concern', 'flag', 'action', 'judgement'] as const).map(
							(question) => ({ type: 'ASK', question }) as const
						),
						{ type: 'JUMP', moment: 1 },
						{ type: 'COUNT', option: 'clear', n: 3 }
					],
					serializeState: ({ value, context: c }) =>
						[
							value,
							c.case?.id,
							c.moment,
							c.question,
							c.asked.join('+'),
							c.card,
							c.read.length
						].join(' ')
				})
			);

			const reached = new Set(map.map(({ state }) => state.value));

			expect([...reached].sort()).toEqual(
				[
					'answer',
					'ask',
					'brief',
					'collect',
					'debrief',
					'discuss',
					'end',
					'hold',
					'lobby',
					'reveal',
					'show'
				]
					.filter((name) => theCase.level !== 'L0' || !['collect', 'hold', 'show'].includes(name))
					.sort()
			);
			expect(map.filter(({ transitions }) => Object.keys(transitions).length === 0)).toEqual([]);
		}
	);

	test.each(cases)(
		'$id: NEXT alone goes through every moment and planned question to the end',
		(theCase) => {
			const actor = createActor(roomMachine).start();
			actor.send(choose(theCase));
			const seen: string[] = [];

			for (let presses = 0; presses < 200 && actor.getSnapshot().value !== 'end'; presses += 1) {
				actor.send({ type: 'NEXT' });
				const { value, context } = actor.getSnapshot();
				if (value === 'ask') seen.push(`${context.moment} ${context.question}`);
			}

			expect(actor.getSnapshot().value).toBe('end');
			expect(seen).toEqual(
				theCase.moments.flatMap((_, at) =>
					plannedAt(theCase, at).map((question) => `${at} ${question}`)
				)
			);
		}
	);

	test('BACK from anywhere leads to the lobby', () => {
		const actor = createActor(roomMachine).start();
		actor.send(choose());
		while (actor.getSnapshot().value !== 'end') actor.send({ type: 'NEXT' });

		let presses = 0;
		while (actor.getSnapshot().value !== 'lobby' && presses < 100) {
			actor.send({ type: 'BACK' });
			presses += 1;
		}

		expect(actor.getSnapshot().value).toBe('lobby');
	});

	test('the side by side waits until both halves were read', () => {
		const twin = course.cases[first.twin ?? '']!;
		const through = [{ type: 'JUMP', moment: first.moments.length - 1 } as const];
		const actor = createActor(roomMachine).start();
		const ends: unknown[] = [];

		for (const theCase of [first, twin]) {
			actor.send(choose(theCase));
			actor.send({ type: 'NEXT' });
			through.forEach((event) => actor.send(event));
			while (!['compare', 'end'].includes(String(actor.getSnapshot().value)))
				actor.send({ type: 'NEXT' });
			ends.push(actor.getSnapshot().value);
			while (actor.getSnapshot().value !== 'lobby') actor.send({ type: 'NEXT' });
		}

		expect(ends).toEqual(['end', 'compare']);
	});

	test('nothing begins before a case was chosen', () => {
		expect(play('NEXT').value).toBe('lobby');
	});

	test('in the worked example the trainer thinks aloud: no hands are counted', () => {
		const events = [choose(example), ...Array<'NEXT'>(40).fill('NEXT')] as const;

		expect(play(...events).context.tallies).toEqual({});
	});
});

describe('hands', () => {
	test('are counted only while they are up, as whole numbers from 0 to 999', () => {
		const counted = (n: number) =>
			play(...toConcern, { type: 'COUNT', option: 'clear', n }).context.tallies['c02']?.[0]
				?.concern;
		const early = play(choose(), 'NEXT', 'NEXT', { type: 'COUNT', option: 'clear', n: 4 });
		const held = play(...toConcern, 'HOLD', { type: 'COUNT', option: 'clear', n: 4 });

		expect([7, -1, 1000, 2.9, NaN].map((n) => counted(n)?.['clear'])).toEqual([7, 0, 999, 2, 0]);
		expect([early.context.tallies, held.context.tallies]).toEqual([{}, {}]);
	});

	test('are shown only after HOLD and SHOW, and survive going back and another case', () => {
		const counted = [...toConcern, { type: 'COUNT', option: 'clear', n: 4 }] as const;

		const early = play(...counted, 'SHOW');
		const shown = play(...counted, 'HOLD', 'SHOW');
		const again = play(
			...counted,
			'HOLD',
			'SHOW',
			'BACK',
			'BACK',
			'BACK',
			'BACK',
			'BACK',
			'BACK',
			choose(example)
		);

		expect([early.value, shown.value, again.value]).toEqual(['collect', 'show', 'lobby']);
		expect(again.context.tallies).toEqual({ c02: { 0: { concern: { clear: 4 } } } });
	});

	test('are forgotten with RESET', () => {
		const state = play(...toConcern, { type: 'COUNT', option: 'clear', n: 4 }, 'RESET');

		expect([state.value, state.context.tallies, state.context.case]).toEqual([
			'lobby',
			{},
			undefined
		]);
	});

	test('give a line over the moments and name what leads', () => {
		const tally = { 0: { concern: { none: 2, little: 2 } }, 2: { concern: { serious: 4 } } };

		expect(concernOf(first, tally)).toEqual([0.5, 0.5, 3, 3, 3]);
		expect(leading({ a: 2, b: 3, c: 3 })).toEqual(['b', 'c']);
		expect([leading({ a: 0 }), totalOf(undefined)]).toEqual([[], 0]);
	});
});

test('the options of a first step are mixed the same way each time, numbers never', () => {
	expect(optionsOf(first, 1, 'action')).toEqual(optionsOf(first, 1, 'action'));
	expect(optionsOf(first, 1, 'concern')).toEqual(['none', 'little', 'clear', 'serious']);
	expect(optionsOf(first, 0, 'flag')).toEqual(['1', '2', '3', '4', '5', 'none']);
});

test('only practice cases are offered, the check’s stay unseen', () => {
	const ids = cases.map(({ id }) => id);

	expect(ids).toEqual(['c00', 'c01', 'c02', 'c03', 'c04', 'c05', 'c06', 'c07', 'c08']);
});
