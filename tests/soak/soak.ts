import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noAccount, sum, told } from './account.ts';
import { anyWalk } from './arbitrary.ts';
import { walk } from './walk.ts';

/** Walks per standard: 1,000 in `npm test`, more in `npm run soak`. */
const walks = Number(process.env['SOAK'] ?? 1000);

export function soak(standard: 'scorm12' | 'scorm2004') {
	test(`${standard}: in ${walks} random walks no committed decision is lost, the status never falls, nothing counts twice`, async () => {
		let account = noAccount();

		await fc.assert(
			fc.asyncProperty(anyWalk(standard), async (given) => {
				account = sum(account, await walk(standard, given));
			}),
			{
				numRuns: walks,
				...(process.env['SOAK_SEED'] ? { seed: Number(process.env['SOAK_SEED']) } : {})
			}
		);

		if (process.env['SOAK']) process.stdout.write(`${told(standard, account)}\n`);
		expect(account.walks).toBe(walks);
	}, 3_600_000);
}
