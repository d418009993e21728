import { assign, setup } from 'xstate';

export interface CheckInput {
	/** Forms of the check: ids of the cases each holds. */
	forms: string[][];
	/** Decides which form comes first. */
	seed: number;
	/** Tries that are allowed; unlimited when absent. */
	limit?: number;
}

export interface CheckMachineContext extends CheckInput {
	tries: number;
	/** Cases of this try of which nothing more is expected. */
	settled: string[];
}

export type CheckEvent =
	{ type: 'BEGIN' | 'HAND_IN' | 'PASS' | 'KEEP' } | { type: 'SETTLE'; id: string };

/** Cases of the current try, or of the first one; the next try takes the next form. */
export function formAt({
	forms,
	seed,
	tries
}: Pick<CheckMachineContext, 'forms' | 'seed' | 'tries'>) {
	return forms[(seed + Math.max(0, tries - 1)) % (forms.length || 1)] ?? [];
}

/** All forms have been taken: these cases were seen before. */
export const isSeenBefore = ({ forms, tries }: { forms: readonly unknown[]; tries: number }) =>
	tries > forms.length;

/**
 * The final check: the cases of a form, then the test, then the result. A later try counts too. Which form comes,
 * and how many tries, is all it holds; readings and answers are the record's.
 */
export const checkMachine = setup({
	types: {
		context: {} as CheckMachineContext,
		events: {} as CheckEvent,
		input: {} as CheckInput
	},
	guards: {
		mayTry: ({ context: { limit, tries } }) => limit === undefined || tries < limit,
		lastCase: ({ context, event }) =>
			event.type === 'SETTLE' &&
			formAt(context).every((id) => id === event.id || context.settled.includes(id))
	},
	actions: {
		begin: assign({ tries: ({ context }) => context.tries + 1, settled: [] }),
		settle: assign({
			settled: ({ context: { settled }, event }) =>
				event.type === 'SETTLE' && !settled.includes(event.id) ? [...settled, event.id] : settled
		})
	}
}).createMachine({
	id: 'check',
	context: ({ input }) => ({ ...input, tries: 0, settled: [] }),
	initial: 'before',
	states: {
		before: { on: { BEGIN: { guard: 'mayTry', target: 'cases', actions: 'begin' } } },
		cases: {
			on: {
				SETTLE: [{ guard: 'lastCase', target: 'test', actions: 'settle' }, { actions: 'settle' }]
			}
		},
		test: { on: { HAND_IN: 'result' } },
		result: {
			on: {
				BEGIN: { guard: 'mayTry', target: 'cases', actions: 'begin' },
				PASS: 'final',
				KEEP: 'final'
			}
		},
		final: { on: { BEGIN: { guard: 'mayTry', target: 'cases', actions: 'begin' } } }
	}
});
