import { expect, test, vi } from 'vitest';
import {
	beaconOnly,
	emptyBody,
	failSends,
	latency,
	lieTrue,
	markBeforeSend,
	reorder,
	without
} from './fake/index.ts';
import { answered, passed } from './reports.ts';
import { closeTab, fakeLms, heldBy, openStack } from './stack.ts';
import { commits, valuesOf, visit, writes } from './visit.ts';

const standards = ['scorm12', 'scorm2004'] as const;

test('FF-12: Moodle 1.2 marks values as sent before they arrive; what a failed commit lost arrives all the same', async () => {
	const { lms, clock } = fakeLms();
	const { port, learner } = await visit(lms, { standard: 'scorm12', clock });
	lms.use(failSends(1));
	lms.use(markBeforeSend());

	port.save(learner.decide({ progress: passed, interactions: [answered] }));
	await clock.pass(6_000);

	expect(lms.state).toMatchObject({
		'cmi.suspend_data': learner.report().state,
		'cmi.core.score.raw': '83',
		'cmi.core.score.max': '100',
		'cmi.core.lesson_status': 'passed',
		'cmi.interactions.0.id': answered.id,
		'cmi.objectives.0.id': 'K1'
	});
});

test.each(standards)(
	'FF-13: offline, an API that says "true" is not believed (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		let down = false;
		lms.use((below) => ({ send: (values) => down || below.send(values) }));
		const { page, decide, recording, facts } = await openStack({ lms, clock });

		down = true;
		page.fire('offline');
		await decide('screen', 1);
		const offline = [recording.saving, recording.doubt];
		down = false;
		page.fire('online');
		await clock.pass(1_000);

		expect(offline).toEqual(['unconfirmed', 'offline']);
		expect([recording.saving, recording.doubt]).toEqual(['saved', undefined]);
		expect(heldBy(lms)).toEqual(facts());
	}
);

test('FF-13: where a package file no longer answers after a commit, the commit is not believed', async () => {
	const { lms, clock } = fakeLms();
	const { port, learner } = await visit(lms, {
		standard: 'scorm12',
		clock,
		probe: 'package.js',
		answers: [{ ok: true, redirected: false }, undefined]
	});

	port.save(learner.decide());
	await clock.pass();

	expect(port.saving).toBe('unconfirmed');
});

test.each(standards)(
	'FF-15: the attempt is kept before anything else happens (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);

		await visit(lms, { standard, clock });

		const exit = standard === 'scorm12' ? 'cmi.core.exit' : 'cmi.exit';
		expect(lms.state[exit]).toBe('suspend');
		expect(writes(lms)[0]?.element).toBe(exit);
	}
);

test('FF-16: on a slow LMS each decision costs one save, and none of it happens in the press', async () => {
	const { lms, clock } = fakeLms();
	lms.use(latency(() => clock.skip(1_500)));
	const { port, learner } = await visit(lms, { standard: 'scorm12', clock });
	lms.clear();

	for (let decisions = 0; decisions < 4; decisions++) {
		const before = clock.now();
		port.save(learner.decide());
		expect(clock.now()).toBe(before);
		await clock.pass(20_000);
	}

	expect(commits(lms)).toHaveLength(4);
});

test.each(standards)(
	'FF-17: when saves overtake one another, the next visit has the newest (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		lms.use(reorder());
		const first = await openStack({ lms, clock });
		await first.decide('screen', 1);
		await first.decide('answer', 2);
		await first.decide('screen', 3);
		const stale = heldBy(lms).size;

		lms.relaunch();
		const { facts } = await openStack({ lms, clock, browser: first.browser });

		expect(stale).toBeLessThan(first.facts().size);
		expect(facts()).toEqual(first.facts());
	}
);

test('FF-18: refusals of what is optional reach nobody: no dialog, nothing unconfirmed', async () => {
	const alert = vi.fn();
	vi.stubGlobal('alert', alert);
	const { lms, clock } = fakeLms();
	lms.use(without(/interactions|objectives|preference|score\.(min|max)|session_time/));
	const { decide, recording } = await openStack({ lms, clock });

	await decide('finish', 10);

	expect(alert).not.toHaveBeenCalled();
	expect([recording.doubt, recording.calls.some(({ error }) => error === '401')]).toEqual([
		undefined,
		true
	]);
	expect(lms.state['cmi.core.lesson_status']).toBeDefined();
	vi.unstubAllGlobals();
});

test('FF-19: no commit is made while an event is handled, because Moodle then sends it without an answer', async () => {
	const { lms, clock } = fakeLms();
	const handled: (string | undefined)[] = [];
	lms.use((below, { settings }) => ({
		commit() {
			handled.push(settings.event());
			return below.commit();
		}
	}));
	const { page, port, learner } = await visit(lms, { standard: 'scorm12', clock });

	port.save(learner.decide());
	page.fire('hidden');
	await clock.pass(1_000);
	page.fire('visible');
	page.fire('online');
	await clock.pass(1_000);

	expect(handled.length).toBeGreaterThan(1);
	expect(handled.every((event) => event === undefined)).toBe(true);
});

test('FF-19: while Moodle answers "true" to everything, nothing depends on it', async () => {
	const { lms, clock } = fakeLms();
	lms.use(failSends(2));
	lms.use(beaconOnly());
	const { decide, facts } = await openStack({ lms, clock });

	await decide('screen', 1);
	await decide('answer', 2);
	await decide('screen', 3);

	expect(heldBy(lms)).toEqual(facts());
});

test('FF-20: a server that prints nothing, because somebody logged in elsewhere, is a failed save', async () => {
	const { lms, clock } = fakeLms();
	lms.use(emptyBody(1));
	const { decide, recording, page, browser, facts } = await openStack({ lms, clock });
	await decide('screen', 1);
	await decide('answer', 2);
	const told = recording.doubt;
	closeTab(page);
	lms.relaunch();

	const again = await openStack({ lms, clock, browser });
	again.recording.localCopy?.useLocalCopy();
	await clock.pass(1_000);

	expect(told).toBe('failing');
	expect(heldBy(lms)).toEqual(facts());
});

test('lms-matrix 8.5: commits come from a timer, none is above 20 kB, and a failed batch goes again with a new revision', async () => {
	const { lms, clock } = fakeLms();
	let longest = 0;
	let down = false;
	lms.use(markBeforeSend());
	lms.use(lieTrue);
	lms.use((below) => ({
		send(values) {
			longest = Math.max(longest, JSON.stringify(values).length);
			return !down && below.send(values);
		}
	}));
	const { port, learner, page } = await visit(lms, { standard: 'scorm12', clock });
	lms.clear();
	down = true;
	page.fire('offline');
	const report = learner.decide({ progress: passed });
	port.save(report);
	const inThePress = commits(lms).length;
	await clock.pass();
	down = false;
	page.fire('online');
	await clock.pass(1_000);

	expect(inThePress).toBe(0);
	expect(longest).toBeLessThan(20_000);
	expect(lms.state['cmi.suspend_data']).not.toBe(report.state);
	expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
	expect(valuesOf(lms, 'cmi.suspend_data').length).toBeGreaterThan(1);
});

test.each(standards)(
	'FF-12: a record that a failed commit lost goes again under a new revision (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const { decide, facts, recording } = await openStack({ lms, clock });
		lms.use(failSends(1));
		lms.use(markBeforeSend());

		await decide('screen', 1, 6_000);

		expect(recording.saving).toBe('saved');
		expect(heldBy(lms)).toEqual(facts());
	}
);
