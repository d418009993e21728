import { expect, test } from 'vitest';
import { answerWith, createFakeLms } from './fake/index.ts';
import { passed, startProgress, taken, testLearner } from './reports.ts';
import { valuesOf, visit } from './visit.ts';

async function passedOnce(standard: 'scorm12' | 'scorm2004') {
	const lms = createFakeLms({ standard });
	const { port, learner, clock } = await visit(lms, { standard });
	port.save(learner.decide({ progress: passed }));
	await clock.pass();
	const closed = port.close(learner.report());
	await clock.pass();
	await closed;
	lms.relaunch();
	lms.clear();
	return lms;
}

test('a status without a state is kept, and told', async () => {
	const lms = await passedOnce('scorm12');
	lms.use(answerWith(/suspend_data/, ''));

	const { launch, port, learner, clock } = await visit(lms, { standard: 'scorm12' });
	port.save(learner.decide({ progress: startProgress }));
	await clock.pass();

	expect(launch).toMatchObject({ state: '', earned: { completed: true, passed: true } });
	expect(valuesOf(lms, 'cmi.core.lesson_status')).toEqual(['passed']);
});

test.each(['scorm12', 'scorm2004'] as const)(
	'a state without a status gives the status again, with its score (%s)',
	async (standard) => {
		const lms = await passedOnce(standard);
		lms.use(answerWith(/status/, ''));

		const { launch } = await visit(lms, { standard });

		expect(launch.state).not.toBe('');
		expect(launch.earned).toEqual({ completed: false, passed: false });
		const [status, raw] =
			standard === 'scorm12'
				? ['cmi.core.lesson_status', 'cmi.core.score.raw']
				: ['cmi.success_status', 'cmi.score.raw'];
		expect(valuesOf(lms, status)).toEqual(['passed']);
		expect(valuesOf(lms, raw)).toEqual(['83']);
	}
);

test('after an unfinished status was stored over a finished one, the finished one comes back', async () => {
	const lms = await passedOnce('scorm12');
	lms.use(answerWith(/lesson_status/, 'incomplete'));

	await visit(lms, { standard: 'scorm12' });

	expect(valuesOf(lms, 'cmi.core.lesson_status')).toEqual(['passed']);
});

test('where nobody can read the state, no status is sent before the first report', async () => {
	const lms = await passedOnce('scorm12');
	lms.use(answerWith(/lesson_status/, ''));

	const { port, learner, clock } = await visit(lms, {
		standard: 'scorm12',
		keeper: {
			recall() {
				throw new Error('damaged');
			}
		}
	});
	const atLaunch = valuesOf(lms, 'cmi.core.lesson_status');
	port.save(learner.decide({ progress: passed }));
	await clock.pass();

	expect(atLaunch).toEqual([]);
	expect(valuesOf(lms, 'cmi.core.lesson_status')).toEqual(['passed']);
});

test.each([
	['not attempted', 'incomplete'],
	['browsed', 'incomplete'],
	['incomplete', 'incomplete'],
	['failed', 'failed'],
	['completed', 'completed'],
	['passed', 'passed'],
	['nonsense', 'incomplete']
])('1.2: held as "%s", a visit begins as "%s"', async (held, begun) => {
	const lms = createFakeLms({ standard: 'scorm12' });
	lms.use(answerWith(/lesson_status/, held));

	await visit(lms, { standard: 'scorm12' });

	expect(valuesOf(lms, 'cmi.core.lesson_status')).toEqual([begun]);
});

test('tries that are used up are reported, and never take back a completion', async () => {
	const failed = { ...taken, success: 'failed' as const };
	const fresh = createFakeLms({ standard: 'scorm12' });
	const completed = createFakeLms({ standard: 'scorm12' });
	completed.use(answerWith(/lesson_status/, 'completed'));

	for (const lms of [fresh, completed]) {
		const { port, learner, clock } = await visit(lms, { standard: 'scorm12' });
		port.save(learner.decide({ progress: failed }));
		await clock.pass();
	}

	expect(fresh.state['cmi.core.lesson_status']).toBe('failed');
	expect(completed.state['cmi.core.lesson_status']).toBe('completed');
});

test('2004: without a suspend nothing is kept, so every visit begins with one', async () => {
	const lms = createFakeLms({ standard: 'scorm2004' });
	const first = await visit(lms, { standard: 'scorm2004' });
	first.port.save(first.learner.decide());
	await first.clock.pass();

	lms.relaunch();
	const second = await visit(lms, { standard: 'scorm2004', learner: testLearner() });

	expect(lms.live['cmi.entry']).toBe('resume');
	expect(second.launch.state).toBe(first.learner.report().state);
});
