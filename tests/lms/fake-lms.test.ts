import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { createFakeLms, type FakeLms, type Settings } from './fake/index.ts';
import { fakeLmsScript } from './fake/script.ts';

const running = (settings: Parameters<typeof createFakeLms>[0]) => {
	const lms = createFakeLms(settings);
	begin(lms);
	return lms;
};

const old = (lms: FakeLms) => lms.settings.standard === 'scorm12';
const begin = (lms: FakeLms) => lms.api[old(lms) ? 'LMSInitialize' : 'Initialize']?.('');
const commit = (lms: FakeLms) => lms.api[old(lms) ? 'LMSCommit' : 'Commit']?.('');
const end = (lms: FakeLms) => lms.api[old(lms) ? 'LMSFinish' : 'Terminate']?.('');

/** Sets or, without a value, reads; gives the error. */
function err(lms: FakeLms, element: string, value?: string) {
	const prefix = old(lms) ? 'LMS' : '';
	if (value === undefined) lms.api[`${prefix}GetValue`]?.(element);
	else lms.api[`${prefix}SetValue`]?.(element, value);
	return lms.record.at(-1)?.err;
}

describe('SCORM 1.2', () => {
	const given: [string, string | undefined, string][] = [
		['cmi.core.lesson_status', 'passed', '0'],
		['cmi.core.lesson_status', 'unknown', '405'],
		['cmi.core.lesson_status', 'not attempted', '405'],
		['cmi.core.exit', 'suspend', '0'],
		['cmi.core.exit', 'normal', '405'],
		['cmi.core.exit', undefined, '404'],
		['cmi.core.student_id', 'x', '403'],
		['cmi.core._children', 'x', '402'],
		['cmi.core.score.raw', '101', '405'],
		['cmi.core.score.raw', '-1', '405'],
		['cmi.core.score.raw', '83.5', '0'],
		['cmi.core.session_time', '00:01:02.34', '0'],
		['cmi.core.session_time', '00:01:02.345', '405'],
		['cmi.core.session_time', '0:01:02', '405'],
		['cmi.core.session_time', 'PT3M', '405'],
		['cmi.suspend_data', 'x'.repeat(4_096), '0'],
		['cmi.suspend_data', 'x'.repeat(4_097), '405'],
		['cmi.core.lesson_location', 'x'.repeat(256), '405'],
		['cmi.completion_status', 'completed', '401'],
		['adl.nav.request', 'exit', '201'],
		['cmi.interactions.5.id', 'a', '201'],
		['cmi.interactions.0.id', 'Jautājums_1', '405'],
		['cmi.interactions.0.id', 'q 1', '405'],
		['cmi.interactions.0.result', 'incorrect', '405'],
		['cmi.interactions.0.result', 'wrong', '0'],
		['cmi.interactions.0.result', undefined, '404'],
		['cmi.interactions._count', undefined, '0'],
		['cmi.core.student_name._count', undefined, '203'],
		['cmi.core.student_name._children', undefined, '202'],
		['cmi.objectives.0.id', undefined, '201'],
		['cmi.core.lesson_location', undefined, '0']
	];
	test.each(given)('%s %s: error %s', (element, value, expected) => {
		expect(err(running({ standard: 'scorm12' }), element, value)).toBe(expected);
	});

	test('calls at the wrong time are errors', () => {
		const lms = createFakeLms({ standard: 'scorm12' });

		commit(lms);
		end(lms);
		err(lms, 'cmi.suspend_data');
		begin(lms);
		begin(lms);
		end(lms);
		end(lms);
		err(lms, 'cmi.suspend_data', 'x');
		begin(lms);

		expect(lms.record.map((entry) => entry.err)).toEqual([
			'301',
			'301',
			'301',
			'0',
			'101',
			'0',
			'301',
			'301',
			'101'
		]);
	});

	test('opened and finished without a status is completed; mastery decides over a score', () => {
		const lms = running({ standard: 'scorm12' });
		end(lms);
		const without = lms.state['cmi.core.lesson_status'];
		lms.relaunch({ mastery: 80 });
		begin(lms);
		err(lms, 'cmi.core.score.raw', '79');
		err(lms, 'cmi.core.lesson_status', 'completed');
		end(lms);

		expect(without).toBe('completed');
		expect(lms.state['cmi.core.lesson_status']).toBe('failed');
	});

	test('the next launch holds what was committed, and says how the last one ended', () => {
		const lms = running({ standard: 'scorm12' });
		err(lms, 'cmi.suspend_data', 'kept');
		err(lms, 'cmi.core.exit', 'suspend');
		err(lms, 'cmi.core.session_time', '00:02:03.40');
		commit(lms);
		err(lms, 'cmi.suspend_data', 'lost');
		const before = lms.live['cmi.core.entry'];

		lms.relaunch();

		expect([before, lms.live['cmi.core.entry']]).toEqual(['ab-initio', 'resume']);
		expect(lms.live['cmi.suspend_data']).toBe('kept');
		begin(lms);
		err(lms, 'cmi.core.session_time', '00:02:03.40');
		end(lms);
		lms.relaunch();
		expect(lms.live['cmi.core.total_time']).toBe('0000:02:03.40');
	});
});

describe('SCORM 2004', () => {
	const given: [string, string | undefined, string][] = [
		['cmi.completion_status', 'completed', '0'],
		['cmi.completion_status', 'passed', '406'],
		['cmi.success_status', 'passed', '0'],
		['cmi.exit', 'normal', '0'],
		['cmi.exit', undefined, '405'],
		['cmi.mode', 'normal', '404'],
		['cmi.objectives._count', '1', '404'],
		['cmi.suspend_data', undefined, '403'],
		['cmi.suspend_data', 'x'.repeat(64_000), '0'],
		['cmi.suspend_data', 'x'.repeat(64_001), '407'],
		['cmi.score.scaled', '83', '407'],
		['cmi.score.scaled', '0.83', '0'],
		['cmi.score.scaled', '1e-7', '406'],
		['cmi.score.scaled', '.5', '406'],
		['cmi.progress_measure', '1.01', '407'],
		['cmi.session_time', 'PT1M2.34S', '0'],
		['cmi.session_time', 'PT1M2.345S', '406'],
		['cmi.session_time', 'PT', '406'],
		['cmi.session_time', 'P1W', '406'],
		['cmi.core.lesson_status', 'passed', '401'],
		['cmi.interactions.1.id', 'a', '351'],
		['cmi.interactions.0.type', 'choice', '408'],
		['cmi.interactions.0.id', 'q 1', '406'],
		['cmi.interactions.0.id', undefined, '301'],
		['cmi.objectives.0.score.scaled', '1', '408'],
		['cmi.score._children', undefined, '0'],
		['cmi.mode._children', undefined, '301'],
		['adl.nav.request', 'exitAll', '0'],
		['adl.nav.request', 'sideways', '406']
	];
	test.each(given)('%s %s: error %s', (element, value, expected) => {
		expect(err(running({ standard: 'scorm2004' }), element, value)).toBe(expected);
	});

	test.each([
		['type', 'choice', '0'],
		['learner_response', 'opt_a[,]opt_b', '0'],
		['learner_response', 'opt_a[,]opt_a', '406'],
		['learner_response', 'opt-a', '406'],
		['learner_response', 'atbilde_ā', '406'],
		['result', 'wrong', '406'],
		['result', 'incorrect', '0'],
		['timestamp', '2026-11-24T10:00:00', '0'],
		['timestamp', '2026-11-24T10:00:00.0Z', '0'],
		['timestamp', '2026-11-24T10:00:00Z', '406'],
		['timestamp', '2026-11-24T10:00:00.000Z', '406'],
		['description', '{lang=lv}Teksts', '0'],
		['description', 'two\nlines', '406'],
		['description', 'x'.repeat(251), '406']
	])('an interaction with %s "%s": error %s', (name, value, expected) => {
		const lms = running({ standard: 'scorm2004' });
		err(lms, 'cmi.interactions.0.id', 'q1');
		err(lms, 'cmi.interactions.0.type', 'choice');

		expect(err(lms, `cmi.interactions.0.${name}`, value)).toBe(expected);
	});

	test('a pattern may not come twice, an objective may not change its id', () => {
		const lms = running({ standard: 'scorm2004' });
		err(lms, 'cmi.interactions.0.id', 'q1');
		err(lms, 'cmi.interactions.0.type', 'choice');
		err(lms, 'cmi.interactions.0.correct_responses.0.pattern', 'a');
		err(lms, 'cmi.objectives.0.id', 'K1');

		expect(err(lms, 'cmi.interactions.0.correct_responses.1.pattern', 'a')).toBe('351');
		expect(err(lms, 'cmi.objectives.0.id', 'K2')).toBe('351');
		expect(err(lms, 'cmi.objectives.1.id', 'K1')).toBe('351');
	});

	test('calls at the wrong time are errors, each with its own number', () => {
		const lms = createFakeLms({ standard: 'scorm2004' });

		for (const phase of ['before', 'after']) {
			err(lms, 'cmi.mode');
			err(lms, 'cmi.exit', 'suspend');
			commit(lms);
			end(lms);
			begin(lms);
			if (phase === 'before') {
				begin(lms);
				end(lms);
			}
		}

		expect(lms.record.map((entry) => entry.err)).toEqual([
			...['122', '132', '142', '112', '0', '103', '0'],
			...['123', '133', '143', '113', '104']
		]);
	});

	test('without a stored suspend the next launch is a new attempt', () => {
		const lms = running({ standard: 'scorm2004' });
		err(lms, 'cmi.suspend_data', 'gone');
		err(lms, 'cmi.exit', 'normal');
		end(lms);

		lms.relaunch();

		expect(lms.live['cmi.suspend_data']).toBeUndefined();
		expect(lms.live['cmi.entry']).toBe('ab-initio');
	});

	test('with a threshold and a passing score the LMS decides', () => {
		const lms = running({ standard: 'scorm2004', threshold: 0.9, passing: 0.7 });
		err(lms, 'cmi.completion_status', 'completed');
		err(lms, 'cmi.progress_measure', '0.5');
		err(lms, 'cmi.score.scaled', '0.8');

		expect(lms.api.GetValue?.('cmi.completion_status')).toBe('incomplete');
		expect(lms.api.GetValue?.('cmi.success_status')).toBe('passed');
	});
});

test.each([
	['no argument', () => [] as string[]],
	['one too many', () => ['', '']],
	['something that is not empty', () => ['x']],
	['something that is no text', () => [0 as unknown as string]]
])('an initialise with %s is refused', (_, values) => {
	const lms = createFakeLms({ standard: 'scorm2004' });

	const result = lms.api.Initialize?.(...values());

	expect(result).toBe('false');
	expect(lms.api.GetLastError?.()).toBe('201');
});

test('a method called without its object throws', () => {
	const { LMSInitialize: detached } = createFakeLms({ standard: 'scorm12' }).api;

	expect(() => detached?.('')).toThrow('without its object');
});

test('as a script it puts itself where a package and a test find it', async () => {
	const page: Record<string, unknown> = { performance, Object };
	page.window = page;
	const settings: Partial<Settings> = { learner: { id: 'x', name: 'Bērziņš, Jānis' } };

	runInNewContext(await fakeLmsScript({ standard: 'scorm12', ...settings }), page);

	const lms = page.fakeLms as FakeLms;
	const api = page.API as FakeLms['api'];
	expect(api.LMSInitialize?.('')).toBe('true');
	expect(api.LMSGetValue?.('cmi.core.student_name')).toBe('Bērziņš, Jānis');
	expect(lms.record.map(({ fn }) => fn)).toEqual(['LMSInitialize', 'LMSGetValue']);
	lms.relaunch({ mode: 'review' });
	expect(lms.live['cmi.core.lesson_mode']).toBe('review');
}, 60_000);
