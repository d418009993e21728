import type { Interaction, Progress } from '#model';
import type { Keeper, Report } from '../../src/lms/port.ts';

/** A small stand-in for the player: a record whose whole truth is a number of decisions and a result. */
export interface TestLearner {
	keeper: Keeper;
	/** One more decision; the state changes, as every saved decision raises the revision. */
	decide(changes?: Partial<Pick<Report, 'progress' | 'interactions' | 'elapsed'>>): Report;
	report(): Report;
	/** Goes on from a saved state, as the player does after a launch. */
	resume(state: string): void;
}

interface Memory {
	revision: number;
	progress: Progress;
	interactions: readonly Interaction[];
}

export const startProgress: Progress = {
	completion: 'incomplete',
	success: 'unknown',
	measure: 0,
	objectives: []
};

const encode = (memory: Memory) =>
	`1.${memory.revision.toString(36)}.${Buffer.from(JSON.stringify(memory)).toString('base64url')}`;

export function decode(state: string): Memory | undefined {
	const body = state.split('.')[2];
	return body ? (JSON.parse(Buffer.from(body, 'base64url').toString()) as Memory) : undefined;
}

export function testLearner(): TestLearner {
	let memory: Memory = { revision: 0, progress: startProgress, interactions: [] };
	let elapsed = 0;
	const report = (): Report => ({
		state: encode(memory),
		progress: memory.progress,
		interactions: memory.interactions,
		elapsed
	});
	return {
		report,
		keeper: {
			recall: (state) => decode(state),
			report,
			refresh() {
				memory = { ...memory, revision: memory.revision + 1 };
				return report();
			}
		},
		decide({ progress, interactions, elapsed: time } = {}) {
			memory = {
				revision: memory.revision + 1,
				progress: progress ?? memory.progress,
				interactions: interactions ?? memory.interactions
			};
			elapsed = time ?? elapsed + 30_000;
			return report();
		},
		resume(state) {
			memory = decode(state) ?? memory;
			elapsed = 0;
		}
	};
}

export const passed: Progress = {
	completion: 'completed',
	success: 'passed',
	score: 0.83,
	measure: 1,
	objectives: (['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const).map((id, index) => ({
		id,
		score: index / 8
	}))
};

export const taken: Progress = { ...passed, success: 'unknown', score: 0.52 };

export const answered: Interaction = {
	id: 'check_c11_judgement',
	type: 'choice',
	response: ['suspicion_80'],
	right: ['suspicion'],
	result: 'correct',
	description: 'Case 11: suspicion, none, or cannot tell?'
};

export const matched: Interaction = {
	id: 'final_four_notes',
	type: 'matching',
	response: [
		['a_thing', 'observation'],
		['a_thought', 'interpretation']
	],
	right: [
		['a_thing', 'observation'],
		['a_thought', 'observation']
	],
	result: 'incorrect'
};

export const ordered: Interaction = {
	id: 'final_first_hour',
	type: 'sequencing',
	response: ['listen', 'write_down', 'tell'],
	right: ['listen', 'tell', 'write_down'],
	result: 'neutral'
};
