import { expect, test } from 'vitest';
import { openLms } from '../../src/lms/index.ts';
import { createFakeLms } from './fake/index.ts';
import { testPage } from './page.ts';
import { testLearner } from './reports.ts';

test('a web edition runs untracked and asks no LMS, even beside one', async () => {
	const lms = createFakeLms({ standard: 'scorm12' });
	const { window } = testPage({ more: { API: lms.api } });
	const port = openLms({ standard: 'web', window });
	const learner = testLearner();

	const launch = await port.launch(learner.keeper);
	port.save(learner.decide());
	await port.close(learner.report());

	expect(launch).toMatchObject({ mode: 'untracked', state: '' });
	expect(launch.fault).toBeUndefined();
	expect(port.saving).toBe('off');
	expect(port.calls).toEqual([]);
	expect(lms.record).toEqual([]);
});
