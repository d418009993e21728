import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { Level, Role } from '#model';
import { caseMachine } from '../../src/simulator/case-machine.ts';
import type { CaseEvent } from '../../src/simulator/case-machine.ts';
import { concerning } from './sample-case.ts';

function play(events: CaseEvent[], level: Level = 'L2', role: Role = 'social') {
	const actor = createActor(caseMachine, { input: { case: concerning, level, role } }).start();
	for (const event of events) actor.send(event);
	return actor.getSnapshot();
}

const settled: CaseEvent = { type: 'SETTLED' };
const go: CaseEvent = { type: 'CONTINUE' };
const toFirstGate: CaseEvent[] = [{ type: 'START' }, settled, go, settled, go];
const commitFirst: CaseEvent[] = [
	{ type: 'SET_CONCERN', concern: 'little' },
	{ type: 'SET_STEP', step: 'a1' },
	{ type: 'COMMIT' }
];
const toLastGate: CaseEvent[] = [...toFirstGate, ...commitFirst, settled, go, settled, go];

describe('reading', () => {
	test('a moment is only followed by the next one when nothing is due', () => {
		const snapshot = play(toFirstGate);

		expect(snapshot.value).toBe('gate');
		expect(snapshot.context.moment).toBe(1);
	});

	test('a flag at L1 opens the chooser, which takes two markers and no third', () => {
		const snapshot = play(
			[
				{ type: 'START' },
				settled,
				{ type: 'FLAG', n: 2 },
				{ type: 'PICK', marker: 'm02' },
				{ type: 'PICK', marker: 'c01' },
				{ type: 'PICK', marker: 'c02' }
			],
			'L1'
		);

		expect(snapshot.matches({ reading: 'chooser' })).toBe(true);
		expect(snapshot.context.marks).toEqual({ 2: ['m02', 'c01'] });
	});

	test('flagging twice at L2 changes nothing, and an unseen entry cannot be flagged', () => {
		const snapshot = play([
			{ type: 'START' },
			settled,
			{ type: 'FLAG', n: 1 },
			{ type: 'FLAG', n: 1 },
			{ type: 'FLAG', n: 6 }
		]);

		expect(snapshot.context.marks).toEqual({ 1: [] });
	});

	test('flags up to a committed gate are frozen', () => {
		const snapshot = play([
			{ type: 'START' },
			settled,
			{ type: 'FLAG', n: 1 },
			go,
			settled,
			go,
			...commitFirst,
			settled,
			{ type: 'UNFLAG', n: 1 },
			{ type: 'FLAG', n: 4 },
			{ type: 'FLAG', n: 6 }
		]);

		expect(Object.keys(snapshot.context.marks)).toEqual(['1', '6']);
	});
});

describe('gates', () => {
	test('the first needs concern and step, the last judgement, certainty and step', () => {
		expect(play([...toFirstGate, { type: 'SET_STEP', step: 'a1' }, { type: 'COMMIT' }]).value).toBe(
			'gate'
		);
		expect(
			play([...toLastGate, { type: 'SET_JUDGEMENT', judgement: 'none' }, { type: 'COMMIT' }]).value
		).toBe('gate');
	});

	test('talking with the child needs an opening line, and another step drops it', () => {
		const talk: CaseEvent[] = [
			...toFirstGate,
			{ type: 'SET_CONCERN', concern: 'clear' },
			{ type: 'SET_STEP', step: 'a2' }
		];

		expect(play([...talk, { type: 'COMMIT' }]).value).toBe('gate');
		expect(play([...talk, { type: 'SET_OPENING', opening: 2 }, { type: 'COMMIT' }]).value).toEqual({
			reading: 'revealing'
		});
		expect(
			play([...talk, { type: 'SET_OPENING', opening: 2 }, { type: 'SET_STEP', step: 'a1' }]).context
				.draft.opening
		).toBeUndefined();
	});

	test('a step that is not offered cannot be taken', () => {
		const snapshot = play([...toFirstGate, { type: 'SET_STEP', step: 'a7' }]);

		expect(snapshot.context.draft.step).toBeUndefined();
	});

	test('looking again keeps what was chosen and freezes nothing', () => {
		const snapshot = play([
			...toFirstGate,
			{ type: 'SET_STEP', step: 'a1' },
			{ type: 'LOOK_AGAIN' },
			{ type: 'FLAG', n: 4 },
			go
		]);

		expect(snapshot.value).toBe('gate');
		expect(snapshot.context.draft.step).toBe('a1');
		expect(snapshot.context.marks).toEqual({ 4: [] });
	});

	test('an adequate report may end the case early, and reading on is not scored', () => {
		const ended = [
			...toFirstGate,
			{ type: 'SET_CONCERN', concern: 'serious' },
			{ type: 'SET_STEP', step: 'a5' },
			{ type: 'COMMIT' }
		] as CaseEvent[];

		expect(play(ended).value).toBe('ended');
		const onwards = play([
			...ended,
			{ type: 'READ_ON' },
			settled,
			{ type: 'FLAG', n: 6 },
			go,
			settled,
			go
		]);
		expect(onwards.value).toBe('ended');
		expect(onwards.context.marks).toEqual({});
		expect(Object.keys(onwards.context.gates)).toEqual(['second']);
	});

	test('feedback follows each gate at L1 and no other level', () => {
		expect(play([...toFirstGate, ...commitFirst], 'L1').value).toBe('feedback');
		expect(play([...toFirstGate, ...commitFirst], 'check').value).toEqual({ reading: 'revealing' });
	});

	test('the concern chip fills in the gate, and the gate remembers consulting', () => {
		const snapshot = play([
			{ type: 'START' },
			settled,
			go,
			settled,
			{ type: 'SET_CONCERN', concern: 'clear' },
			{ type: 'CONSULT' },
			go,
			{ type: 'SET_STEP', step: 'a1' },
			{ type: 'COMMIT' }
		]);

		expect(snapshot.context.gates['second']).toMatchObject({ concern: 'clear', consulted: true });
	});
});

describe('looking back', () => {
	const finished: CaseEvent[] = [
		{ type: 'START' },
		settled,
		{ type: 'FLAG', n: 1 },
		go,
		settled,
		{ type: 'FLAG', n: 4 },
		go,
		...commitFirst,
		settled,
		{ type: 'FLAG', n: 6 },
		go,
		settled,
		{ type: 'FLAG', n: 8 },
		go,
		{ type: 'SET_JUDGEMENT', judgement: 'suspicion' },
		{ type: 'SET_SURE', certainty: 80 },
		{ type: 'SET_STEP', step: 'a3' },
		{ type: 'COMMIT' }
	];

	test('up to three marks are named, and a name can be changed', () => {
		const snapshot = play([
			...finished,
			{ type: 'NAME', n: 1, marker: 'x00' },
			{ type: 'NAME', n: 4, marker: 'c01' },
			{ type: 'NAME', n: 6, marker: 'm11' },
			{ type: 'NAME', n: 8, marker: 'c03' },
			{ type: 'NAME', n: 4, marker: 'c02' },
			{ type: 'NAME', n: 9, marker: 'c02' }
		]);

		expect(snapshot.context.named).toEqual({ 1: 'x00', 4: 'c02', 6: 'm11' });
	});

	test('LX-05: a replay is kept apart and never changes the first reading', () => {
		const before = play([...finished, { type: 'DEBRIEF' }]).context;
		const after = play([
			...finished,
			{ type: 'DEBRIEF' },
			{ type: 'REWIND', gate: 'fourth' },
			{ type: 'SET_STEP', step: 'a5' },
			{ type: 'COMMIT' },
			{ type: 'BACK' }
		]);

		expect(after.value).toBe('debrief');
		expect(after.context.replay).toEqual({ fourth: 'a5' });
		for (const part of ['marks', 'gates', 'judgement', 'concerns', 'named', 'moment'] as const) {
			expect(after.context[part]).toEqual(before[part]);
		}
	});

	test('the summary leads to the debrief without a reading', () => {
		const snapshot = play([{ type: 'READ_SUMMARY' }, { type: 'DONE' }, { type: 'FINISH' }]);

		expect(snapshot.value).toBe('done');
		expect(snapshot.context.gates).toEqual({});
	});

	test('the worked example is watched: no flags, no gates', () => {
		const watched = play(
			[
				{ type: 'START' },
				...Array.from({ length: 4 }, () => [settled, { type: 'FLAG', n: 1 }, go]).flat()
			] as CaseEvent[],
			'L0'
		);

		expect(watched.value).toBe('ended');
		expect(watched.context.marks).toEqual({});
	});
});
