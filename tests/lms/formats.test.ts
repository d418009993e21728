import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Interaction } from '#model';
import { learnersIn } from '../../build/gain/learners.ts';
import { scorm12 } from '../../src/lms/scorm12.ts';
import { scorm2004 } from '../../src/lms/scorm2004.ts';
import { clockTime, interval, timespan, timestamp } from '../../src/lms/times.ts';
import { count, decimal, description, identifier, percent } from '../../src/lms/values.ts';
import { createFakeLms } from './fake/index.ts';
import { hundredths } from './fake/attempt.ts';
import { passed } from './reports.ts';

/** Thousands of values, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const anyNumber = fc.double({ noDefaultInfinity: false, noNaN: false });
const old = createFakeLms({ standard: 'scorm12' });
const recent = createFakeLms({ standard: 'scorm2004' });
old.api.LMSInitialize?.('');
recent.api.Initialize?.('');
const takes12 = (element: string, value: string) =>
	old.api.LMSSetValue?.(element, value) === 'true';
const takes2004 = (element: string, value: string) =>
	recent.api.SetValue?.(element, value) === 'true';

test.each([
	[0, '00:00:00.00', 'PT0H0M0S'],
	[62_345, '00:01:02.35', 'PT0H1M2.35S'],
	[59_999, '00:01:00.00', 'PT0H1M0S'],
	[3_600_000, '01:00:00.00', 'PT1H0M0S'],
	[1e9, '24:00:00.00', 'PT24H0M0S'],
	[-5, '00:00:00.00', 'PT0H0M0S'],
	[Number.NaN, '00:00:00.00', 'PT0H0M0S']
])('%d milliseconds are %s and %s', (milliseconds, first, second) => {
	expect(timespan(milliseconds)).toBe(first);
	expect(interval(milliseconds)).toBe(second);
});

test('every time is one that both standards take, and the same time in both', () => {
	fc.assert(
		fc.property(fc.oneof(anyNumber, fc.double({ min: 0, max: 1e8 })), (milliseconds) => {
			const [first, second] = [timespan(milliseconds), interval(milliseconds)];
			expect(takes12('cmi.core.session_time', first)).toBe(true);
			expect(takes2004('cmi.session_time', second)).toBe(true);
			expect(hundredths(first)).toBe(hundredths(second));
		})
	);
});

test('every moment is one that both standards take', () => {
	fc.assert(
		fc.property(fc.date({ noInvalidDate: true }), (date) => {
			recent.api.SetValue?.('cmi.interactions.0.id', 'a');
			expect(takes2004('cmi.interactions.0.timestamp', timestamp(date))).toBe(true);
			expect(takes12('cmi.interactions.0.time', clockTime(date))).toBe(true);
		})
	);
});

test('every score is one that both standards take, and the scaled one is a hundredth', () => {
	fc.assert(
		fc.property(anyNumber, (score) => {
			const first = scorm12.score({ ...passed, score });
			const second = scorm2004.score({ ...passed, score });
			for (const [element, value] of first) expect(takes12(element, value)).toBe(true);
			for (const [element, value] of second) expect(takes2004(element, value)).toBe(true);
			const raw = second.find(([element]) => element.endsWith('raw'))?.[1] ?? '0';
			const scaled = second.find(([element]) => element.endsWith('scaled'))?.[1] ?? '0';
			expect(Number(scaled) * 100).toBeCloseTo(Number(raw), 6);
		})
	);
});

test('no score at all is sent for one that is not there or not a number', () => {
	for (const score of [undefined, Number.NaN])
		expect([scorm12.score({ ...passed, score }), scorm2004.score({ ...passed, score })]).toEqual([
			[],
			[]
		]);
});

test('a hair beside a score is still a score, and another one', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 100 }), (raw) => {
			const [, value = ''] = scorm12.away([['cmi.core.score.raw', String(raw)]])[0] ?? [];
			expect(takes12('cmi.core.score.raw', value)).toBe(true);
			expect(value).not.toBe(String(raw));
			expect(Math.abs(Number(value) - raw)).toBeLessThan(0.011);
		})
	);
});

test('progress grows with what is done and is whole only at the end', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (done) => {
			const held = { completion: 'incomplete', success: 'unknown', measure: done } as const;
			const [, value = ''] = scorm2004.ongoing({ state: 'x' }, held)[1] ?? [];
			expect(takes2004('cmi.progress_measure', value)).toBe(true);
			expect(value === '1').toBe(done >= 1 - 1e-9);
		})
	);
});

test('every id becomes one that both standards take; a good one stays as it is', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (id) => {
			expect(identifier(id)).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,249}$/);
		})
	);
	expect(identifier('check_c11_judgement')).toBe('check_c11_judgement');
	expect(identifier('007')).toBe('x_007');
});

test('an answer may begin with a digit, and is written as `npm run gain` reads it', () => {
	const told: Interaction = {
		id: 'start_a_01',
		type: 'choice',
		response: ['3_80'],
		right: ['3'],
		result: 'correct'
	};
	const at = { index: 0, date: new Date(0) };
	const first = scorm12.interaction(at, told);
	const second = scorm2004.interaction(at, told);

	expect(first.every((pair) => takes12(...pair))).toBe(true);
	expect(second.every((pair) => takes2004(...pair))).toBe(true);
	for (const written of [Object.fromEntries(first), Object.fromEntries(second)]) {
		const own = (name: string) => written[`cmi.interactions.0.${name}`] ?? '';
		const [learner] = learnersIn([
			{
				person: 'one',
				id: own('id'),
				response: own('student_response') || own('learner_response'),
				right: own('correct_responses.0.pattern')
			}
		]);
		expect(learner?.start).toEqual([
			{ item: 'a_01', truth: 'concerning', concern: 3, certainty: 80 }
		]);
	}
});

test('every description is one line that an LMS takes', () => {
	recent.api.SetValue?.('cmi.interactions.0.id', 'a');
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
			const line = description(text);
			if (line) expect(takes2004('cmi.interactions.0.description', line)).toBe(true);
			expect(line.length).toBeLessThanOrEqual(240);
			expect(line).not.toMatch(/\p{Cs}/u);
		})
	);
	expect(description(' {lang=en}\nTwo\r\nlines ')).toBe('lang=en} Two lines');
});

test.each([
	['0', 0],
	['12', 12],
	['', 0],
	['01', 0],
	['undefined', 0],
	['id,type', 0],
	['-1', 0],
	['1e3', 0]
])('a count given as "%s" is %d', (text, expected) => {
	expect(count(text)).toBe(expected);
});

test('numbers are written without exponents', () => {
	expect([1e-7, 0.1 + 0.2, 100, -0].map(decimal)).toEqual(['0', '0.3', '100', '0']);
	expect([-1, 0.005, 0.994, 2, Number.NaN].map(percent)).toEqual([0, 1, 99, 100, 0]);
});
