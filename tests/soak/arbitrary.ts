import fc from 'fast-check';
import { engines, type ProfileName } from '../lms/fake/index.ts';
import { troubleNames } from './troubles.ts';
import type { Step, Walk } from './walk.ts';

const number = fc.nat(1000);

const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 9,
		arbitrary: fc.record({
			do: fc.constantFrom('screen' as const, 'answer' as const, 'talk' as const),
			n: number
		})
	},
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('everything' as const), n: number }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('finish' as const), n: number }) },
	{
		weight: 2,
		arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.nat(400) })
	},
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constantFrom('hide' as const, 'offline' as const, 'online' as const)
		})
	},
	{
		weight: 5,
		arbitrary: fc.record({
			do: fc.constant('leave' as const),
			by: fc.constantFrom('tab', 'frame', 'phone', 'button', 'crash', 'crash'),
			calls: fc.nat(14),
			device: fc.oneof(
				{ weight: 3, arbitrary: fc.constant(0) },
				{ weight: 1, arbitrary: fc.nat(2) }
			)
		})
	}
);

/** Any learner, in any engine of a standard, with any trouble. */
export function anyWalk(standard: 'scorm12' | 'scorm2004'): fc.Arbitrary<Walk> {
	const names = engines.filter((each) => each.standard === standard).map(({ name }) => name);
	return fc.record({
		engine: fc.constantFrom<ProfileName | 'strict'>('strict', 'strict', 'strict', ...names),
		trouble: fc.uniqueArray(fc.constantFrom(...troubleNames), { maxLength: 3 }),
		seed: fc.nat(0xffffff),
		steps: fc.array(step, { minLength: 3, maxLength: 16 })
	});
}
