import { expect, test } from 'vitest';
import {
	createFakeLms,
	failSends,
	markBeforeSend,
	refuseWhile,
	sendOnce,
	throwWhile,
	type FakeLms
} from './fake/index.ts';
import { passed } from './reports.ts';
import { calls, ends, visit, writes } from './visit.ts';

type Event = Parameters<Awaited<ReturnType<typeof visit>>['page']['fire']>[0];

const wholeEnd: Event[] = ['beforeunload', 'pagehide', 'hidden', 'unload'];
const frameTaken: Event[] = ['pagehide', 'unload'];

/** A decision, and the page goes before the timer has committed it. */
async function leave(lms: FakeLms, events: Event[], during: (event: Event | undefined) => void) {
	const standard = lms.settings.standard;
	const around = await visit(lms, { standard });
	const { port, learner, page, clock } = around;
	await clock.pass(100);
	const report = learner.decide({ elapsed: 42_000 });
	port.save(report);
	lms.clear();
	for (const event of events) {
		during(event);
		page.fire(event);
	}
	during(undefined);
	return { ...around, report };
}

test.each([
	['beforeunload and unload', wholeEnd],
	['unload alone', frameTaken]
])('an LMS that saves only in %s has the last decision and the time', async (_, events) => {
	let now: Event | undefined;
	const lms = createFakeLms({ standard: 'scorm12' });
	lms.use(refuseWhile(() => now === 'pagehide' || now === 'hidden'));
	lms.use(sendOnce());

	const { learner, port } = await leave(lms, events, (event) => (now = event));

	expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
	expect(lms.state['cmi.core.session_time']).toBe('00:00:42.00');
	expect(ends(lms).map(({ ret }) => ret)).toEqual(['false', 'true']);
	expect(lms.phase).toBe('ended');
	expect(port.saving).toBe('saved');
});

test('where unload is forbidden too, the warning of leaving saves the last decision', async () => {
	let now: Event | undefined;
	const lms = createFakeLms({ standard: 'scorm12' });
	lms.use(refuseWhile(() => now === 'pagehide' || now === 'hidden'));

	const { report } = await leave(lms, ['beforeunload', 'pagehide', 'hidden'], (event) => {
		now = event;
	});

	expect(lms.state['cmi.suspend_data']).toBe(report.state);
	expect(lms.state['cmi.core.session_time']).toBe('00:00:42.00');
});

test('what a failed commit lost goes with the end, changed so that it counts', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { port, page, learner, clock } = await visit(lms, { standard: 'scorm12' });
	lms.use(failSends(1));
	lms.use(markBeforeSend());
	port.save(learner.decide());
	await clock.pass();

	page.fire('pagehide');

	expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
	expect(port.saving).toBe('saved');
});

test('at the button, a failed commit is mended before the end', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { port, learner, clock } = await visit(lms, { standard: 'scorm12' });
	lms.use(failSends(1));
	lms.use(markBeforeSend());

	const closed = port.close(learner.decide({ progress: passed }));
	await clock.pass();
	await closed;

	expect(lms.state).toMatchObject({
		'cmi.suspend_data': learner.report().state,
		'cmi.core.score.raw': '83',
		'cmi.core.lesson_status': 'passed'
	});
	expect(lms.phase).toBe('ended');
});

test('a page that goes right after the button ends once', async () => {
	const lms = createFakeLms({ standard: 'scorm2004' });
	const { port, page, learner, clock } = await visit(lms, { standard: 'scorm2004' });

	const closed = port.close(learner.decide());
	wholeEnd.forEach(page.fire);
	await clock.pass();
	await closed;

	expect(lms.record.map(({ err }) => err).filter((err) => !['0', '403'].includes(err))).toEqual([]);
	expect(ends(lms)).toHaveLength(1);
	expect(lms.record.at(-1)).toEqual(ends(lms)[0]);
});

test.each(['scorm12', 'scorm2004'] as const)(
	'an LMS that throws while the page goes breaks nothing (%s)',
	async (standard) => {
		let now: Event | undefined;
		const lms = createFakeLms({ standard });
		lms.use(throwWhile(() => now === 'pagehide' || now === 'hidden'));

		const { learner } = await leave(lms, wholeEnd, (event) => (now = event));

		expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
		expect(lms.phase).toBe('ended');
	}
);

test('a player that ends the session first finds every value set', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });

	const { report } = await leave(lms, wholeEnd, (event) => {
		if (event === 'beforeunload') lms.api.LMSFinish?.('');
	});

	expect(lms.state['cmi.suspend_data']).toBe(report.state);
});

test.each(['scorm12', 'scorm2004'] as const)(
	'the state is the first value of the end, for an LMS that sends the first alone (%s)',
	async (standard) => {
		const lms = createFakeLms({ standard });
		const { page, learner, clock } = await visit(lms, { standard });
		learner.decide();
		await clock.pass(100);
		lms.clear();

		page.fire('pagehide');

		expect(writes(lms)[0]?.element).toBe('cmi.suspend_data');
	}
);

test('while everything is committed, a warning of leaving sends nothing', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { page, port, learner, clock } = await visit(lms, { standard: 'scorm12' });
	port.save(learner.decide());
	await clock.pass();
	lms.clear();

	page.fire('beforeunload');

	expect(lms.record).toEqual([]);
});

test('a learner who stays after the warning goes on', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { page, port, learner, clock } = await visit(lms, { standard: 'scorm12' });
	port.save(learner.decide());
	page.fire('beforeunload');
	await clock.pass(1_000);

	port.save(learner.decide());
	await clock.pass();

	expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
	expect(ends(lms)).toEqual([]);
});

test('an end that is refused at the button is tried again when the page goes, and only then', async () => {
	let down = true;
	const lms = createFakeLms({ standard: 'scorm2004' });
	const { page, port, learner, clock } = await visit(lms, { standard: 'scorm2004' });
	lms.use(refuseWhile(() => down));

	const closed = port.close(learner.decide());
	await clock.pass();
	await closed;
	const whileDown = port.saving;
	const before = lms.record.length;
	await clock.pass(600_000);
	const waited = lms.record.length;
	down = false;
	page.fire('pagehide');

	expect(whileDown).toBe('unconfirmed');
	expect(waited).toBe(before);
	expect(lms.phase).toBe('ended');
	expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
	expect(port.saving).toBe('saved');
});

test('the button never commits inside the click', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { port, learner, clock } = await visit(lms, { standard: 'scorm12' });
	lms.clear();

	const closed = port.close(learner.decide());
	const inTheClick = calls(lms);
	await clock.pass();
	await closed;

	expect(inTheClick).toEqual(['LMSSetValue cmi.suspend_data', 'LMSSetValue cmi.core.session_time']);
});

test('a page that comes back from the browser’s memory loads anew', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { page } = await visit(lms, { standard: 'scorm12' });

	page.fire('pagehide');
	page.fire('restored');

	expect(page.reloads).toBe(1);
	expect(ends(lms)).toHaveLength(1);
});
