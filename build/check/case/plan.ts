import type { Case } from '../../../src/model/case.ts';

export type Planned = Partial<Pick<Case, 'twin' | 'level' | 'form' | 'truth'>>;

type Pair = [concerning: string, harmless: string, form: Case['form'], level: Case['level']];

// case-plan.md 2
const pairs: Pair[] = [
	['c02', 'c05', 'chat', 'L1'],
	['c07', 'c01', 'mixed', 'L2'],
	['c04', 'c06', 'file', 'L2'],
	['c08', 'c03', 'file', 'L1'],
	['c11', 'c14', 'file', 'check'],
	['c13', 'c09', 'mixed', 'check'],
	['c10', 'c15', 'chat', 'check'],
	['c16', 'c12', 'file', 'check']
];

/** What the plan of the bank says of each case; nothing of a case that it does not name. */
export const plan: Record<string, Planned> = {
	c00: { level: 'L0', form: 'file' },
	...Object.fromEntries(
		pairs.flatMap(([concerning, harmless, form, level]): [string, Planned][] => [
			[concerning, { twin: harmless, level, form, truth: 'concerning' }],
			[harmless, { twin: concerning, level, form, truth: 'harmless' }]
		])
	)
};
