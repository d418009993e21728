import { expect, test } from 'vitest';
import type { Launch, LmsPort, Report } from '../../src/lms/port.ts';
import { createLearner } from '../../src/player/learner.svelte.ts';
import { copyKey, safeStorage } from '../../src/player/storage.ts';
import { visibleTime } from '../../src/player/visible-time.ts';
import { answerItem, decode, encode, newRecord, seeScreen } from '../../src/record/index.ts';
import { memoryStorage } from './memory-storage.ts';
import { course, one, two } from './sample-course.ts';

const untracked: Launch = {
	mode: 'untracked',
	learner: { id: '', name: '' },
	state: '',
	earned: { completed: false, passed: false }
};
const normal: Launch = { ...untracked, mode: 'normal', learner: { id: '17', name: 'Ozola, Ilze' } };

/** An LMS that answers a launch and remembers what it was sent. */
function fakeLms(launch: Launch) {
	const saved: Report[] = [];
	const closed: Report[] = [];
	const lms: LmsPort = {
		launch: async () => launch,
		save: (report) => void saved.push(report),
		close: async (report) => void closed.push(report),
		saving: 'saved',
		subscribe: () => () => undefined,
		calls: []
	};
	return { lms, saved, closed };
}

function visit(launch: Launch, browser = memoryStorage()) {
	const memoryTab = memoryStorage();
	const { lms, saved, closed } = fakeLms(launch);
	const storage = safeStorage(course.id, () => browser);
	const learner = createLearner(course);
	let now = 0;
	const time = visibleTime({ now: () => now, visible: true });
	const tab = safeStorage(course.id, () => memoryTab);
	const begin = () => learner.begin({ lms, storage, tab, time, seed: 4711, today: 2500 });
	return { learner, begin, saved, closed, storage, tab, wait: (ms: number) => (now += ms) };
}

const see = (screen: string) => (record: ReturnType<typeof newRecord>) =>
	seeScreen(record, { lesson: one, screen });
const read = (text: string) => decode(text, course).record;
const saved = (seed: number, ...screens: string[]) =>
	screens.reduce((record, screen) => see(screen)(record), newRecord({ seed, startDay: 2400 }));

test('a first visit begins a new attempt', async () => {
	const { learner, begin } = visit(normal);

	await begin();

	expect(learner.record).toMatchObject({ seed: 4711, startDay: 2500, lessons: {} });
});

test('each decision is sent to the LMS and kept in the browser, once', async () => {
	const { learner, begin, saved, storage } = visit(normal);
	await begin();

	learner.decide(see('opening'));
	learner.decide(see('opening'));

	expect(saved).toHaveLength(1);
	expect(read(saved[0]?.state ?? '')?.lessons).toHaveProperty('one');
	expect(storage.read(copyKey('17'))).toBe(`${saved[0]?.state} 2500`);
});

test('a later visit takes up what the LMS holds', async () => {
	const state = encode(saved(9, 'opening'), course);
	const { learner, begin } = visit({ ...normal, state });

	await begin();

	expect(learner.record.seed).toBe(9);
	expect(learner.record.lessons['one']?.screens).toEqual(['opening']);
});

test('what the LMS lost of the same attempt comes from the browser', async () => {
	const browser = memoryStorage();
	safeStorage(course.id, () => browser).write(
		copyKey('17'),
		encode(saved(9, 'opening', 'limits'), course)
	);
	const { learner, begin } = visit(
		{ ...normal, state: encode(saved(9, 'opening'), course) },
		browser
	);

	await begin();

	expect(learner.record.lessons['one']?.screens).toEqual(['opening', 'limits']);
});

test('when the LMS is empty the copy in the browser waits to be asked for, and nothing is sent', async () => {
	const browser = memoryStorage();
	const copy = encode(saved(9, 'opening'), course);
	safeStorage(course.id, () => browser).write(copyKey('17'), copy);
	const { learner, begin, saved: sent, storage } = visit(normal, browser);

	await begin();
	learner.decide(see('limits'));

	expect(sent).toEqual([]);
	expect(storage.read(copyKey('17'))).toBe(copy);
	expect(learner.copy?.seed).toBe(9);
});

test.each([
	[true, 9],
	[false, 4711]
])('the copy is used: %j', async (use, seed) => {
	const browser = memoryStorage();
	safeStorage(course.id, () => browser).write(copyKey('17'), encode(saved(9, 'opening'), course));
	const { learner, begin, saved: sent } = visit(normal, browser);
	await begin();

	learner.useCopy(use);

	expect(learner.record.seed).toBe(seed);
	expect(read(sent.at(-1)?.state ?? '')?.seed).toBe(seed);
});

test('without an LMS the course goes on from the browser', async () => {
	const browser = memoryStorage();
	const first = visit(untracked, browser);
	await first.begin();
	first.learner.decide(see('opening'));

	const second = visit(untracked, browser);
	await second.begin();

	expect(second.learner.record.lessons['one']?.screens).toEqual(['opening']);
});

test('people without an id at a tracked course leave nothing in the browser', async () => {
	const { learner, begin, storage } = visit({ ...normal, learner: { id: '', name: '' } });
	await begin();

	learner.decide(see('opening'));

	expect(storage.read(copyKey(''))).toBe('');
	expect(learner.kept).toBe(false);
});

test('what this browser and this tab keep of a learner goes when it is removed', async () => {
	const { learner, begin, storage, tab } = visit(normal);
	await begin();
	learner.decide(see('opening'));

	learner.forget();
	learner.decide(see('second'));

	expect(storage.keys.filter((key) => key.startsWith('record'))).toEqual([]);
	expect(tab.keys).toEqual([]);
});

test.each(['review', 'browse'] as const)(
	'in %s everything can be tried, nothing is saved',
	async (mode) => {
		const { learner, begin, saved, storage } = visit({ ...normal, mode });
		await begin();

		learner.decide(see('opening'));

		expect(learner.record.lessons['one']?.screens).toEqual(['opening']);
		expect(saved).toEqual([]);
		expect(storage.read(copyKey('17'))).toBe('');
	}
);

test('a choice made before the LMS answered counts more than the saved one', async () => {
	const state = encode({ ...saved(9), settings: { role: 'social', region: 'lv' } }, course);
	const { learner, begin } = visit({ ...normal, state });

	learner.decide((record) => ({ ...record, settings: { role: 'school' } }));
	await begin();

	expect(learner.record.settings).toEqual({ role: 'school', region: 'lv' });
});

test('a status the LMS still knows is not lost with the state', async () => {
	const { learner, begin, saved } = visit({ ...normal, earned: { completed: true, passed: true } });
	await begin();

	learner.decide(see('opening'));

	expect(saved[0]?.progress).toMatchObject({ completion: 'completed', success: 'passed' });
});

test('the last answer of the last lesson completes the course', async () => {
	const { learner, begin, saved } = visit(normal);
	await begin();

	for (const lesson of [one, two]) {
		for (const { id } of lesson.screens) {
			learner.decide((record) => seeScreen(record, { lesson, screen: id }));
		}
		for (const item of lesson.questions) {
			learner.decide((record) => answerItem(record, { lesson, item, answer: ['a'] }));
		}
	}

	const done = saved.map(({ progress }) => progress.completion);
	expect(done.indexOf('completed')).toBe(done.length - 1);
});

test('time of this visit is reported, and added to the minutes of all visits once', async () => {
	const state = encode({ ...saved(9), minutes: 12 }, course);
	const { learner, begin, saved: sent, wait } = visit({ ...normal, state });
	await begin();

	wait(150_000);
	learner.decide(see('opening'));
	learner.decide(see('limits'));

	expect(sent.map(({ elapsed }) => elapsed)).toEqual([150_000, 150_000]);
	expect(read(sent.at(-1)?.state ?? '')?.minutes).toBe(14);
});

test('closing sends the last of it', async () => {
	const { learner, begin, closed } = visit(normal);
	await begin();
	learner.decide(see('opening'));

	await learner.close();

	expect(read(closed[0]?.state ?? '')?.lessons).toHaveProperty('one');
});
