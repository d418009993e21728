import { expect, test } from 'vitest';
import {
	answerWith,
	dropUnlessSuspend,
	newAttemptEachLaunch,
	type FakeLms,
	type Settings
} from './fake/index.ts';
import { passed, startProgress, taken } from './reports.ts';
import { rules } from '../soak/course.ts';
import { closeTab, fakeLms, heldBy, openStack } from './stack.ts';
import { commits, ends, valuesOf, visit, writes } from './visit.ts';

const standards = ['scorm12', 'scorm2004'] as const;
const statusIn = ({ state, settings }: FakeLms) =>
	state[settings.standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status'];

/** Reports, closes the tab, and is ready for the next launch. */
async function finishedOnce(
	standard: (typeof standards)[number],
	progress = passed,
	settings: Partial<Settings> = {}
) {
	const { lms, clock } = fakeLms(standard, settings);
	const { port, learner, page } = await visit(lms, { standard, clock });
	port.save(learner.decide({ progress }));
	await clock.pass();
	closeTab(page);
	lms.relaunch();
	return { lms, clock, learner };
}

test.each(standards)(
	'FF-34: opened and closed is incomplete, not completed (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const { page } = await visit(lms, { standard, clock });

		// An LMS may end the visit before the course can.
		const begun = statusIn(lms);
		closeTab(page);

		expect([begun, statusIn(lms)]).toEqual(['incomplete', 'incomplete']);
	}
);

test('FF-35: with a mastery score, a first visit without a result does not fail', async () => {
	const { lms } = await finishedOnce('scorm12', startProgress, { mastery: 80 });

	expect(lms.state['cmi.core.lesson_status']).toBe('incomplete');
	expect(lms.state['cmi.core.score.raw'] ?? '').toBe('');
});

test.each(standards)(
	'FF-36: completed stays completed, however often it is opened (%s)',
	async (standard) => {
		const { lms, clock } = await finishedOnce(standard);

		for (let times = 0; times < 3; times++) {
			const { port, learner, page } = await visit(lms, { standard, clock });
			port.save(learner.decide({ progress: startProgress }));
			await clock.pass();
			closeTab(page);
			lms.relaunch();
		}

		expect(statusIn(lms)).toBe(standard === 'scorm12' ? 'passed' : 'completed');
	}
);

test.each(standards)(
	'FF-37: a visit for review writes nothing, and ends (%s)',
	async (standard) => {
		const { lms, clock } = await finishedOnce(standard);
		lms.relaunch({ mode: 'review' });
		lms.clear();
		const before = { ...lms.state };

		const { decide, page, recording, saveAndClose } = await openStack({ lms, clock });
		await decide('answer', 3);
		page.fire('hidden');
		await clock.pass(1_000);
		await saveAndClose();

		expect([...writes(lms), ...commits(lms)]).toEqual([]);
		expect(ends(lms)).toHaveLength(1);
		expect(lms.state).toEqual(before);
		expect([recording.readOnly, recording.saving]).toEqual(['review', 'off']);
	}
);

test.each(['', 'unknown', 'error'])('FF-38: a mode that is "%s" counts as normal', async (mode) => {
	const { lms, clock } = fakeLms('scorm12', mode === 'error' ? {} : { mode });
	if (mode === 'error')
		lms.use((below) => ({
			get(element) {
				if (/mode/.test(element)) throw new Error('not implemented');
				return below.get(element);
			}
		}));
	const { decide, facts } = await openStack({ lms, clock });

	await decide('screen', 1);

	expect(heldBy(lms)).toEqual(facts());
});

test('lms-matrix 8.3: without credit, and without a mode, everything is reported; in review nothing is set', async () => {
	const { lms, clock } = fakeLms('scorm12', { mode: '', credit: 'no-credit' });
	const { port, learner } = await visit(lms, { standard: 'scorm12', clock });
	port.save(learner.decide({ progress: passed }));
	await clock.pass();
	const reported = lms.state['cmi.core.lesson_status'];
	lms.relaunch({ mode: 'review' });
	lms.clear();

	const again = await visit(lms, { standard: 'scorm12', clock });
	again.port.save(again.learner.decide());
	await clock.pass();

	expect(reported).toBe('passed');
	expect(writes(lms)).toEqual([]);
});

test.each(standards)(
	'FF-39: a result under the pass mark is not reported as failed, and the course stays open (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const first = await openStack({ lms, clock });
		await first.decide('finish', 0);
		closeTab(first.page);
		lms.relaunch();

		const { learner, decide, facts } = await openStack({ lms, clock });
		await decide('finish', 50);

		const told = valuesOf(lms, 'cmi.core.lesson_status').concat(
			valuesOf(lms, 'cmi.success_status')
		);
		expect(told).not.toContain('failed');
		expect(learner.launched?.mode).toBe('normal');
		expect(facts()).toContain('passed');
	}
);

test.each(standards)(
	'FF-40: where every launch is a new attempt, the work in this browser is offered, and comes back (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const first = await openStack({ lms, clock });
		await first.decide('screen', 1);
		await first.decide('finish', 60);
		closeTab(first.page);
		lms.use(newAttemptEachLaunch);
		lms.relaunch();
		lms.clear();

		const second = await openStack({ lms, clock, browser: first.browser, today: 2503, seed: 99 });
		const offer = second.recording.localCopy;
		const untouched = valuesOf(lms, 'cmi.suspend_data');
		offer?.useLocalCopy();
		await clock.pass(1_000);

		expect(offer?.days).toBe(3);
		expect(untouched).toEqual([]);
		expect(second.facts()).toEqual(first.facts());
		expect(heldBy(lms)).toEqual(first.facts());
	}
);

test.each(standards)('FF-41: a result has its range with it (%s)', async (standard) => {
	const { lms } = await finishedOnce(standard);

	const score = standard === 'scorm12' ? 'cmi.core.score' : 'cmi.score';
	expect(['min', 'raw', 'max'].map((name) => lms.state[`${score}.${name}`])).toEqual([
		'0',
		'83',
		'100'
	]);
});

test.each(standards)(
	'FF-42: the score comes before the status, in the same commit (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const { port, learner } = await visit(lms, { standard, clock });
		lms.clear();

		port.save(learner.decide({ progress: { ...passed, objectives: [] } }));
		await clock.pass();

		const order = lms.record.map(({ fn, element }) => element ?? fn);
		const raw = order.findIndex((each) => each.endsWith('score.raw'));
		const status = order.findIndex((each) => each.endsWith('_status'));
		expect(raw).toBeGreaterThan(-1);
		expect(raw).toBeLessThan(status);
		expect(commits(lms)).toHaveLength(1);
	}
);

test('FF-43: 2004, passed and completed are told together', async () => {
	const { lms, clock } = fakeLms('scorm2004');
	const { port, learner } = await visit(lms, { standard: 'scorm2004', clock });
	lms.clear();

	port.save(learner.decide({ progress: { ...passed, objectives: [] } }));
	await clock.pass();

	const [before = [], ...after] = [lms.record.slice(0, lms.record.indexOf(commits(lms)[0]!))];
	expect(after).toEqual([]);
	expect(before.map(({ element }) => element)).toEqual(
		expect.arrayContaining(['cmi.success_status', 'cmi.completion_status'])
	);
});

test.each(standards)(
	'FF-45: a finished course keeps its state when it is opened again (%s)',
	async (standard) => {
		const { lms, clock } = await finishedOnce(standard);
		lms.use(dropUnlessSuspend);
		lms.relaunch();

		const { launch } = await visit(lms, { standard, clock });

		expect(launch.state).not.toBe('');
		expect(lms.state[standard === 'scorm12' ? 'cmi.core.exit' : 'cmi.exit']).toBe('suspend');
	}
);

test.each(['ab-initio', '', 'nonsense'])(
	'FF-46: an entry of "%s" does not hide a saved state',
	async (entry) => {
		const { lms, clock, learner } = await finishedOnce('scorm12', taken);
		lms.use(answerWith(/entry$/, entry));

		const { launch } = await visit(lms, { standard: 'scorm12', clock });

		expect(launch.state).toBe(learner.report().state);
	}
);

test.each(standards)(
	'FF-62: work of a later version of the course is left as it is, and the learner is told (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const first = await openStack({ lms, clock });
		await first.decide('finish', 50);
		closeTab(first.page);
		const later = (lms.state['cmi.suspend_data'] ?? '').replace(/^1\./, '2.');
		(lms.state as Record<string, string>)['cmi.suspend_data'] = later;
		const before = { ...lms.state };
		lms.relaunch();
		lms.clear();

		const { recording, decide, saveAndClose, page } = await openStack({ lms, clock });
		await decide('screen', 1);
		page.fire('hidden');
		await clock.pass(1_000);
		page.fire('online');
		await saveAndClose();

		expect(recording.readOnly).toBe('later-version');
		expect(recording.saving).toBe('off');
		expect(valuesOf(lms, 'cmi.suspend_data')).toEqual([]);
		expect(lms.state['cmi.suspend_data']).toBe(later);
		expect(statusIn(lms)).toBe(
			before[standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status']
		);
	}
);

test('lms-matrix 8.4: with the status alone, the state alone, both, or after an "incomplete", a pass stays a pass', async () => {
	const changes = [
		answerWith(/suspend_data/, ''),
		answerWith(/lesson_status/, ''),
		answerWith(/nothing/, ''),
		answerWith(/lesson_status/, 'incomplete')
	];
	for (const change of changes) {
		const { lms, clock } = await finishedOnce('scorm12');
		lms.use(change);
		lms.clear();

		const { port, learner } = await visit(lms, { standard: 'scorm12', clock });
		port.save(learner.decide());
		await clock.pass();

		expect(new Set(valuesOf(lms, 'cmi.core.lesson_status'))).toEqual(new Set(['passed']));
	}
});

test.each(standards)(
	'lms-matrix 8.7: the last commit of a passed run holds range, score, state and status (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const { decide } = await openStack({ lms, clock, rules });
		await decide('everything');
		lms.clear();

		await decide('finish', 60);

		const [first = ''] = [standard === 'scorm12' ? 'cmi.core.' : 'cmi.'];
		expect(writes(lms).map(({ element }) => element)).toEqual(
			expect.arrayContaining([
				'cmi.suspend_data',
				`${first}score.min`,
				`${first}score.max`,
				`${first}score.raw`,
				standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status'
			])
		);
		expect(commits(lms)).toHaveLength(1);
	}
);
