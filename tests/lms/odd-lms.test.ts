import { describe, expect, test } from 'vitest';
import { answerWith, createFakeLms, without } from './fake/index.ts';
import { answered, matched, ordered, passed } from './reports.ts';
import { valuesOf, visit, writes, type Lms } from './visit.ts';

/** The same LMS, whose results are turned into something else on the way. */
function answering(
	turn: (result: string, fn: string) => unknown
): Lms & ReturnType<typeof createFakeLms> {
	const lms = createFakeLms({ standard: 'scorm12' });
	const api: Lms['api'] = {};
	const inner = lms.api;
	for (const [fn, method] of Object.entries(inner))
		api[fn] = (...values) => turn(method.apply(inner, values), fn);
	return Object.defineProperty(lms, 'api', { value: api }) as Lms &
		ReturnType<typeof createFakeLms>;
}

describe('lms-matrix 8.2: results of any kind are taken as they are meant', () => {
	test.each<[string, (result: string, fn: string) => unknown]>([
		['String objects', (result) => new String(result)],
		['booleans', (result) => (result === 'true' ? true : result === 'false' ? false : result)],
		['nothing from setting', (result, fn) => (fn === 'LMSSetValue' ? undefined : result)],
		['null from reading what is empty', (result) => (result === '' ? null : result)]
	])('%s', async (_, turn) => {
		const lms = answering(turn);
		const { port, launch, learner, clock } = await visit(lms, { standard: 'scorm12' });

		port.save(learner.decide({ progress: passed }));
		await clock.pass();
		const closed = port.close(learner.report());
		await clock.pass();
		await closed;

		expect(launch).toMatchObject({ mode: 'normal', state: '', learner: { id: 'learner-1' } });
		expect(lms.state['cmi.core.lesson_status']).toBe('passed');
		expect(lms.phase).toBe('ended');
		expect(port.saving).toBe('saved');
	});
});

test.each([
	['LMSInitialize', 'api-throws', 'off'],
	['LMSGetValue', undefined, 'saved'],
	['LMSSetValue', undefined, 'unconfirmed'],
	['LMSCommit', undefined, 'saved'],
	['LMSFinish', undefined, 'unconfirmed']
])(
	'lms-matrix 8.2: an LMS whose %s throws does not stop the course',
	async (broken, fault, saving) => {
		const lms = answering((result, fn) => {
			if (fn === broken) throw new TypeError('broken');
			return result;
		});

		const { port, launch, learner, clock, page } = await visit(lms, { standard: 'scorm12' });
		port.save(learner.decide({ progress: passed, interactions: [answered] }));
		await clock.pass();
		page.fire('pagehide');
		page.fire('unload');
		const closed = port.close(learner.report());
		await clock.pass();
		await closed;

		expect([launch.fault, launch.state]).toEqual([fault, '']);
		expect(port.saving).toBe(saving);
	}
);

test('an LMS that will not begin is left alone', async () => {
	const lms = createFakeLms({ standard: 'scorm2004' });
	lms.use(() => ({ initialize: () => ({ ret: 'false', err: '104' }) }));

	const { launch, port, learner, clock, page } = await visit(lms, { standard: 'scorm2004' });
	port.save(learner.decide());
	page.fire('pagehide');
	await clock.pass(600_000);

	expect(launch).toMatchObject({ mode: 'untracked', fault: 'initialise-failed' });
	expect(lms.record.map(({ fn }) => fn)).toEqual(['Initialize', 'GetLastError']);
});

test('a session that is running already is gone on with (2004)', async () => {
	const lms = createFakeLms({ standard: 'scorm2004' });
	lms.api.Initialize?.('');

	const { launch, port, learner, clock } = await visit(lms, { standard: 'scorm2004' });
	port.save(learner.decide());
	await clock.pass();

	expect(launch.fault).toBeUndefined();
	expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
});

test.each(['', 'NORMAL', 'undefined', 'null'])('mode "%s" counts as normal', async (mode) => {
	const lms = createFakeLms({ standard: 'scorm12', mode, credit: 'no-credit' });

	const { port, learner, clock, launch } = await visit(lms, { standard: 'scorm12' });
	port.save(learner.decide());
	await clock.pass();

	expect(launch.mode).toBe('normal');
	expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
});

test.each(['', 'undefined', '01', 'id,type'])(
	'lms-matrix 8.2: a number of interactions given as "%s" is none',
	async (count) => {
		const lms = createFakeLms({ standard: 'scorm2004' });
		lms.use(answerWith(/_count$/, count));

		const { port, learner, clock } = await visit(lms, { standard: 'scorm2004' });
		port.save(learner.decide({ interactions: [answered] }));
		await clock.pass();

		expect(lms.state['cmi.interactions.0.id']).toBe(answered.id);
	}
);

test.each(['scorm12', 'scorm2004'] as const)(
	'without lists everything else is saved, and refusals are not repeated (%s)',
	async (standard) => {
		const lms = createFakeLms({ standard });
		lms.use(without(/interactions|objectives/));
		const { port, learner, clock } = await visit(lms, { standard });

		port.save(learner.decide({ interactions: [answered, matched], progress: passed }));
		await clock.pass();
		port.save(learner.decide({ interactions: [answered, matched, ordered] }));
		await clock.pass();

		const refused = writes(lms).filter(({ ret }) => ret === 'false');
		expect(refused.map(({ element }) => element)).toEqual([
			'cmi.interactions.0.id',
			'cmi.objectives.0.id'
		]);
		expect(lms.state['cmi.suspend_data']).toBe(learner.report().state);
		expect(port.saving).toBe('saved');
	}
);

test('whole words as answers may be refused by the book; the result is saved all the same', async () => {
	const lms = createFakeLms({ standard: 'scorm12', singleCharacters: true });
	const { port, learner, clock } = await visit(lms, { standard: 'scorm12' });

	port.save(learner.decide({ interactions: [answered, ordered], progress: passed }));
	await clock.pass();

	expect(lms.state['cmi.core.lesson_status']).toBe('passed');
	expect(lms.state['cmi.interactions.1.result']).toBe('neutral');
	expect(port.saving).toBe('saved');
});

test.each(['scorm12', 'scorm2004'] as const)(
	'objectives that the LMS made itself are found by their id (%s)',
	async (standard) => {
		const lms = createFakeLms({ standard });
		const api = lms.api as Record<string, (...values: string[]) => string>;
		const [begin, set, end] =
			standard === 'scorm12'
				? ['LMSInitialize', 'LMSSetValue', 'LMSFinish']
				: ['Initialize', 'SetValue', 'Terminate'];
		api[begin]?.('');
		api[set]?.('cmi.objectives.0.id', 'primary');
		api[set]?.('cmi.objectives.1.id', 'K2');
		if (standard === 'scorm2004') api[set]?.('cmi.exit', 'suspend');
		api[end]?.('');
		lms.relaunch();

		const { port, learner, clock } = await visit(lms, { standard });
		port.save(learner.decide({ progress: passed }));
		await clock.pass();

		const ids = Array.from({ length: 9 }, (_, n) => lms.state[`cmi.objectives.${n}.id`]);
		expect(ids).toEqual(['primary', 'K2', 'K1', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8']);
	}
);

test('the last two hundred calls are remembered, with their errors', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	lms.use(without(/interactions/));
	const { port, learner, clock } = await visit(lms, { standard: 'scorm12' });

	port.save(learner.decide({ interactions: [answered] }));
	await clock.pass();
	const refused = port.calls.find(({ element }) => element === 'cmi.interactions.0.id');
	for (let decision = 0; decision < 150; decision++) {
		port.save(learner.decide());
		await clock.pass(1_000);
	}

	expect(refused).toMatchObject({ name: 'LMSSetValue', result: 'false', error: '401' });
	expect(port.calls).toHaveLength(200);
	expect(port.calls.at(-1)).toMatchObject({ name: 'LMSCommit', result: 'true' });
	expect(port.calls.at(-1)?.t).toBeGreaterThan(100_000);
});

test('interactions beyond what still arrives at the end are left out', async () => {
	const lms = createFakeLms({ standard: 'scorm2004' });
	const { port, learner, clock } = await visit(lms, { standard: 'scorm2004' });
	const many = Array.from({ length: 45 }, (_, n) => ({ ...answered, id: `item_${n}` }));

	port.save({ ...learner.decide(), interactions: many });
	await clock.pass();

	expect(valuesOf(lms, 'cmi.interactions.39.id')).toEqual(['item_39']);
	expect(valuesOf(lms, 'cmi.interactions.40.id')).toEqual([]);
});
