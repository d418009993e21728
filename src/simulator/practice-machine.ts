import { assign, setup } from 'xstate';

export interface PracticeInput {
	/** Ids of the practice cases in the learner's order. */
	order: string[];
	/** The worked example, if there is one. */
	example?: string;
	/** So many practice cases are needed; more are offered. */
	enough: number;
}

export interface PracticeContext extends PracticeInput {
	/** Cases that were gone through. */
	through: string[];
}

export type PracticeEvent = { type: 'THROUGH'; id: string } | { type: 'TEST_OUT' };

const practised = ({ order, through }: PracticeContext) =>
	order.filter((id) => through.includes(id)).length;

/**
 * Practice in sittings: the worked example, then cases in any order, each of which may be left for later. Nothing is
 * locked; the states say what is still needed. Who tests out goes to the check without practising.
 */
export const practiceMachine = setup({
	types: {
		context: {} as PracticeContext,
		events: {} as PracticeEvent,
		input: {} as PracticeInput
	},
	guards: {
		exampleOpen: ({ context: { example, through } }) =>
			example !== undefined && !through.includes(example),
		all: ({ context }) => practised(context) >= context.order.length,
		enough: ({ context }) => practised(context) >= context.enough
	},
	actions: {
		note: assign({
			through: ({ context: { through }, event }) =>
				event.type === 'THROUGH' && !through.includes(event.id) ? [...through, event.id] : through
		})
	}
}).createMachine({
	id: 'practice',
	context: ({ input }) => ({ ...input, through: [] }),
	initial: 'sorting',
	on: { THROUGH: { target: '.sorting', actions: 'note' }, TEST_OUT: '.testedOut' },
	states: {
		sorting: {
			always: [
				{ guard: 'exampleOpen', target: 'example' },
				{ guard: 'all', target: 'complete' },
				{ guard: 'enough', target: 'enough' },
				{ target: 'practising' }
			]
		},
		example: {},
		practising: {},
		enough: {},
		complete: {},
		testedOut: {}
	}
});
