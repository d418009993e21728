import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { certainties, concerns, judgements, levels, markers, roles, steps } from '#model';
import type { Case, CaseRecord } from '#model';
import { caseMachine } from '../../src/simulator/case-machine.ts';
import type { CaseEvent } from '../../src/simulator/case-machine.ts';
import { recordOf, replayCase } from '../../src/simulator/case-replay.ts';
import { concerning, harmless } from './sample-case.ts';

const n = fc.integer({ min: 1, max: 10 });
const marker = fc.constantFrom(...markers);
const event = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.constantFrom<CaseEvent>(
			{ type: 'START' },
			{ type: 'SETTLED' },
			{ type: 'CONTINUE' },
			{ type: 'COMMIT' },
			{ type: 'OK' },
			{ type: 'DISMISS' },
			{ type: 'DEBRIEF' }
		)
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom<CaseEvent>(
			{ type: 'CONSULT' },
			{ type: 'CLEAR' },
			{ type: 'LOOK_AGAIN' },
			{ type: 'READ_ON' },
			{ type: 'BACK' },
			{ type: 'FINISH' },
			{ type: 'READ_SUMMARY' },
			{ type: 'DONE' },
			{ type: 'REWIND', gate: 'second' },
			{ type: 'REWIND', gate: 'fourth' }
		)
	},
	{ weight: 4, arbitrary: fc.record({ type: fc.constant('FLAG' as const), n }) },
	fc.record({ type: fc.constant('UNFLAG' as const), n }),
	fc.record({ type: fc.constant('PICK' as const), marker }),
	fc.record({ type: fc.constant('NAME' as const), n, marker }),
	fc.record({ type: fc.constant('SET_CONCERN' as const), concern: fc.constantFrom(...concerns) }),
	fc.record({
		type: fc.constant('SET_JUDGEMENT' as const),
		judgement: fc.constantFrom(...judgements)
	}),
	fc.record({ type: fc.constant('SET_SURE' as const), certainty: fc.constantFrom(...certainties) }),
	{
		weight: 3,
		arbitrary: fc.record({
			type: fc.constant('SET_STEP' as const),
			step: fc.constantFrom(...steps)
		})
	},
	fc.record({
		type: fc.constant('SET_OPENING' as const),
		opening: fc.constantFrom<0 | 1 | 2>(0, 1, 2)
	}),
	fc.record({ type: fc.constant('OPEN' as const), card: fc.integer({ min: 0, max: 4 }) })
);
const input = fc.record({
	case: fc.constantFrom(concerning, harmless),
	level: fc.constantFrom(...levels),
	role: fc.constantFrom(...roles)
});
const walk = fc.array(event, { maxLength: 120 });

test('whatever was done, replaying the record comes back to the same record', () => {
	fc.assert(
		fc.property(input, walk, (options, events) => {
			const actor = createActor(caseMachine, { input: options }).start();
			for (const next of events) actor.send(next);
			const saved = recordOf(actor.getSnapshot());

			const restored = replayCase(options, saved);

			expect(recordOf(restored)).toEqual(saved);
		}),
		{ numRuns: 1500 }
	);
});

test('a case that lost a moment or entries since it was saved restores without a crash, and keeps earlier gates', () => {
	fc.assert(
		fc.property(input, walk, fc.integer({ min: 0, max: 3 }), (options, events, gone) => {
			const actor = createActor(caseMachine, { input: options }).start();
			for (const next of events) actor.send(next);
			const saved = recordOf(actor.getSnapshot());
			const edited = without(options.case, gone);

			const restored = replayCase({ ...options, case: edited }, saved);

			const kept = Object.keys(restored.context.gates);
			expect(kept.every((gate) => gate in saved.gates)).toBe(true);
		})
	);
});

test('a record that makes no sense restores to a place that does', () => {
	const nonsense: CaseRecord = {
		level: 'L1',
		phase: 'debrief',
		moment: 99,
		marks: { 77: ['m01'] },
		concerns: [undefined, 'clear'],
		gates: { gone: { step: 'a1', consulted: false } },
		named: { 4: 'm01' },
		replay: { gone: 'a5' },
		seen: [9]
	};

	const restored = replayCase({ case: concerning, level: 'L1', role: 'school' }, nonsense);

	expect(restored.status).toBe('active');
	expect(restored.context.moment).toBeLessThan(concerning.moments.length);
});

function without(theCase: Case, index: number): Case {
	return { ...theCase, moments: theCase.moments.filter((_, at) => at !== index) };
}
