import { describe, expect, test } from 'vitest';
import type { Progress } from '#model';
import { testClock } from './clock.ts';
import { createEngine, engines, failSends, limitsOf, type FakeLms } from './fake/index.ts';
import { decode, passed, testLearner, type TestLearner } from './reports.ts';
import { visit, type Visit } from './visit.ts';

const closings = {
	'closes the tab': ['beforeunload', 'pagehide', 'hidden', 'unload'],
	'closes it where unload is forbidden': ['beforeunload', 'pagehide', 'hidden'],
	'is taken away with the frame': ['pagehide', 'unload'],
	'swipes the app away': ['hidden', 'pagehide']
} as const;

const ranks = ['', 'unknown', 'not attempted', 'incomplete', 'failed', 'completed', 'passed'];
const statusOf = ({ state }: FakeLms) =>
	['cmi.core.lesson_status', 'cmi.completion_status', 'cmi.success_status'].map((name) =>
		ranks.indexOf(state[name] ?? '')
	);

/** Opens the course in this engine's page, each time anew. */
function player(lms: FakeLms, clock = testClock()) {
	const { standard } = lms.settings;
	const open = async (learner: TestLearner = testLearner()): Promise<Visit> =>
		visit(lms, { standard, clock, learner });
	return { clock, open };
}

async function decide({ port, learner, clock }: Visit, progress?: Progress) {
	port.save(learner.decide({ progress }));
	await clock.pass(2_000);
}

/** The frame is taken away only by players that are one page; Moodle, ILIAS 1.2 … reload. */
async function leave({ page, clock }: Visit, events: readonly string[]) {
	for (const event of events) {
		page.fire(event as Parameters<typeof page.fire>[0]);
		if (events[0] === 'hidden' && event === 'hidden') await clock.pass(200);
	}
	await clock.pass(1_000);
}

const revision = (state: string) => decode(state)?.revision ?? 0;

describe.each(engines)('$name, $standard', ({ name, standard }) => {
	const limits = limitsOf(name);
	const begin = () => {
		const clock = testClock();
		const lms = createEngine(name, standard, { now: clock.now });
		return { lms, ...player(lms, clock) };
	};

	test.each(Object.entries(closings))(
		'every decision is there in the next visit when the learner %s',
		async (_, events) => {
			const { lms, open, clock } = begin();
			let visited = await open();

			for (let times = 0; times < 3; times++) {
				await decide(visited);
				await decide(visited);
				// The engine's own limit is not for a package to keep.
				visited.port.save(visited.learner.decide());
				await clock.pass(limits.close ? limits.close + 1 : 0);
				const last = visited.learner.report().state;
				await leave(visited, events);
				lms.relaunch();
				visited = await open();

				expect(visited.launch.fault).toBeUndefined();
				expect(revision(visited.launch.state)).toBeGreaterThanOrEqual(revision(last));
			}
		}
	);

	test('lms-matrix 8.1: a decision a tenth of a second before the page goes is there, where the engine can keep it', async () => {
		const { lms, open, clock } = begin();
		const first = await open();
		await decide(first);
		const safe = first.learner.report().state;
		await clock.pass(10_000);

		first.port.save(first.learner.decide());
		const last = first.learner.report().state;
		if (!limits.close) await clock.pass(100);
		await leave(first, closings['closes the tab']);
		lms.relaunch();
		const { launch } = await open();

		expect(revision(launch.state)).toBeGreaterThanOrEqual(revision(limits.close ? safe : last));
	});

	test('a pass is never taken back, in however many visits', async () => {
		const { lms, open } = begin();
		const first = await open();
		await decide(first);
		await decide(first, passed);
		await leave(first, closings['closes the tab']);
		const after = statusOf(lms);

		for (const events of Object.values(closings)) {
			lms.relaunch();
			const again = await open();
			if (!limits.afterFinal && !limits.stateWhenPassed)
				expect(decode(again.launch.state)?.progress.success).toBe('passed');
			await decide(again);
			await leave(again, events);

			statusOf(lms).forEach((rank, n) => expect(rank).toBeGreaterThanOrEqual(after[n] ?? 0));
		}
		expect(Math.max(...after)).toBe(ranks.indexOf('passed'));
	});

	test('a pass comes with its score, in one save', async () => {
		const { lms, open } = begin();
		const first = await open();
		await decide(first);

		await decide(first, passed);
		await leave(first, closings['closes the tab']);

		const raw = standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw';
		expect(lms.state[raw]).toBe('83');
	});

	test('a save that fails is made good by what follows', async () => {
		const { lms, open, clock } = begin();
		const first = await open();
		lms.use(failSends(1));

		await decide(first);
		await decide(first);
		await clock.pass(30_000);
		const last = first.learner.report().state;
		await leave(first, closings['closes the tab']);
		lms.relaunch();
		const { launch } = await open();

		expect(revision(launch.state)).toBeGreaterThanOrEqual(revision(last));
	});

	test('after a review, everything is as before', async () => {
		const { lms, open } = begin();
		const first = await open();
		await decide(first);
		await leave(first, closings['closes the tab']);
		const before = { ...lms.state };
		lms.relaunch({ mode: 'review' });
		if (!/mode/.test(JSON.stringify(first.port.calls.map(({ element }) => element)))) return;

		const looking = await open();
		if (looking.launch.mode !== 'review') return;
		await decide(looking, passed);
		await leave(looking, closings['closes the tab']);

		expect(lms.state['cmi.suspend_data']).toBe(before['cmi.suspend_data']);
	});
});
