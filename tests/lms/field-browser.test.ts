import { expect, test } from 'vitest';
import type { Locks } from '../../src/player/one-writer.ts';
import { memoryStorage } from '../player/memory-storage.ts';
import { fakeLms, copyIn, heldBy, openStack, closeTab } from './stack.ts';
import { testPage } from './page.ts';

/** A window of another origin: reading anything of it but its parents throws. */
const foreign = (around: Partial<Window> = {}) =>
	new Proxy(around, {
		get(target, name) {
			if (name in target) return target[name as keyof Window];
			throw new DOMException(
				'Blocked a frame from accessing a cross-origin frame.',
				'SecurityError'
			);
		}
	}) as Window;

test('FF-47: a frame around of another origin is passed over, and the LMS beyond it found', async () => {
	const { lms, clock } = fakeLms();
	const lmsWindow = testPage({ more: { API: lms.api } }).window;
	const page = testPage({ parent: foreign({ parent: lmsWindow }) });

	const { decide, facts } = await openStack({ lms, clock, page });
	await decide('screen', 1);

	expect(heldBy(lms)).toEqual(facts());
});

test('FF-47: where nothing can be reached the course says so and runs', async () => {
	const page = testPage({ parent: foreign(), opener: foreign() });

	const { recording } = await openStack({ page });

	expect(recording.fault?.kind).toBe('no-api');
});

test.each<[string, (lms: Window) => ReturnType<typeof testPage>]>([
	['in the window that opened it', (lms) => testPage({ opener: lms })],
	[
		'above the window that opened it',
		(lms) => testPage({ opener: testPage({ parent: lms }).window })
	],
	[
		'with the opener of the page around',
		(lms) => testPage({ parent: testPage({ opener: lms }).window })
	],
	['in the frame around', (lms) => testPage({ parent: lms })]
])('FF-48: an LMS that is %s is found', async (_, make) => {
	const { lms, clock } = fakeLms();
	const page = make(testPage({ more: { API: lms.api } }).window);

	const { decide, facts } = await openStack({ lms, clock, page });
	await decide('screen', 1);

	expect(heldBy(lms)).toEqual(facts());
});

test('FF-49: an LMS that comes three seconds late, nine windows up, is found', async () => {
	const { lms, clock } = fakeLms();
	const top = testPage();
	let around = top.window;
	for (let up = 0; up < 8; up++) around = testPage({ parent: around }).window;
	clock.after(3_000, () => Object.assign(top.window, { API: lms.api }));

	const { decide, facts } = await openStack({ lms, clock, page: testPage({ parent: around }) });
	await decide('screen', 1);

	expect(heldBy(lms)).toEqual(facts());
});

test('FF-50: a browser that forbids storage takes nothing away but the copy', async () => {
	const { lms, clock } = fakeLms();
	const forbidden = new Proxy({} as Storage, {
		get() {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		}
	});

	const { decide, facts, recording } = await openStack({
		lms,
		clock,
		browser: forbidden,
		tab: forbidden
	});
	await decide('screen', 1);

	expect(recording.kept).toBe(false);
	expect(heldBy(lms)).toEqual(facts());
});

/** Locks of one browser. */
function browserLocks(): Locks {
	let stolenFrom: ((reason: DOMException) => void) | undefined;
	const request = (_name: string, options: LockOptions, callback: (lock: unknown) => unknown) =>
		new Promise((resolve, reject) => {
			if (stolenFrom && !options.steal) return resolve(callback(null));
			stolenFrom?.(new DOMException('The lock was stolen.', 'AbortError'));
			stolenFrom = reject;
			void callback({});
		});
	return { request } as unknown as Locks;
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 1_700));

test('FF-52: of two tabs one writes; the other says so, sends nothing, and goes on here when asked', async () => {
	const one = fakeLms();
	const locks = browserLocks();
	const browser = memoryStorage();
	const first = await openStack({ ...one, browser, locks });
	await first.decide('screen', 1);
	const other = fakeLms('scorm12', { attempt: structuredClone(one.lms.attempt) });
	const second = await openStack({ ...other, browser, locks });
	await soon();
	const atOnce = second.recording.elsewhere;
	await first.decide('answer', 2);
	await second.decide('talk', 1);
	const told = [first.recording.elsewhere, second.recording.elsewhere, second.recording.readOnly];
	const before = heldBy(other.lms);

	second.recording.continueHere();
	await other.clock.pass(1_000);
	await expect.poll(() => first.recording.elsewhere).toBe(true);
	const calls = one.lms.record.length;
	await first.decide('screen', 3);
	closeTab(first.page);

	expect(atOnce).toBe(true);
	expect(told).toEqual([false, true, 'elsewhere']);
	expect(before).toEqual(new Set(['l02 seen l02-s02']));
	expect(heldBy(other.lms)).toEqual(copyIn(browser));
	expect([...heldBy(other.lms)]).toContain('l01-q01 answered 1');
	expect(one.lms.record).toHaveLength(calls);
});

test('FF-52: where a browser has no locks, a tab notices that another one has written', async () => {
	const one = fakeLms();
	const browser = memoryStorage();
	const first = await openStack({ ...one, browser });
	await first.decide('screen', 1);
	const other = fakeLms('scorm12', { attempt: structuredClone(one.lms.attempt) });
	const second = await openStack({ ...other, browser });
	await second.decide('answer', 2);

	await first.decide('screen', 3);
	const stopped = first.recording.readOnly;
	first.recording.continueHere();
	await one.clock.pass(1_000);

	expect(stopped).toBe('elsewhere');
	expect(heldBy(one.lms)).toEqual(copyIn(browser));
	expect([...heldBy(one.lms)]).toEqual(
		expect.arrayContaining(['l02 seen l02-s02', 'l01-q01 answered 1'])
	);
});

test('FF-71: a name is taken as it is given, in either order', async () => {
	const names = ['Kalniņa, Anna', 'Anna Kalniņa', ''];

	const taken = await Promise.all(
		names.map(async (name) => {
			const { lms, clock } = fakeLms('scorm12', { learner: { id: 'learner-1', name } });
			const { learner } = await openStack({ lms, clock });
			return learner.launched?.learner.name;
		})
	);

	expect(taken).toEqual(names);
});

test.each([2135, 2865, 0])(
	'FF-72: with a clock that says day %d nothing is lost and nothing blocked',
	async (today) => {
		const { lms, clock } = fakeLms();
		const first = await openStack({ lms, clock });
		await first.decide('finish', 50);
		closeTab(first.page);
		lms.relaunch();

		const { facts, decide } = await openStack({ lms, clock, browser: first.browser, today });
		await decide('screen', 1);

		expect([...facts()]).toEqual(expect.arrayContaining([...first.facts()]));
		expect(heldBy(lms)).toEqual(facts());
	}
);

test('a copy nobody came back to goes by itself; that of a course without an LMS stays longer', async () => {
	const browser = memoryStorage();
	browser.setItem('soak.record.somebody', '1.1.x.abcdef 2400');
	browser.setItem('soak.record', '1.1.x.abcdef 2400');
	browser.setItem('other.record.somebody', '1.1.x.abcdef 2400');

	await openStack({ ...fakeLms(), browser, today: 2500 });

	expect(
		['soak.record.somebody', 'soak.record', 'other.record.somebody'].map(
			(key) => browser.getItem(key) !== null
		)
	).toEqual([false, true, true]);
});

test('a learner may have the copy removed, and none is kept for the rest of the visit', async () => {
	const { lms, clock } = fakeLms();
	const { decide, recording, browser, facts } = await openStack({ lms, clock });
	await decide('screen', 1);
	const before = recording.kept;

	recording.removeFromDevice();
	await decide('answer', 2);

	expect([before, recording.kept]).toEqual([true, false]);
	expect(copyIn(browser).size).toBe(0);
	expect(heldBy(lms)).toEqual(facts());
});

test('what goes to support tells the calls, and neither who nor what', async () => {
	const { lms, clock } = fakeLms();
	const { decide, recording } = await openStack({ lms, clock });
	await decide('screen', 1);

	const text = recording.exportSupport();

	expect(text).toContain('LMSSetValue(cmi.suspend_data, 1.');
	expect(text).toContain('"mode":"normal"');
	expect(text).not.toMatch(/Kalni|learner-1/);
	expect(text).not.toContain(lms.state['cmi.suspend_data']);
});
