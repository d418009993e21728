import { expect, test } from 'vitest';
import { findApi, waitForApi } from '../../src/lms/find-api.ts';
import { openLms } from '../../src/lms/index.ts';
import { testClock } from './clock.ts';
import { createFakeLms } from './fake/index.ts';
import { testPage } from './page.ts';

const sought = { name: 'API', method: 'LMSInitialize' };
const { api } = createFakeLms({ standard: 'scorm12' });
const lmsWindow = () => testPage({ more: { API: api } }).window;

function deep(levels: number, top = lmsWindow()) {
	let window = top;
	for (let level = 0; level < levels; level++) window = testPage({ parent: window }).window;
	return window;
}

/** A window of another origin: its own properties throw, its parent and opener can be had. */
function foreign(more: { parent?: Window; opener?: Window } = {}) {
	return new Proxy(testPage(more).window, {
		get(window, name) {
			if (name === 'parent' || name === 'opener') return Reflect.get(window, name);
			throw new DOMException('Blocked a frame', 'SecurityError');
		}
	});
}

test.each([
	['its own window', lmsWindow()],
	['the frame around', deep(1)],
	['nine frames around', deep(9)],
	['the window that opened it', testPage({ opener: lmsWindow() }).window],
	['a frame around the window that opened it', testPage({ opener: deep(2) }).window],
	[
		'the window that opened the page around',
		testPage({ parent: testPage({ opener: deep(1) }).window }).window
	],
	[
		'a frame beyond one of another origin',
		testPage({ parent: foreign({ parent: deep(1) }) }).window
	]
])('the API is found in %s', (_, window) => {
	expect(findApi(window, sought)?.api).toBe(api);
});

test('a search that leads nowhere ends without a result', () => {
	const one = testPage();
	const other = testPage({ parent: one.window });
	Object.assign(one.window, { parent: other.window });
	const sandboxed = testPage({ parent: foreign(), opener: foreign() });

	const found = [one, other, sandboxed].map(({ window }) => findApi(window, sought));

	expect(found).toEqual([undefined, undefined, undefined]);
});

test('something else of the same name is passed over', () => {
	const window = testPage({ parent: lmsWindow(), more: { API: { version: 2 } } }).window;

	expect(findApi(window, sought)?.api).toBe(api);
});

test('the object of another standard is not taken', async () => {
	const clock = testClock();
	const window = testPage({ more: { API: api }, parent: lmsWindow() }).window;

	const launching = openLms({ standard: 'scorm2004', window, clock }).launch();
	await clock.pass(10_100);

	expect(await launching).toMatchObject({ mode: 'untracked', fault: 'no-api' });
});

test('an API that comes late is found within a tenth of a second', async () => {
	const clock = testClock();
	const around = testPage();
	const searching = waitForApi(testPage({ parent: around.window }).window, sought, clock);

	await clock.pass(3_050);
	Object.assign(around.window, { API: api });
	await clock.pass(50);

	expect((await searching)?.api).toBe(api);
	expect(clock.waiting).toBe(0);
});

test('after ten seconds the course runs without an LMS', async () => {
	const clock = testClock();
	const { window } = testPage({ parent: testPage().window });
	const port = openLms({ standard: 'scorm12', window, clock });

	const launching = port.launch();
	await clock.pass(10_000);
	const launch = await launching;
	port.save({
		state: '1.1.x',
		progress: { completion: 'incomplete', success: 'unknown', measure: 0, objectives: [] },
		interactions: [],
		elapsed: 0
	});

	expect(launch).toMatchObject({ mode: 'untracked', fault: 'no-api', state: '' });
	expect(port.saving).toBe('off');
	expect(clock.waiting).toBe(0);
});

test('a window alone does not keep the learner waiting', async () => {
	const clock = testClock();
	const launching = openLms({ standard: 'scorm12', window: testPage().window, clock }).launch();

	await clock.pass(1_000);

	expect(await launching).toMatchObject({ fault: 'no-api' });
});

test('closing while the API is still sought begins nothing', async () => {
	const clock = testClock();
	const lms = createFakeLms({ standard: 'scorm12', now: clock.now });
	const around = testPage();
	const { window } = testPage({ parent: around.window });
	const port = openLms({ standard: 'scorm12', window, clock });

	const launching = port.launch();
	await port.close({
		state: '1.1.x',
		progress: { completion: 'incomplete', success: 'unknown', measure: 0, objectives: [] },
		interactions: [],
		elapsed: 0
	});
	Object.assign(around.window, { API: lms.api });
	await clock.pass(200);

	expect(await launching).toMatchObject({ mode: 'untracked' });
	expect(lms.record).toEqual([]);
});
