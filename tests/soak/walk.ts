import type { LearnerRecord } from '#model';
import { openLms } from '../../src/lms/index.ts';
import { createLearner } from '../../src/player/learner.svelte.ts';
import { safeStorage } from '../../src/player/storage.ts';
import { visibleTime } from '../../src/player/visible-time.ts';
import { decode, stateLimit } from '../../src/record/index.ts';
import { testClock } from '../lms/clock.ts';
import { createEngine, createFakeLms, limitsOf, type ProfileName } from '../lms/fake/index.ts';
import { testPage } from '../lms/page.ts';
import { memoryStorage } from '../player/memory-storage.ts';
import { noAccount, type Account } from './account.ts';
import { course, decided, factsOf, rules, type Decision } from './course.ts';
import { watchServer } from './server.ts';
import { troubles, type Trouble } from './troubles.ts';

export type Leave = 'tab' | 'frame' | 'phone' | 'button' | 'crash';

export type Step =
	| { do: Decision; n: number }
	| { do: 'wait'; seconds: number }
	| { do: 'hide' | 'offline' | 'online' }
	/** `calls`: a crash comes after so many more calls. `device`: the next visit is on another one, which keeps nothing yet. */
	| { do: 'leave'; by: Leave; calls: number; device: number };

export interface Walk {
	engine: ProfileName | 'strict';
	trouble: Trouble[];
	/** Of faults and chances. */
	seed: number;
	steps: Step[];
}

const closings = {
	tab: ['beforeunload', 'pagehide', 'hidden', 'unload'],
	frame: ['pagehide', 'unload'],
	phone: ['hidden', 'pagehide']
} as const;

/** Takes one learner through any number of visits; throws when a promise is broken. */
export async function walk(standard: 'scorm12' | 'scorm2004', given: Walk): Promise<Account> {
	const account = noAccount();
	const clock = testClock();
	const settings = { now: clock.now };
	const lms =
		given.engine === 'strict'
			? createFakeLms({ standard, ...settings })
			: createEngine(given.engine, standard, settings);
	const limits = given.engine === 'strict' ? {} : limitsOf(given.engine);
	const server = watchServer(lms);
	const stop = troubles(lms, given, { clock });
	const lies = limits.lies === true || given.trouble.some((each) => lying.has(each));
	const devices = [memoryStorage(), memoryStorage(), memoryStorage()];
	/** All that was ever decided; nothing else may ever be found. */
	const made = new Set<string>();
	let device = 0;
	let visits = 0;

	const fail = (promise: string, ...more: unknown[]): never => {
		throw new Error(
			`${promise}: ${JSON.stringify(more)} in ${JSON.stringify({ standard, ...given })}`
		);
	};
	const holds = (record: LearnerRecord | undefined, facts: Set<string>, promise: string) => {
		const found = record ? factsOf(record) : new Set<string>();
		const lost = [...facts].filter((fact) => !found.has(fact));
		if (lost.length) fail(promise, lost);
	};
	const read = (text: string | undefined) => decode(text ?? '', course).record;

	async function open() {
		visits += 1;
		let left = Infinity;
		const alive = () => left > 0;
		const api: Record<string, (...values: string[]) => unknown> = {};
		for (const fn of Object.keys(lms.api))
			api[fn] = (...values) => {
				if (!alive()) return '';
				left -= 1;
				return lms.api[fn]?.(...values);
			};
		const parent = testPage({ more: { [lms.name]: api } }).window;
		const page = testPage({ parent });
		lms.settings.event = () => page.event;
		page.before = lms.hear;
		const browser = devices[device] ?? memoryStorage();
		const storage = safeStorage(course.id, () => {
			if (!alive()) throw new Error('the page is gone');
			return browser;
		});
		const learner = createLearner(course, () => rules);
		const time = visibleTime({ now: clock.now, visible: true });
		const port = openLms({ standard, window: page.window, clock });
		const heldByServer = read(lms.state['cmi.suspend_data']);
		const local = read(storage.read('record.learner-1').split(' ')[0]);
		const begun = learner.begin({
			lms: port,
			storage,
			time,
			seed: (given.seed * 31 + visits) & 0xffffff,
			today: 2500
		});
		await clock.pass();
		await begun;
		await clock.pass();
		const copyWasOffered = learner.copy !== undefined;
		if (copyWasOffered) learner.useCopy(true);

		if (learner.failed) fail('a launch works', learner.failed.fault);
		if (heldByServer)
			holds(learner.record, factsOf(heldByServer), 'what the LMS holds is taken up');
		if (local && (!heldByServer || heldByServer.seed === local.seed))
			if (learner.launched?.mode === 'normal')
				holds(learner.record, factsOf(local), 'what this browser holds is taken up');
		return {
			page,
			learner,
			port,
			storage,
			die: (calls: number) => (left = calls),
			alive,
			time
		};
	}

	let now = await open();
	const before = () => now.learner.record;

	function decide(what: Decision, n: number) {
		const next = decided(before(), what, n);
		if (next === before()) return;
		account.decisions += 1;
		const alive = now.alive();
		now.learner.decide(() => next);
		factsOf(now.learner.record).forEach((fact) => made.add(fact));
		const kept = read(now.storage.read('record.learner-1').split(' ')[0]);
		if (alive && now.alive() && !now.learner.readOnly)
			holds(kept, factsOf(next), 'a decision is in the browser at once');
	}

	function look() {
		const { state } = lms;
		const ids = (list: string) =>
			Object.entries(state).flatMap(([name, value]) =>
				new RegExp(`^cmi\\.${list}\\.\\d+\\.id$`).test(name) && value ? [value] : []
			);
		for (const list of ['interactions', 'objectives'])
			if (new Set(ids(list)).size !== ids(list).length) fail('nothing is counted twice', ids(list));
		const stored = read(state['cmi.suspend_data']);
		if (stored)
			for (const fact of factsOf(stored))
				// Where the state was lost, the one status of 1.2 stands for both.
				if (!made.has(fact) && !(fact === 'completed' && made.has('passed')))
					fail('nothing is made up', fact);
		if (lms.attempt.total / 100 > clock.now() / 1000 + 1)
			fail('time is counted once', lms.attempt.total);
		const { saving } = now.port;
		if (saving === 'saved' && !lies && now.alive()) {
			const fell = server.standing(state);
			if (fell) fail('the status never falls', fell);
		}
		if (saving === 'saved' && !lies && now.alive() && now.learner.readOnly === undefined) {
			const { record } = now.learner;
			if (!(limits.afterFinal || limits.stateWhenPassed) && account.decisions > 0 && stored)
				holds(stored, factsOf(record), 'what is called saved is saved');
		}
		for (const { element = '', value = '', fn, err } of lms.record) {
			account.calls += 1;
			if (element === 'cmi.suspend_data' && fn.endsWith('SetValue')) {
				account.longest = Math.max(account.longest, value.length);
				if (value.length > stateLimit || !/^[\w.-]+$/.test(value)) fail('state fits', value);
			}
			if (
				!fn.endsWith('LastError') &&
				invalid.test(err) &&
				!(err === '401' && /^cmi\.(interactions|objectives)/.test(element)) &&
				!(fn.endsWith('GetValue') && err === '403') &&
				!(endsItself.has(given.engine) && late.test(err))
			)
				fail('no invalid call', fn, element, value, err);
		}
		lms.clear();
	}

	async function leave({ by, calls, device: next }: Extract<Step, { do: 'leave' }>) {
		account.visits += 1;
		if (by === 'crash') {
			account.crashes += 1;
			now.die(calls);
			decide('answer', calls);
			await clock.pass(1_000);
			now.die(0);
		} else if (by === 'button') {
			const closed = now.learner.close();
			await clock.pass();
			await closed;
			now.page.fire('pagehide');
			now.page.fire('unload');
		} else
			for (const event of closings[by]) {
				now.page.fire(event);
				if (by === 'phone' && event === 'hidden') await clock.pass(200);
			}
		// Whatever of the old page still waits finds nothing any more.
		now.die(0);
		await clock.pass(1_000);
		look();
		const kept = lms.state['cmi.suspend_data'];
		device = next;
		lms.relaunch();
		if (
			standard === 'scorm2004' &&
			kept &&
			!lms.live['cmi.suspend_data'] &&
			lms.state['cmi.exit'] !== undefined
		)
			fail('an attempt is not dropped', lms.state['cmi.exit']);
		now = await open();
	}

	for (const step of given.steps) {
		if ('n' in step) decide(step.do, step.n);
		else if (step.do === 'leave') await leave(step);
		else if (step.do === 'wait') await clock.pass(step.seconds * 1000);
		else if (step.do === 'hide') {
			now.page.fire('hidden');
			now.time.see(false);
			await clock.pass(70_000);
			now.page.fire('visible');
			now.time.see(true);
		} else now.page.fire(step.do);
		if (step.do !== 'leave') await clock.pass(2_000);
		look();
	}

	// The network is well again; one more decision brings everything.
	stop();
	now.page.fire('online');
	decide('answer', given.seed);
	await clock.pass(3_600_000);
	look();
	const frozen = limits.afterFinal || limits.stateWhenPassed;
	if (!frozen && now.learner.readOnly === undefined && account.decisions > 0)
		holds(
			read(lms.state['cmi.suspend_data']),
			factsOf(before()),
			'in the end the LMS has everything'
		);
	return { ...account, walks: 1, saves: server.saves };
}

const lying = new Set<Trouble>(['lieTrue', 'reorder', 'loginTrue', 'truncate', 'beaconOnly']);

/** Errors that a package provokes; failed requests and missing values are not. */
const invalid = /^(2\d\d|301|351|40[1-9]|10[34]|1[1-4][23])$/;
const late = /^(301|1[1-4]3)$/;

/** Players that end the session before the course can, or end it and say that they did not: then the page asks once more. */
const endsItself = new Set<Walk['engine']>(['ilias-2004', 'opigno', 'forma']);
