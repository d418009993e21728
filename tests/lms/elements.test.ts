import { expect, test } from 'vitest';
import { elements, elementsRead, purposes } from '../../src/lms/elements.ts';
import { createFakeLms } from './fake/index.ts';
import { generic } from './fake/rules.ts';
import { answered, matched, ordered, passed, startProgress } from './reports.ts';
import { reads, visit, writes } from './visit.ts';

const names = (entries: { element?: string }[]) =>
	[
		...new Set(
			entries.map(({ element = '' }) =>
				generic(element).name.replace('correct_responses.n', 'correct_responses.0')
			)
		)
	].sort();

test.each(['scorm12', 'scorm2004'] as const)(
	'a whole visit writes and reads just the declared elements of %s',
	async (standard) => {
		const lms = createFakeLms({ standard });
		const { port, learner, clock } = await visit(lms, { standard });

		port.save(
			learner.decide({
				progress: { ...startProgress, measure: 0.5 },
				interactions: [answered, matched, ordered]
			})
		);
		await clock.pass();
		port.save(learner.decide({ progress: passed }));
		await clock.pass();
		const closed = port.close(learner.report());
		await clock.pass();
		await closed;
		lms.relaunch();
		const again = await visit(lms, { standard });
		again.port.save(
			again.learner.decide({
				progress: { ...passed, score: 0.9, objectives: [{ id: 'K1', score: 0.1 }] }
			})
		);
		await again.clock.pass();

		expect(names(writes(lms))).toEqual(elements[standard].map(({ element }) => element).sort());
		expect(names(reads(lms))).toEqual([...elementsRead[standard]].sort());
	}
);

test('every element is written for a purpose that can be told', () => {
	const all = [...elements.scorm12, ...elements.scorm2004];

	expect(new Set(all.map(({ purpose }) => purpose))).toEqual(new Set(Object.keys(purposes)));
	expect(elements.web).toEqual([]);
});
