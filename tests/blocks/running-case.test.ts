import { expect, test } from 'vitest';
import type { CaseRecord } from '#model';
import { runCase } from '../../src/blocks/case/running-case.svelte.ts';
import type { CaseEvent } from '../../src/simulator/index.ts';
import { concerning } from '../simulator/sample-case.ts';

interface Save {
	record: CaseRecord;
	decision: boolean;
}

function open({ saved, calm = true }: { saved?: CaseRecord; calm?: boolean } = {}) {
	const saves: Save[] = [];
	const running = runCase({
		case: concerning,
		role: () => 'social',
		saved,
		save: (record, decision) => saves.push({ record, decision }),
		calm: () => calm
	});
	return { running, saves };
}

function send(running: ReturnType<typeof runCase>, events: readonly CaseEvent[]) {
	for (const event of events) running.send(event);
}

const toFirstGate: CaseEvent[] = [
	{ type: 'START' },
	{ type: 'FLAG', n: 2 },
	{ type: 'DISMISS' },
	{ type: 'CONTINUE' },
	{ type: 'CONTINUE' }
];
const throughFirstGate: CaseEvent[] = [
	...toFirstGate,
	{ type: 'SET_CONCERN', concern: 'little' },
	{ type: 'SET_STEP', step: 'a1' },
	{ type: 'COMMIT' }
];
const toLastGate: CaseEvent[] = [
	...throughFirstGate,
	{ type: 'OK' },
	{ type: 'CONTINUE' },
	{ type: 'CONTINUE' }
];
const toTheEnd: CaseEvent[] = [
	...toLastGate,
	{ type: 'SET_JUDGEMENT', judgement: 'suspicion' },
	{ type: 'SET_SURE', certainty: 80 },
	{ type: 'SET_STEP', step: 'a5' },
	{ type: 'COMMIT' },
	{ type: 'OK' }
];

test('every decision is saved, and a flag rides along', () => {
	const { running, saves } = open();

	send(running, [{ type: 'START' }, { type: 'FLAG', n: 2 }, { type: 'DISMISS' }]);
	send(running, [{ type: 'CONTINUE' }]);

	expect(saves.map(({ decision }) => decision)).toEqual([true, false, true]);
	expect(saves.at(-1)?.record.marks).toEqual({ 2: [] });
});

test('a refused event saves nothing', () => {
	const { running, saves } = open();

	const sent = running.send({ type: 'COMMIT' });

	expect(sent).toBe(false);
	expect(saves).toEqual([]);
});

test.each<[string, CaseEvent[]]>([
	['before it begins', []],
	['put off', [{ type: 'SKIP' }]],
	['at its summary', [{ type: 'READ_SUMMARY' }]],
	['in the first moment', [{ type: 'START' }]],
	['at the first gate', toFirstGate],
	['at the feedback', throughFirstGate],
	['at the last gate', toLastGate],
	['at its end', toTheEnd],
	['in the debrief', [...toTheEnd, { type: 'DEBRIEF' }]],
	['when it is done', [...toTheEnd, { type: 'DEBRIEF' }, { type: 'FINISH' }]]
])('a case left %s is found there again', (_, events) => {
	const left = open();
	send(left.running, events);

	const { running } = open({ saved: left.saves.at(-1)?.record });

	expect(running.state).toBe(left.running.state);
	expect(running.context.moment).toBe(left.running.context.moment);
	expect(running.record).toEqual(left.running.record);
});

test('an open chooser and a half-filled gate begin again', () => {
	const choosing = open();
	send(choosing.running, [{ type: 'START' }, { type: 'FLAG', n: 1 }]);
	const deciding = open();
	send(deciding.running, [...toFirstGate, { type: 'SET_STEP', step: 'a1' }]);

	const reading = open({ saved: choosing.saves.at(-1)?.record }).running;
	const gate = open({ saved: deciding.saves.at(-1)?.record }).running;

	expect(reading.state).toBe('reading');
	expect(reading.context.marks).toEqual({ 1: [] });
	expect(gate.context.draft.step).toBeUndefined();
});

test('LX-05: a replay never changes the first reading', () => {
	const { running } = open();
	send(running, [...toTheEnd, { type: 'DEBRIEF' }]);
	const { replay: _, ...first } = running.record;

	send(running, [
		{ type: 'REWIND', gate: 'second' },
		{ type: 'SET_STEP', step: 'u3' },
		{ type: 'COMMIT' },
		{ type: 'BACK' }
	]);

	const { replay, ...after } = running.record;
	expect(after).toEqual(first);
	expect(replay).toEqual({ second: 'u3' });
});

test('help at each step can be chosen only before reading', () => {
	const { running } = open();

	running.choose('L2');
	send(running, [{ type: 'START' }]);
	running.choose('L1');

	expect(running.context.level).toBe('L2');
});

test('LX-11: new entries appear one by one, unless no motion is wanted', () => {
	const moving = open({ calm: false }).running;
	const calm = open().running;

	moving.send({ type: 'START' });
	calm.send({ type: 'START' });

	expect(moving.revealing).toBe(true);
	expect(calm.revealing).toBe(false);
});

test('bits that a later version wrote are written back', () => {
	const { saves, running } = open();
	send(running, [{ type: 'START' }]);
	const later = { ...(saves[0]?.record as CaseRecord), rest: '101' };

	const again = open({ saved: later });
	again.running.send({ type: 'CONTINUE' });

	expect(again.saves.at(-1)?.record.rest).toBe('101');
});
