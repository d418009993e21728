import { afterEach, describe, expect, test } from 'vitest';
import { elements, elementsRead } from '../../src/lms/elements.ts';
import type { Settings } from './fake/index.ts';
import { generic } from './fake/rules.ts';
import { answered, matched, ordered, passed, startProgress, taken } from './reports.ts';
import { calls, commits, ends, reads, valuesOf, visit, writes, type Lms } from './visit.ts';

/** An LMS that a standard's adapter is put to. */
export interface Engine {
	name: string;
	standard: 'scorm12' | 'scorm2004';
	start(settings?: Partial<Settings>): Lms;
	/** How modes other than normal are begun, where the engine has them. */
	status: 'cmi.core.lesson_status' | 'cmi.completion_status';
}

/** Exact calls, in order, where everything goes well. */
export interface Sequences {
	launch: string[];
	decision: string[];
	item: string[];
	/** Without the objectives, whose places depend on the LMS. */
	final: string[];
	exit: string[];
}

const closings = {
	'the tab is closed or the page left': ['beforeunload', 'pagehide', 'hidden', 'unload'],
	'unload is forbidden by a policy': ['beforeunload', 'pagehide', 'hidden'],
	'the LMS takes the frame away': ['pagehide', 'unload'],
	'a phone closes the tab': ['hidden', 'pagehide'],
	'an old browser hides last': ['beforeunload', 'unload', 'pagehide', 'hidden'],
	'only unload is heard': ['unload'],
	'everything comes twice': [
		'beforeunload',
		'beforeunload',
		'pagehide',
		'pagehide',
		'unload',
		'unload'
	]
} as const;

/** What every adapter keeps, on every LMS. */
export function contract(engine: Engine, expected: Sequences) {
	const { standard } = engine;
	const started: Lms[] = [];
	const begin = (settings?: Partial<Settings>) => {
		const lms = engine.start(settings);
		const { clear } = lms;
		lms.clear = () => {
			expectFaultless(standard, lms);
			clear();
		};
		started.push(lms);
		return lms;
	};
	const open = async (lms: Lms) => ({ lms, ...(await visit(lms, { standard })) });

	afterEach(() => started.splice(0).forEach((lms) => expectFaultless(standard, lms)));

	describe(`${standard} on ${engine.name}`, () => {
		test('a launch reads each element once, keeps the attempt and begins it', async () => {
			const lms = begin();

			const { launch, port } = await open(lms);

			expect(calls(lms)).toEqual(expected.launch);
			expect(lms.record.length).toBeLessThanOrEqual(12);
			expect(launch).toMatchObject({
				mode: 'normal',
				learner: { name: 'Kalniņa, Anna' },
				state: '',
				earned: { completed: false, passed: false }
			});
			expect(launch.fault).toBeUndefined();
			expect(port.saving).toBe('saved');
		});

		test('launching twice begins once', async () => {
			const { lms, port, launch } = await open(begin());
			lms.clear();

			const again = await port.launch();

			expect(again).toBe(launch);
			expect(lms.record).toEqual([]);
		});

		test('a decision is set at once and committed from a timer, once', async () => {
			const { lms, port, learner, clock } = await open(begin());
			lms.clear();

			port.save(learner.decide({ progress: { ...startProgress, measure: 0.25 } }));
			const inTheClick = commits(lms).length;
			await clock.pass();

			expect(inTheClick).toBe(0);
			expect(calls(lms)).toEqual(expected.decision);
			expect(lms.record.length).toBeLessThanOrEqual(4);
			expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
			expect(port.saving).toBe('saved');
		});

		test('decisions in quick succession share one commit', async () => {
			const { lms, port, learner, clock } = await open(begin());
			lms.clear();

			port.save(learner.decide());
			port.save(learner.decide());
			await clock.pass();

			expect(commits(lms)).toHaveLength(1);
			expect(port.saving).toBe('saved');
		});

		test('nothing is sent when nothing changed', async () => {
			const { lms, port, learner, clock } = await open(begin());
			port.save(learner.decide());
			await clock.pass();
			lms.clear();

			port.save(learner.report());
			await clock.pass();

			expect(lms.record).toEqual([]);
		});

		test('an answered item is sent once, after the state', async () => {
			const { lms, port, learner, clock } = await open(begin());
			lms.clear();

			port.save(learner.decide({ interactions: [answered] }));
			await clock.pass();
			const first = calls(lms);
			lms.clear();
			port.save(learner.decide());
			await clock.pass();

			expect(first).toEqual(expected.item);
			expect(first.length).toBeLessThanOrEqual(12);
			expect(calls(lms).filter((call) => call.includes('interactions'))).toEqual([]);
		});

		test('items get their own places, also in a later visit', async () => {
			const { lms, port, learner, clock } = await open(begin());
			port.save(learner.decide({ interactions: [answered, matched] }));
			await clock.pass();
			await closeByButton({ port, learner, clock });
			lms.relaunch();
			const second = await open(lms);
			lms.clear();

			second.port.save(second.learner.decide({ interactions: [answered, matched, ordered] }));
			await second.clock.pass();

			const ids = writes(lms).filter(({ element }) => element?.endsWith('.id'));
			expect(ids.map(({ value }) => value)).toEqual(['final_first_hour']);
		});

		test('the end is one commit with state, score and its range, then the status', async () => {
			const { lms, port, learner, clock } = await open(begin());
			port.save(learner.decide());
			await clock.pass();
			lms.clear();

			port.save(learner.decide({ progress: { ...passed, objectives: [] } }));
			await clock.pass();

			expect(calls(lms)).toEqual(expected.final);
			expect(commits(lms)).toHaveLength(1);
		});

		test('a better score later is sent with its range and the status', async () => {
			const { lms, port, learner, clock } = await open(begin());
			port.save(learner.decide({ progress: { ...taken, objectives: [] } }));
			await clock.pass();
			lms.clear();

			port.save(learner.decide({ progress: { ...passed, objectives: [] } }));
			await clock.pass();

			expect(written(lms)).toMatchObject(
				standard === 'scorm12'
					? {
							'cmi.core.score.min': '0',
							'cmi.core.score.max': '100',
							'cmi.core.score.raw': '83',
							'cmi.core.lesson_status': 'passed'
						}
					: {
							'cmi.score.min': '0',
							'cmi.score.max': '100',
							'cmi.score.raw': '83',
							'cmi.score.scaled': '0.83',
							'cmi.success_status': 'passed',
							'cmi.completion_status': 'completed'
						}
			);
			expect(commits(lms)).toHaveLength(1);
		});

		test('competencies are sent with the result, each in one place', async () => {
			const { lms, port, learner, clock } = await open(begin());

			port.save(learner.decide({ progress: { ...startProgress, objectives: passed.objectives } }));
			await clock.pass();
			const early = calls(lms).filter((call) => call.includes('objectives'));
			port.save(learner.decide({ progress: passed }));
			await clock.pass();
			port.save(
				learner.decide({
					progress: {
						...passed,
						objectives: passed.objectives.map((one) => ({ ...one, score: 1 }))
					}
				})
			);
			await clock.pass();

			const ids = writes(lms).filter(({ element }) => /objectives\.\d+\.id$/.test(element ?? ''));
			expect(early).toEqual([]);
			expect(ids.map(({ value }) => value)).toEqual([
				'K1',
				'K2',
				'K3',
				'K4',
				'K5',
				'K6',
				'K7',
				'K8'
			]);
			expect(new Set(ids.map(({ element }) => element)).size).toBe(8);
		});

		test('saving and closing sends the time and ends, in few calls; then nothing more', async () => {
			const { lms, port, learner, clock, page } = await open(begin());
			port.save(learner.decide());
			await clock.pass();
			lms.clear();

			await closeByButton({ port, learner, clock });
			const sequence = calls(lms);
			port.save(learner.decide());
			await closeByButton({ port, learner, clock });
			for (const event of ['hidden', 'visible', 'online', 'beforeunload', 'pagehide'] as const)
				page.fire(event);
			await clock.pass(600_000);

			expect(sequence).toEqual(expected.exit);
			expect(sequence.length).toBeLessThanOrEqual(5);
			expect(calls(lms)).toEqual(sequence);
			expect(clock.waiting).toBe(0);
		});

		test('closing with an unsaved decision still takes few calls', async () => {
			const { lms, port, learner, clock } = await open(begin());
			lms.clear();

			learner.decide({ progress: { ...startProgress, measure: 0.5 } });
			await closeByButton({ port, learner, clock });

			expect(lms.record.length).toBeLessThanOrEqual(5);
			expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
		});

		test.each(Object.entries(closings))('it ends exactly once when %s', async (_, events) => {
			const { lms, port, learner, clock, page } = await open(begin());
			const report = learner.decide();

			port.save(report);
			for (const event of events) {
				page.fire(event);
				// A phone lives on for a moment; a page that is dismissed runs no timers.
				if (events[0] === 'hidden' && event === 'hidden') await clock.pass(200);
			}
			const atTheEnd = lms.record.length;
			await clock.pass(600_000);

			expect(ends(lms)).toHaveLength(1);
			expect(lms.record[atTheEnd - 1]).toEqual(ends(lms)[0]);
			expect(lms.record).toHaveLength(atTheEnd);
			expect(lms.state['cmi.suspend_data']).toBe(report.state);
			expect(port.saving).toBe('saved');
		});

		test('hiding the page commits the time and goes on', async () => {
			const { lms, port, learner, clock, page } = await open(begin());
			port.save(learner.decide({ elapsed: 65_000 }));
			await clock.pass();
			lms.clear();

			page.fire('hidden');
			const inTheEvent = lms.record.length;
			await clock.pass(1_000);
			page.fire('visible');
			port.save(learner.decide());
			await clock.pass();

			expect(inTheEvent).toBe(0);
			expect(Object.values(timesOf(lms))).toEqual([
				standard === 'scorm12' ? ['00:01:05.00'] : ['PT0H1M5S']
			]);
			expect(commits(lms)).toHaveLength(2);
			expect(ends(lms)).toEqual([]);
		});

		test('time is sent when hidden and at the end, never in between', async () => {
			const { lms, port, learner, clock } = await open(begin());

			for (let decision = 0; decision < 5; decision++) {
				port.save(learner.decide());
				await clock.pass(10_000);
			}
			const during = Object.values(timesOf(lms)).flat();
			await closeByButton({ port, learner, clock });

			expect(during).toEqual([]);
			expect(Object.values(timesOf(lms)).flat()).toHaveLength(1);
		});

		test('the learner goes on where they stopped', async () => {
			const { lms, port, learner, clock } = await open(begin());
			port.save(learner.decide());
			await clock.pass();
			await closeByButton({ port, learner, clock });
			const left = learner.report().state;

			lms.relaunch();
			const { launch } = await open(lms);

			expect(launch.state).toBe(left);
			expect(launch.mode).toBe('normal');
		});

		test('the attempt survives when the page is lost right after the start', async () => {
			const { lms, port, learner, clock } = await open(begin());
			port.save(learner.decide());
			await clock.pass();
			const left = learner.report().state;

			lms.relaunch();
			const { launch } = await open(lms);

			expect(launch.state).toBe(left);
		});

		test('the status never falls, however often the course is opened again', async () => {
			const { lms, port, learner, clock } = await open(begin());
			port.save(learner.decide({ progress: passed }));
			await clock.pass();
			await closeByButton({ port, learner, clock });

			for (let time = 0; time < 3; time++) {
				lms.relaunch();
				lms.clear();
				const again = await open(lms);
				again.port.save(again.learner.decide({ progress: startProgress }));
				await again.clock.pass();
				await closeByButton(again);

				expect(again.launch.earned).toEqual({ completed: true, passed: true });
				expect(valuesOf(lms, engine.status)).toEqual([
					standard === 'scorm12' ? 'passed' : 'completed'
				]);
				expect(calls(lms).filter((call) => call.includes('score'))).toEqual([]);
			}
		});

		test.each(['review', 'browse'])('in mode %s nothing at all is written', async (mode) => {
			const { lms, port, learner, clock } = await open(begin());
			port.save(learner.decide({ progress: passed }));
			await clock.pass();
			await closeByButton({ port, learner, clock });
			const before = { ...lms.state };
			lms.relaunch({ mode, credit: 'no-credit' });
			lms.clear();

			const again = await open(lms);
			again.port.save(again.learner.decide());
			for (const event of ['hidden', 'visible', 'online', 'beforeunload'] as const)
				again.page.fire(event);
			await again.clock.pass(600_000);
			await closeByButton(again);

			expect(again.launch).toMatchObject({ mode, state: before['cmi.suspend_data'] });
			expect(again.port.saving).toBe('off');
			expect(writes(lms)).toEqual([]);
			expect(commits(lms)).toEqual([]);
			expect(ends(lms)).toHaveLength(1);
			expect(lms.state).toEqual(before);
		});

		test('without credit it reports as always: only the mode decides', async () => {
			const { lms, port, learner, clock } = await open(begin({ credit: 'no-credit' }));

			port.save(learner.decide({ progress: passed }));
			await clock.pass();

			expect(lms.state[engine.status]).toBe(standard === 'scorm12' ? 'passed' : 'completed');
		});

		test('opened and closed at once, it is not completed', async () => {
			const { lms, page } = await open(begin());

			page.fire('pagehide');

			expect(lms.state[engine.status]).toBe('incomplete');
		});

		test('a player that answers no questions is recorded all the same', async () => {
			const lms = begin();
			const { port, clock, page, learner } = await visit(lms, { standard, keeper: {} });

			port.save(learner.decide({ progress: passed }));
			page.fire('hidden');
			await clock.pass();
			page.fire('pagehide');

			expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
			expect(ends(lms)).toHaveLength(1);
		});
	});
}

/** Every call was allowed, every value is plain, and nothing but the declared elements was touched. */
export function expectFaultless(standard: Engine['standard'], lms: Lms) {
	const errors = lms.record.filter(
		({ fn, err }) => err !== '0' && !(fn.endsWith('GetValue') && err === '403')
	);
	expect(errors).toEqual([]);

	const declared = elements[standard].map(({ element }) => element);
	for (const { element = '', value = '' } of writes(lms)) {
		expect(declared).toContain(declaredName(element));
		expect(value).toMatch(plain(element));
		if (element === 'cmi.suspend_data') expect(['', '0']).not.toContain(value);
	}
	for (const { element = '' } of reads(lms))
		expect(elementsRead[standard]).toContain(declaredName(element));
}

const declaredName = (element: string) =>
	generic(element).name.replace('correct_responses.n', 'correct_responses.0');

/** SCORM 2004 separates answers by `[,]` and `[.]`; descriptions are sentences. */
function plain(element: string) {
	if (element.endsWith('.description')) return /^[^{\r\n][^\r\n]{0,249}$/u;
	if (/(learner_response|pattern)$/.test(element)) return /^([A-Za-z0-9_.,:-]|\[[,.]\])*$/;
	return /^[A-Za-z0-9_.,:-]+$/;
}

async function closeByButton({
	port,
	learner,
	clock
}: Pick<Awaited<ReturnType<typeof visit>>, 'port' | 'learner' | 'clock'>) {
	const closed = port.close(learner.report());
	await clock.pass();
	await closed;
}

const written = (lms: Lms) =>
	Object.fromEntries(writes(lms).map(({ element, value }) => [element, value]));

const timesOf = (lms: Lms) => {
	const times: Record<string, string[]> = {};
	for (const { element = '', value = '' } of writes(lms))
		if (element.endsWith('session_time')) (times[element] ??= []).push(value);
	return times;
};
