import { expect, test } from 'vitest';
import {
	createFakeLms,
	failSends,
	lieTrue,
	markBeforeSend,
	refuseWhile,
	sendOnce
} from './fake/index.ts';
import { answered, matched, passed } from './reports.ts';
import { commits, valuesOf, visit } from './visit.ts';

const there = { ok: true, redirected: false };
const standards = ['scorm12', 'scorm2004'] as const;

test.each(standards)('a failed commit is seen, and mended by itself (%s)', async (standard) => {
	const lms = createFakeLms({ standard });
	const { port, learner, clock } = await visit(lms, { standard });
	lms.use(failSends(1));
	lms.use(markBeforeSend());

	port.save(learner.decide({ interactions: [answered] }));
	await clock.pass();
	const seen = port.saving;
	await clock.pass(5_000);

	expect(seen).toBe('unconfirmed');
	expect(port.saving).toBe('saved');
	expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
});

test.each(standards)(
	'a lost end arrives whole, however values were marked (%s)',
	async (standard) => {
		const lms = createFakeLms({ standard });
		const { port, learner, clock } = await visit(lms, { standard });
		lms.use(failSends(1));
		lms.use(standard === 'scorm12' ? markBeforeSend() : sendOnce());

		port.save(learner.decide({ progress: passed }));
		await clock.pass(5_000);

		expect(lms.state).toMatchObject({
			'cmi.suspend_data': learner.report().state,
			...(standard === 'scorm12'
				? { 'cmi.core.score.raw': '83', 'cmi.core.lesson_status': 'passed' }
				: { 'cmi.score.raw': '83', 'cmi.score.scaled': '0.83', 'cmi.success_status': 'passed' })
		});
	}
);

test('1.2: lost values are moved away and back, the confirmed ones stay', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { port, learner, clock } = await visit(lms, { standard: 'scorm12' });
	port.save(learner.decide({ progress: passed }));
	await clock.pass();
	lms.use(failSends(1));
	lms.clear();

	port.save(learner.decide());
	await clock.pass(5_000);

	expect(new Set(valuesOf(lms, 'cmi.core.lesson_status'))).toEqual(new Set(['passed']));
	expect(new Set(valuesOf(lms, 'cmi.core.score.raw'))).toEqual(new Set(['83']));
});

test.each(standards)('the next decision mends what was lost before it (%s)', async (standard) => {
	const lms = createFakeLms({ standard });
	const { port, learner, clock } = await visit(lms, { standard });
	lms.use(failSends(1));
	lms.use(standard === 'scorm12' ? markBeforeSend() : sendOnce());

	port.save(learner.decide({ progress: passed }));
	await clock.pass();
	port.save(learner.decide());
	await clock.pass();

	expect(lms.state[standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe('83');
	expect(port.saving).toBe('saved');
});

test('while the LMS stays away it is asked less and less often', async () => {
	const lms = createFakeLms({ standard: 'scorm12', now: () => 0 });
	const { port, learner, clock } = await visit(lms, { standard: 'scorm12' });
	lms.use(refuseWhile(() => true));
	lms.clear();

	port.save(learner.decide());
	await clock.pass(3_600_000);

	expect(commits(lms).length).toBeGreaterThan(6);
	expect(commits(lms).length).toBeLessThan(25);
	expect(port.saving).toBe('unconfirmed');
});

test('a success while offline is not believed', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { port, page, learner, clock } = await visit(lms, { standard: 'scorm12' });

	page.fire('offline');
	port.save(learner.decide());
	await clock.pass();

	expect(port.saving).toBe('unconfirmed');
});

test.each(standards)(
	'back online, everything is sent again with a new revision (%s)',
	async (standard) => {
		const lms = createFakeLms({ standard });
		const { port, page, learner, clock } = await visit(lms, { standard });
		let down = true;
		lms.use(refuseWhile(() => down));
		lms.use(standard === 'scorm12' ? markBeforeSend() : sendOnce());
		lms.use(lieTrue);
		const report = learner.decide({ progress: passed });

		page.fire('offline');
		port.save(report);
		await clock.pass();
		down = false;
		page.fire('online');
		await clock.pass();

		expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
		expect(lms.state['cmi.suspend_data']).not.toBe(report.state);
		expect(lms.state[standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe('83');
		expect(port.saving).toBe('saved');
	}
);

test('after a long pause everything is sent again; after a short one nothing', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { port, page, learner, clock } = await visit(lms, { standard: 'scorm12' });
	port.save(learner.decide());
	await clock.pass();
	page.fire('hidden');
	await clock.pass(2_000);
	lms.clear();

	page.fire('visible');
	await clock.pass();
	const short = lms.record.length;
	page.fire('hidden');
	await clock.pass(120_000);
	lms.clear();
	page.fire('visible');
	await clock.pass();

	expect(short).toBe(0);
	expect(valuesOf(lms, 'cmi.suspend_data')).toEqual([learner.report().state]);
	expect(commits(lms)).toHaveLength(1);
});

test('listeners hear of every change, until they stop', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { port, learner, clock } = await visit(lms, { standard: 'scorm12' });
	const heard: string[] = [];
	const stop = port.subscribe(() => heard.push(port.saving));
	port.subscribe(() => {
		throw new Error('a broken listener');
	});

	port.save(learner.decide());
	await clock.pass();
	lms.use(failSends(1));
	port.save(learner.decide());
	await clock.pass();
	stop();
	await clock.pass(5_000);

	expect(heard).toEqual(['saving', 'saved', 'saving', 'unconfirmed']);
});

test('a state that is too long is not sent, and not called saved', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { port, learner, clock } = await visit(lms, { standard: 'scorm12' });
	port.save(learner.decide());
	await clock.pass();
	const kept = lms.state['cmi.suspend_data'];

	port.save({ ...learner.decide({ progress: passed }), state: 'x'.repeat(4_097) });
	await clock.pass();

	expect(valuesOf(lms, 'cmi.suspend_data')).toEqual([kept]);
	expect(lms.state['cmi.core.lesson_status']).toBe('passed');
	expect(port.saving).toBe('unconfirmed');
});

test('an unanswered question for a package file means unconfirmed, an answer means nothing', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const answers = [there];
	const around = { standard: 'scorm12', probe: 'package.js', answers } as const;
	const { port, page, learner, clock } = await visit(lms, around);
	page.answers = [there, undefined, { ok: true, redirected: true }];

	port.save(learner.decide());
	await clock.pass();
	const answeredOnce = port.saving;
	port.save(learner.decide());
	await clock.pass();
	const noAnswer = port.saving;
	port.save(learner.decide());
	await clock.pass();
	const loginPage = port.saving;

	expect([answeredOnce, noAnswer, loginPage]).toEqual(['saved', 'unconfirmed', 'unconfirmed']);
	expect(page.asked.at(-1)).toMatch(/^package\.js\?\d+$/);
});

test('what an unanswered question made doubtful is sent again, changed so that it counts', async () => {
	let down = true;
	const lms = createFakeLms({ standard: 'scorm12' });
	const answers = [there];
	const around = { standard: 'scorm12', probe: 'package.js', answers } as const;
	const { port, page, learner, clock } = await visit(lms, around);
	lms.use(refuseWhile(() => down));
	lms.use(markBeforeSend());
	lms.use(lieTrue);

	port.save(learner.decide({ progress: passed }));
	await clock.pass();
	down = false;
	page.answers = [there, there];
	await clock.pass(5_000);

	expect(lms.state).toMatchObject({
		'cmi.core.score.raw': '83',
		'cmi.core.lesson_status': 'passed'
	});
});

test('a file that was never to be had says nothing about saving', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const around = { standard: 'scorm12', probe: 'package.js' } as const;
	const { port, page, learner, clock } = await visit(lms, around);

	port.save(learner.decide());
	await clock.pass(60_000);

	expect(page.asked.length).toBeGreaterThan(1);
	expect(port.saving).toBe('saved');
});

test('a package opened from a folder asks for no file', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const around = { standard: 'scorm12', probe: 'package.js', protocol: 'file:' } as const;
	const { port, page, learner, clock } = await visit(lms, around);

	port.save(learner.decide());
	await clock.pass();

	expect(page.asked).toEqual([]);
	expect(port.saving).toBe('saved');
});

test('nothing is asked for without being told to', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { port, page, learner, clock } = await visit(lms, { standard: 'scorm12' });

	port.save(learner.decide());
	await clock.pass();

	expect(page.asked).toEqual([]);
});

test('1.2: answers and competencies that a failed commit lost arrive after all, each once', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { port, learner, clock } = await visit(lms, { standard: 'scorm12' });
	lms.use(failSends(1));
	lms.use(markBeforeSend());

	port.save(learner.decide({ progress: passed, interactions: [answered, matched] }));
	await clock.pass(5_000);

	const { record: calls, state } = lms;
	expect(calls.filter(({ err }) => err !== '0' && err !== '101')).toEqual([]);
	expect(state).toMatchObject({
		'cmi.interactions.0.id': answered.id,
		'cmi.interactions.0.type': 'choice',
		'cmi.interactions.0.student_response': 'suspicion_80',
		'cmi.interactions.0.result': 'correct',
		'cmi.interactions.1.id': matched.id,
		'cmi.interactions.1.type': 'matching',
		'cmi.interactions.1.correct_responses.0.pattern': 'a_thing.observation,a_thought.observation',
		'cmi.objectives.0.id': 'K1',
		'cmi.objectives.7.score.raw': '88'
	});
	expect(Object.keys(state).filter((name) => /interactions\.\d+\.id/.test(name))).toHaveLength(2);
});
