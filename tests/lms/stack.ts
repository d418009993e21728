import { openLms, type Standard } from '../../src/lms/index.ts';
import { createLearner } from '../../src/player/learner.svelte.ts';
import type { Locks } from '../../src/player/one-writer.ts';
import { recordingOf } from '../../src/player/recording.svelte.ts';
import { safeStorage } from '../../src/player/storage.ts';
import { visibleTime } from '../../src/player/visible-time.ts';
import { decode, type CheckRules } from '../../src/record/index.ts';
import { memoryStorage } from '../player/memory-storage.ts';
import { course, decided, factsOf, rules, type Decision } from '../soak/course.ts';
import { testClock, type TestClock } from './clock.ts';
import { createFakeLms, type FakeLms, type Settings } from './fake/index.ts';
import { testPage, type TestPage } from './page.ts';

interface Around {
	standard?: Exclude<Standard, 'web'>;
	lms?: FakeLms;
	clock?: TestClock;
	/** Storage of the browser, and of the tab. */
	browser?: Storage;
	tab?: Storage;
	locks?: Locks;
	seed?: number;
	/** Days since 2020-01-01. */
	today?: number;
	/** Where the LMS's object is, instead of in the frame around. */
	page?: TestPage;
	rules?: CheckRules;
}

/** The fake LMS on a test's own clock. */
export function fakeLms(
	standard: 'scorm12' | 'scorm2004' = 'scorm12',
	settings: Partial<Settings> = {}
) {
	const clock = testClock();
	return { lms: createFakeLms({ standard, now: clock.now, ...settings }), clock };
}

/** What a learner's page is made of, without its screens: record, local copy, LMS. */
export async function openStack({
	lms,
	clock = testClock(),
	standard = lms?.settings.standard ?? 'scorm12',
	browser = memoryStorage(),
	tab = memoryStorage(),
	locks,
	seed = 4711,
	today = 2500,
	page = testPage({
		parent: testPage({ more: lms ? { [lms.name]: lms.api } : {} }).window
	}),
	rules: given = rules
}: Around) {
	if (lms) lms.settings.event = () => page.event;
	page.before = lms?.hear;
	const storage = safeStorage(course.id, () => browser);
	const time = visibleTime({ now: clock.now, visible: true });
	const port = openLms({ standard, window: page.window, clock });
	const learner = createLearner(course, () => given);
	const settle = async () => undefined;
	const recording = recordingOf({ course, learner, takeUp: settle, goOn: settle });
	const begun = learner.begin({
		lms: port,
		storage,
		tab: safeStorage(course.id, () => tab),
		time,
		seed,
		today,
		locks
	});
	await clock.pass(11_000);
	await begun;
	await clock.pass();
	return {
		lms: lms as FakeLms,
		clock,
		browser,
		tab,
		page,
		port,
		learner,
		recording,
		time,
		/** One decision, and time for it to be saved. */
		async decide(what: Decision, n = 0, milliseconds = 1_000) {
			learner.decide((record) => decided(record, what, n));
			await clock.pass(milliseconds);
		},
		facts: () => factsOf(learner.record),
		async saveAndClose() {
			const closed = learner.close();
			await clock.pass();
			await closed;
		}
	};
}

export type Stack = Awaited<ReturnType<typeof openStack>>;

/** Facts that the server of the LMS holds. */
export const heldBy = ({ state }: FakeLms) => {
	const { record } = decode(state['cmi.suspend_data'] ?? '', course);
	return record ? factsOf(record) : new Set<string>();
};

export const copyIn = (browser: Storage) => {
	const [text = ''] = (browser.getItem('soak.record.learner-1') ?? '').split(' ');
	const { record } = decode(text, course);
	return record ? factsOf(record) : new Set<string>();
};

export const closeTab = (page: TestPage) =>
	(['beforeunload', 'pagehide', 'hidden', 'unload'] as const).forEach(page.fire);
