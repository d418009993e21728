import { expect, test } from 'vitest';
import { during, hangs, loginHtml, refuseWhile, sendOnce, wipeOnSecondInit } from './fake/index.ts';
import { testPage } from './page.ts';
import { answered, passed, testLearner } from './reports.ts';
import { closeTab, copyIn, fakeLms, heldBy, openStack } from './stack.ts';
import { calls, commits, ends, visit, writes } from './visit.ts';

const standards = ['scorm12', 'scorm2004'] as const;

test.each(standards)(
	'FF-01: where browsers forbid unload, a closed tab loses nothing (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const { learner, page, port } = await visit(lms, { standard, clock });
		port.save(learner.decide());

		(['beforeunload', 'pagehide', 'hidden'] as const).forEach(page.fire);

		expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
		expect(lms.phase).toBe('ended');
	}
);

test('FF-02: an LMS whose requests are all refused at the close has every decision but the very last', async () => {
	const { lms, clock } = fakeLms();
	const closing = ['visibilitychange', 'beforeunload', 'pagehide', 'unload'];
	lms.use(during(closing, { arrives: 'no', says: 'true' }));
	const { page, decide, learner } = await openStack({ lms, clock });
	await decide('screen', 1);
	await decide('answer', 2, 100);
	const before = heldBy(lms);
	learner.decide((record) => ({ ...record, revision: record.revision + 1 }));

	closeTab(page);

	expect(before).toEqual(new Set(['l02 seen l02-s02', 'l01-q01 answered 1']));
	expect(heldBy(lms)).toEqual(before);
});

test('FF-03: all that a visit can ever have to send fits in half a beacon', async () => {
	const { lms } = fakeLms('scorm2004');
	const options = (n: number) => Array.from({ length: n }, (_, m) => `an_option_word_${m}`);
	const many = Array.from({ length: 36 }, (_, n) => ({
		...answered,
		id: `final_a_long_item_name_${n}`,
		response: options(n % 3 ? 1 : 6),
		right: options(n % 3 ? 1 : 6).reverse(),
		description: undefined
	}));
	let longest = 0;
	lms.use((below) => ({
		send(values) {
			longest = Math.max(longest, new TextEncoder().encode(JSON.stringify(values)).length);
			return below.send(values);
		}
	}));
	const { port, page, learner } = await visit(lms, { standard: 'scorm2004' });

	port.save({
		...learner.decide({ progress: passed, interactions: many }),
		state: `1.1.${'x'.repeat(3789)}.abcdef`
	});
	page.fire('pagehide');

	expect(longest).toBeGreaterThan(15_000);
	expect(longest).toBeLessThan(32_768);
});

test.each(standards)('FF-04: after the end nothing is asked of the LMS (%s)', async (standard) => {
	for (const events of [
		['pagehide', 'hidden', 'unload'],
		['beforeunload', 'pagehide', 'hidden', 'unload']
	] as const) {
		const { lms, clock } = fakeLms(standard);
		const { port, learner, page } = await visit(lms, { standard, clock });
		port.save(learner.decide());

		events.forEach(page.fire);
		await clock.pass(600_000);

		expect(ends(lms)).toHaveLength(1);
		expect(lms.record.at(-1)).toEqual(ends(lms)[0]);
	}
});

test.each(standards)(
	'FF-05: a tab hidden and shown twenty times still saves (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const { port, learner, page } = await visit(lms, { standard, clock });
		for (let times = 0; times < 20; times++) {
			page.fire('hidden');
			await clock.pass(5_000);
			page.fire('visible');
			await clock.pass(500);
		}

		port.save(learner.decide());
		await clock.pass();

		expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
		expect(lms.record.filter(({ err }) => /^[13]\d\d$/.test(err))).toEqual([]);
	}
);

test('FF-06: 1.2, the frame is loaded anew in the same page: the course goes on from its state', async () => {
	const { lms, clock } = fakeLms();
	const first = await openStack({ lms, clock });
	await first.decide('screen', 1);
	first.page.fire('pagehide');
	lms.relaunch();

	const { facts } = await openStack({ lms, clock });

	expect(facts()).toEqual(first.facts());
});

test('FF-06: 2004, the session cannot begin again: the learner is told to reopen, and what they do meanwhile is not lost', async () => {
	const { lms, clock } = fakeLms('scorm2004');
	const first = await openStack({ lms, clock });
	await first.decide('screen', 1);
	first.page.fire('pagehide');
	const { browser, tab } = first;

	const second = await openStack({ lms, clock, browser, tab });
	const { fault } = second.recording;
	fault?.goOnWithoutRecording();
	await second.decide('answer', 2);
	lms.relaunch();
	const third = await openStack({ lms, clock, browser, tab });

	expect(fault).toMatchObject({ kind: 'initialise-failed', reopen: true });
	expect(third.facts()).toEqual(second.facts());
	expect(third.facts().size).toBe(2);
	expect(heldBy(lms)).toEqual(third.facts());
});

test.each(standards)(
	'FF-07: the session is begun once, so what was set is not wiped (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		lms.use(wipeOnSecondInit);
		const { port, learner } = await visit(lms, { standard, clock });
		port.save(learner.decide());

		await port.launch(learner.keeper);
		await clock.pass();

		expect(calls(lms).filter((call) => /Initialize$/.test(call))).toHaveLength(1);
		expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
	}
);

test('FF-08: the time of a visit is there although its end never came', async () => {
	const { lms, clock } = fakeLms();
	const { port, learner, page } = await visit(lms, { standard: 'scorm12', clock });
	port.save(learner.decide({ elapsed: 312_000 }));
	page.fire('hidden');
	await clock.pass(200);

	expect(lms.state['cmi.core.session_time']).toBe('00:05:12.00');
	expect(ends(lms)).toEqual([]);
});

test.each(standards)(
	'FF-09: an app that is swiped away has sent everything when it was hidden (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const { learner, page, facts } = await openStack({ lms, clock });
		learner.note((record) => ({ ...record, minutes: 7 }));
		learner.decide((record) => ({ ...record, tries: 1 }));

		page.fire('hidden');
		await clock.pass(50);

		expect(heldBy(lms)).toEqual(facts());
	}
);

test('FF-10: a learner whose course page was closed is told that nothing is saved any more', async () => {
	const { lms, clock } = fakeLms();
	const opener = testPage({ more: { API: lms.api, closed: false } }).window;
	const page = testPage({ opener });
	const { decide, recording } = await openStack({ lms, clock, page });
	await decide('screen', 1);
	const before = [recording.saving, recording.doubt];

	Object.assign(opener, { closed: true });
	await decide('screen', 2);

	expect(before).toEqual(['saved', undefined]);
	expect([recording.saving, recording.doubt]).toEqual(['unconfirmed', 'window-closed']);
});

test.each(standards)(
	'FF-11: save and close sets, commits, ends, and only once (%s)',
	async (standard) => {
		const { lms, clock } = fakeLms(standard);
		const { decide, saveAndClose } = await openStack({ lms, clock });
		await decide('screen', 1);
		lms.clear();

		await saveAndClose();
		const order = lms.record.map(({ fn }) => fn.replace('LMS', ''));
		await saveAndClose();

		expect(order.slice(-2)).toEqual(['Commit', standard === 'scorm12' ? 'Finish' : 'Terminate']);
		expect(ends(lms)).toHaveLength(1);
		expect(lms.record).toHaveLength(order.length);
	}
);

test('an LMS that only promises to begin is a fault, and so is one that fails after a very long time', async () => {
	const promising = fakeLms('scorm2004');
	promising.lms.use(hangs);
	const slow = fakeLms('scorm2004');
	slow.lms.use(() => ({
		initialize() {
			slow.clock.skip(60_000);
			return { ret: 'false', err: '102' };
		}
	}));

	const launches = await Promise.all(
		[promising, slow].map(({ lms, clock }) => visit(lms, { standard: 'scorm2004', clock }))
	);

	expect(launches.map(({ launch }) => launch.fault)).toEqual(['api-hangs', 'api-hangs']);
	expect(writes(promising.lms)).toEqual([]);
});

test('after a fault the learner may try again, and the course is recorded as if nothing had been', async () => {
	const { lms, clock } = fakeLms();
	let broken = true;
	lms.use((below) => ({
		initialize: () => (broken ? { ret: 'false', err: '101' } : below.initialize())
	}));
	const { recording, learner, decide, facts } = await openStack({ lms, clock });
	const first = recording.fault;
	learner.decide((record) => ({ ...record, settings: { role: 'school' } }));

	broken = false;
	await first?.tryAgain();
	await clock.pass();
	await decide('screen', 1);

	expect(first).toMatchObject({ kind: 'initialise-failed', reopen: false });
	expect(recording.fault).toBeUndefined();
	expect(heldBy(lms)).toEqual(facts());
	expect(learner.record.settings.role).toBe('school');
});

test('without an answer to a fault nothing is saved anywhere; going on without recording keeps a copy here', async () => {
	const { recording, decide, browser } = await openStack({
		page: testPage({ parent: testPage().window })
	});
	const before = [recording.fault?.kind, browser.getItem('soak.record')];

	recording.fault?.goOnWithoutRecording();
	await decide('screen', 1);

	expect(before).toEqual(['no-api', null]);
	expect(recording.fault).toBeUndefined();
	expect(recording.saving).toBe('off');
	expect(browser.getItem('soak.record')).toMatch(/^1\./);
});

test('FF-14: when the session expired, the learner is told after the second failure, and finds all of it after logging in', async () => {
	const { lms, clock } = fakeLms();
	lms.use(loginHtml(1));
	const { decide, recording, page, browser, facts } = await openStack({ lms, clock });
	await decide('screen', 1);
	const first = recording.doubt;
	await decide('answer', 2);
	const second = recording.doubt;
	closeTab(page);
	lms.relaunch();

	const again = await openStack({ lms, clock, browser });

	expect([first, second]).toEqual([undefined, 'failing']);
	expect(recording.resumeCode).toMatch(/^[0-9A-Z]{30,}$/);
	expect(again.recording.localCopy ?? again.facts()).toBeDefined();
	again.recording.localCopy?.useLocalCopy();
	await clock.pass(1_000);
	expect(again.facts()).toEqual(facts());
	expect(heldBy(lms)).toEqual(facts());
});

test('FF-14: a resume code carries the work to where neither the LMS nor the browser has it', async () => {
	const { lms, clock } = fakeLms();
	lms.use(loginHtml(0));
	const first = await openStack({ lms, clock });
	await first.decide('finish', 50);
	await first.decide('screen', 1);
	const code = first.recording.resumeCode;
	const elsewhere = fakeLms();

	const second = await openStack({ ...elsewhere, seed: 12 });
	const result = second.recording.useResumeCode(code.toLowerCase());
	await elsewhere.clock.pass(1_000);

	expect(result).toBe('used');
	expect(second.facts()).toEqual(first.facts());
	expect(heldBy(elsewhere.lms)).toEqual(first.facts());
	expect(elsewhere.lms.state['cmi.core.lesson_status']).toBe('passed');
});

test('a resume code does not replace other work unasked, and a wrong one changes nothing', async () => {
	const first = await openStack(fakeLms());
	await first.decide('screen', 1);
	const second = await openStack({ ...fakeLms(), seed: 12 });
	await second.decide('answer', 2);
	const mine = second.facts();
	const { resumeCode } = first.recording;

	const results = ['', 'hello', resumeCode.slice(1), resumeCode].map((code) =>
		second.recording.useResumeCode(code)
	);
	const unchanged = second.facts();
	const replaced = second.recording.useResumeCode(resumeCode, { replace: true });

	expect(results).toEqual(['empty', 'damaged', 'damaged', 'other-work']);
	expect(unchanged).toEqual(mine);
	expect(replaced).toBe('used');
	expect(second.facts()).toEqual(first.facts());
});

test('at the end of a visit that others write for, this page sends nothing, not even the end', async () => {
	const { lms, clock } = fakeLms();
	const learner = testLearner();
	const { page } = await visit(lms, {
		standard: 'scorm12',
		clock,
		keeper: { report: () => 'elsewhere', refresh: () => 'elsewhere' }
	});
	lms.clear();

	page.fire('hidden');
	await clock.pass();
	page.fire('online');
	closeTab(page);
	await clock.pass();

	expect(lms.record).toEqual([]);
	expect(learner.report().state).toBeDefined();
});

test('what a browser alone had goes to the LMS with the launch, not with the next decision', async () => {
	const { lms, clock } = fakeLms();
	const first = await openStack({ lms, clock });
	await first.decide('screen', 1);
	lms.use(refuseWhile(() => true));
	lms.use(sendOnce());
	await first.decide('answer', 2);
	const { browser } = first;
	const afterwards = fakeLms('scorm12', { attempt: structuredClone(lms.attempt) });

	await openStack({ ...afterwards, browser });

	expect(copyIn(browser).size).toBe(2);
	expect(heldBy(afterwards.lms)).toEqual(first.facts());
	expect(commits(afterwards.lms).length).toBeLessThanOrEqual(2);
});
