import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Interaction, Progress } from '#model';
import { scorm12 } from '../../src/lms/scorm12.ts';
import { expectFaultless } from './contract.ts';
import { testClock } from './clock.ts';
import { createFakeLms, failSends, markBeforeSend, sendOnce, type FakeLms } from './fake/index.ts';
import { testLearner, type TestLearner } from './reports.ts';
import { ends, valuesOf, visit, type Visit } from './visit.ts';

/** Many walks, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

type Step =
	'decide' | 'answer' | 'finish' | 'wait' | 'blink' | 'button' | 'tab' | 'frame' | 'phone';

const steps = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: fc.constant<Step>('decide') },
		{ weight: 3, arbitrary: fc.constant<Step>('answer') },
		{
			weight: 4,
			arbitrary: fc.constantFrom<Step>('finish', 'wait', 'blink', 'button', 'tab', 'frame', 'phone')
		}
	),
	{ minLength: 1, maxLength: 25 }
);

const ranks = ['not attempted', 'incomplete', 'completed', 'passed'];
const words = ['listen', 'tell_nobody', 'write_down', 'ask_more'];

const item = (n: number): Interaction => ({
	id: `item_${n}`,
	type: 'choice',
	response: [words[n % 4] ?? ''],
	right: ['listen'],
	result: n % 4 === 0 ? 'correct' : 'incorrect'
});

function finished(times: number): Progress {
	const score = Math.min(1, 0.4 + times * 0.2);
	return {
		completion: 'completed',
		success: score >= 0.7 ? 'passed' : 'unknown',
		score,
		measure: 1,
		objectives: [{ id: 'K1', score }]
	};
}

/** Plays a walk through any number of visits; `check` sees the LMS after each step that was given time to save. */
async function walk(lms: FakeLms, path: readonly Step[], check: (learner: TestLearner) => void) {
	const { standard } = lms.settings;
	const clock = testClock();
	let learner = testLearner();
	let answers: Interaction[] = [];
	let tries = 0;
	let now: Visit = await visit(lms, { standard, learner, clock });

	async function reopen() {
		await clock.pass(1_000);
		expect(ends(lms).filter(({ ret }) => ret === 'true')).toHaveLength(1);
		if (standard === 'scorm12' || standard === 'scorm2004') expectStatusRises(lms);
		lms.relaunch();
		lms.clear();
		learner = testLearner();
		now = await visit(lms, { standard, learner, clock });
	}

	for (const step of path) {
		if (step === 'wait') await clock.pass(90_000);
		if (step === 'blink') {
			now.page.fire('hidden');
			await clock.pass(70_000);
			now.page.fire('visible');
		}
		if (step === 'decide' || step === 'answer' || step === 'finish') {
			if (step === 'answer' && answers.length < 8) answers = [...answers, item(answers.length)];
			if (step === 'finish') tries += 1;
			now.port.save(
				learner.decide({
					interactions: answers,
					...(step === 'finish' ? { progress: finished(tries) } : {})
				})
			);
		}
		await clock.pass(20_000);
		check(learner);
		if (step === 'button') {
			const closed = now.port.close(learner.decide());
			await clock.pass();
			await closed;
		}
		if (step === 'tab')
			(['beforeunload', 'pagehide', 'hidden', 'unload'] as const).forEach(now.page.fire);
		if (step === 'frame') (['pagehide', 'unload'] as const).forEach(now.page.fire);
		if (step === 'phone') (['hidden', 'pagehide'] as const).forEach(now.page.fire);
		if (['button', 'tab', 'frame', 'phone'].includes(step)) {
			const left = learner.report().state;
			await reopen();
			expect(now.launch.state).toBe(left);
		}
	}
}

function expectStatusRises(lms: FakeLms) {
	const status =
		lms.settings.standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
	const given = valuesOf(lms, status).map((value) => ranks.indexOf(value));
	expect(given).toEqual([...given].sort((one, other) => one - other));
}

test.each(['scorm12', 'scorm2004'] as const)(
	'whatever is done, in however many visits, the LMS has it and no call is refused (%s)',
	async (standard) => {
		await fc.assert(
			fc.asyncProperty(steps, async (path) => {
				const lms = createFakeLms({ standard, now: () => 0 });
				lms.clear = ((clear) => () => {
					expectFaultless(standard, lms);
					clear();
				})(lms.clear);

				await walk(lms, path, (learner) => {
					if (learner.report().state !== testLearner().report().state)
						expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
				});

				expectFaultless(standard, lms);
				expectStatusRises(lms);
			}),
			{ numRuns: 40 }
		);
	}
);

test.each(['scorm12', 'scorm2004'] as const)(
	'with requests failing now and then, everything is there in the end (%s)',
	async (standard) => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.constantFrom<Step>('decide', 'answer', 'finish'), { maxLength: 12 }),
				fc.array(fc.nat(2), { maxLength: 12 }),
				async (path, failures) => {
					const lms = createFakeLms({ standard, now: () => 0 });
					const left = [...failures];
					lms.use((below) => ({
						send: (values) => (left.shift() ? false : below.send(values))
					}));
					lms.use(standard === 'scorm12' ? markBeforeSend() : sendOnce());
					const clock = testClock();
					const learner = testLearner();
					const { port } = await visit(lms, { standard, learner, clock });
					let tries = 0;
					for (const step of path) {
						if (step === 'finish') tries += 1;
						const progress = tries > 0 ? { progress: finished(tries) } : {};
						port.save(learner.decide(progress));
						await clock.pass(1_000);
					}

					await clock.pass(3_600_000);

					if (path.length > 0) expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
					const { score, success } = learner.report().progress;
					const old = standard === 'scorm12';
					if (score !== undefined)
						expect(lms.state[old ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe(
							String(Math.round(score * 100))
						);
					if (success === 'passed')
						expect(lms.state[old ? 'cmi.core.lesson_status' : 'cmi.success_status']).toBe('passed');
					expect(port.saving).toBe('saved');
				}
			),
			{ numRuns: 80 }
		);
	}
);

test('a state of every length up to the limit is taken, one more is not', () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	lms.api.LMSInitialize?.('');

	const taken = [1, 3_800, 4_096, 4_097].map((length) =>
		lms.api.LMSSetValue?.('cmi.suspend_data', 'x'.repeat(length))
	);

	expect(taken).toEqual(['true', 'true', 'true', 'false']);
	expect(scorm12.capacity.state).toBe(4_096);
});

test('one failed request costs one more commit', async () => {
	const lms = createFakeLms({ standard: 'scorm2004' });
	const { port, learner, clock } = await visit(lms, { standard: 'scorm2004' });
	lms.use(failSends(1));
	lms.clear();

	port.save(learner.decide());
	await clock.pass(60_000);

	expect(lms.record.filter(({ fn }) => fn === 'Commit').map(({ ret }) => ret)).toEqual([
		'false',
		'true'
	]);
});
