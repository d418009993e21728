import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, stateLimit } from '../../src/record/index.ts';
import { heaviest } from '../../src/record/heaviest.ts';
import { scorm12 } from '../../src/lms/scorm12.ts';
import { scorm2004 } from '../../src/lms/scorm2004.ts';
import { clockTime, interval, timespan, timestamp } from '../../src/lms/times.ts';
import { description, identifier } from '../../src/lms/values.ts';
import { fullCourse } from '../record/full-course.ts';
import { expectFaultless } from './contract.ts';
import { createFakeLms, refuseLonger, without } from './fake/index.ts';
import { answered, matched, ordered, passed } from './reports.ts';
import { fakeLms } from './stack.ts';
import { reads, visit, writes } from './visit.ts';

const standards = ['scorm12', 'scorm2004'] as const;
const begun = (standard: 'scorm12' | 'scorm2004') => {
	const lms = createFakeLms({ standard });
	lms.api[standard === 'scorm12' ? 'LMSInitialize' : 'Initialize']?.('');
	return (element: string, value: string) =>
		lms.api[standard === 'scorm12' ? 'LMSSetValue' : 'SetValue']?.(element, value) === 'true';
};

test('FF-21: the heaviest walk through the full course fits where 4,097 characters are refused', () => {
	const takes = begun('scorm12');
	const state = encode(heaviest(fullCourse()), fullCourse());

	expect(state.length).toBeLessThanOrEqual(stateLimit);
	expect(takes('cmi.suspend_data', state)).toBe(true);
});

test.each(standards)(
	'FF-21: an LMS that refuses the state does not pass for one that saves (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		lms.use(refuseLonger(100));
		const { port, learner } = await visit(lms, { standard, clock });

		port.save({ ...learner.decide(), state: `1.1.${'x'.repeat(200)}.abcdef` });
		await clock.pass(1_000);

		expect([port.saving, port.doubt]).toEqual(['unconfirmed', 'refused']);
	}
);

test('FF-22: the same budget holds where the standard would allow 64,000', () => {
	expect(stateLimit).toBeLessThan(Math.min(scorm12.capacity.state, scorm2004.capacity.state));
	expect(begun('scorm2004')('cmi.suspend_data', 'x'.repeat(stateLimit))).toBe(true);
});

test('FF-23: ids and answers of any language become what both standards take', () => {
	const [old, recent] = [begun('scorm12'), begun('scorm2004')];
	recent('cmi.interactions.0.id', 'a');
	recent('cmi.interactions.0.type', 'choice');
	old('cmi.interactions.0.id', 'a');
	old('cmi.interactions.0.type', 'choice');
	const ids = fc.oneof(
		fc.string({ unit: 'grapheme', minLength: 1 }),
		fc.constantFrom('Jautājums_1', 'opt-a', 'q 1', 'вопрос', '007', 'true')
	);

	fc.assert(
		fc.property(ids, ids, (one, other) => {
			const response = [...new Set([one, other].map(identifier))];
			const item = { ...answered, id: one, response, right: response };
			for (const [element, value] of scorm12.interaction({ index: 0, date: new Date(0) }, item))
				expect(old(element, value), `${element} ${value}`).toBe(true);
			for (const [element, value] of scorm2004.interaction({ index: 0, date: new Date(0) }, item))
				expect(recent(element, value), `${element} ${value}`).toBe(true);
		})
	);
});

test.each(standards)(
	'FF-24: each standard gets its own words for the same things (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const { port, learner } = await visit(lms, { standard, clock });

		port.save(learner.decide({ interactions: [answered, matched, ordered], progress: passed }));
		await clock.pass(1_000);

		expect(lms.state['cmi.interactions.1.result']).toBe(
			standard === 'scorm12' ? 'wrong' : 'incorrect'
		);
		expectFaultless(standard, lms);
	}
);

test('FF-25: whatever a clock says, a time is one that an LMS takes, between nothing and a day', () => {
	const [old, recent] = [begun('scorm12'), begun('scorm2004')];

	fc.assert(
		fc.property(fc.double({ min: -1e9, max: 1e8, noNaN: true }), (milliseconds) => {
			expect(old('cmi.core.session_time', timespan(milliseconds))).toBe(true);
			expect(recent('cmi.session_time', interval(milliseconds))).toBe(true);
		})
	);
});

test('FF-26: a time stamp has neither decimals nor a zone', () => {
	const date = new Date(2026, 10, 24, 9, 5, 7, 123);

	expect(timestamp(date)).toBe('2026-11-24T09:05:07');
	expect(clockTime(date)).toBe('09:05:07');
});

test('FF-27: a description is one short line', () => {
	expect(description(`{Two\nlines\r\n ${'long '.repeat(80)}`)).toMatch(/^Two lines (long ?)+$/);
	expect(description('ā'.repeat(400)).length).toBeLessThanOrEqual(240);
});

test.each(standards)('FF-28: places in the list of answers have no gap (%s)', async (standard) => {
	const { lms, clock } = fakeLms(standard);
	lms.use(() => ({}));
	const { port, learner } = await visit(lms, { standard, clock });

	port.save(learner.decide({ interactions: [answered] }));
	await clock.pass();
	port.save(learner.decide({ interactions: [answered, matched, ordered] }));
	await clock.pass();

	const places = writes(lms).flatMap(
		({ element }) => /^cmi\.interactions\.(\d+)\.id$/.exec(element ?? '')?.slice(1) ?? []
	);
	expect(places).toEqual(['0', '1', '2']);
});

test.each(standards)(
	'FF-29: an LMS without answers is asked for them once, and nothing else suffers (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		lms.use(without(/interactions/));
		const { port, learner } = await visit(lms, { standard, clock });

		port.save(learner.decide({ interactions: [answered, matched] }));
		await clock.pass();
		port.save(learner.decide({ interactions: [answered, matched, ordered] }));
		await clock.pass();

		const asked = lms.record.filter(({ element }) => element?.startsWith('cmi.interactions'));
		expect(asked.map(({ element }) => element)).toEqual([
			'cmi.interactions._count',
			'cmi.interactions.0.id'
		]);
		expect(reads(lms).filter(({ element }) => /interactions\.\d/.test(element ?? ''))).toEqual([]);
		expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
	}
);

test.each(standards)(
	'FF-30: an answer is sent once, in one place, also when it is sent again (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const first = await visit(lms, { standard, clock });
		first.port.save(first.learner.decide({ interactions: [answered, matched] }));
		await clock.pass();
		first.page.fire('pagehide');
		lms.relaunch();
		const second = await visit(lms, { standard, clock, keeper: {} });

		second.port.save({ ...first.learner.decide(), interactions: [answered, matched, ordered] });
		await clock.pass();

		const ids = Object.entries(lms.state).filter(([name]) => /interactions\.\d+\.id/.test(name));
		expect(ids.map(([, id]) => id)).toEqual([answered.id, matched.id, ordered.id]);
	}
);

test('FF-31: 2004, the type comes before the answer', async () => {
	const [id, type, ...rest] = scorm2004
		.interaction({ index: 3, date: new Date(0) }, matched)
		.map(([element]) => element.slice('cmi.interactions.3.'.length));

	expect([id, type]).toEqual(['id', 'type']);
	expect(rest).toContain('learner_response');
});

test('FF-32: every score is within its range, and the scaled one a hundredth of the raw one', () => {
	const [old, recent] = [begun('scorm12'), begun('scorm2004')];

	fc.assert(
		fc.property(fc.double({ min: -1, max: 100, noNaN: true }), (score) => {
			for (const [element, value] of scorm12.score({ ...passed, score }))
				expect(old(element, value)).toBe(true);
			for (const [element, value] of scorm2004.score({ ...passed, score }))
				expect(recent(element, value)).toBe(true);
		})
	);
});

describe('FF-33: nothing of the other standard is ever named', () => {
	test.each(standards)('%s', async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const { port, learner } = await visit(lms, { standard, clock });
		port.save(learner.decide({ interactions: [answered], progress: passed }));
		await clock.pass();

		const foreign =
			standard === 'scorm12'
				? /completion_status|success_status|scaled|progress_measure|learner_|timestamp/
				: /cmi\.core|lesson_|student_/;
		expect(lms.record.filter(({ element }) => foreign.test(element ?? ''))).toEqual([]);
		expect(lms.record.filter(({ err }) => err === '401' || err === '201')).toEqual([]);
	});
});

test('lms-matrix 8.6: everything that is sent is plain, and no state is "" or "0"', async () => {
	for (const standard of standards) {
		const { lms, clock } = fakeLms(standard);
		const { port, learner } = await visit(lms, { standard, clock });
		port.save(learner.decide({ interactions: [answered, matched, ordered], progress: passed }));
		await clock.pass();

		expectFaultless(standard, lms);
	}
});
