import type { Interaction } from '#model';
import { language, type Adapter, type Pair } from './adapter.ts';
import { interval, timestamp } from './times.ts';
import { answerWord, decimal, description, identifier, oneOf, percent, share } from './values.ts';

const completions = ['unknown', 'incomplete', 'completed'] as const;
const successes = ['unknown', 'failed', 'passed'] as const;

interface Standing {
	completion: (typeof completions)[number];
	success: (typeof successes)[number];
	/** Share of the course done; some LMSs lower the completion when it falls. */
	measure: number;
}

/** Everything this adapter may write. Purposes are in `elements.ts`. */
interface Written {
	'cmi.exit': 'suspend';
	'cmi.completion_status': 'incomplete' | 'completed';
	'cmi.success_status': 'failed' | 'passed';
	'cmi.progress_measure': string;
	'cmi.score.scaled': string;
	'cmi.score.raw': string;
	'cmi.score.min': '0';
	'cmi.score.max': '100';
	'cmi.session_time': string;
	'cmi.suspend_data': string;
	[id: `cmi.interactions.${number}.id`]: string;
	[type: `cmi.interactions.${number}.type`]: 'choice' | 'sequencing' | 'matching';
	[time: `cmi.interactions.${number}.timestamp`]: string;
	[pattern: `cmi.interactions.${number}.correct_responses.0.pattern`]: string;
	[response: `cmi.interactions.${number}.learner_response`]: string;
	[result: `cmi.interactions.${number}.result`]: 'correct' | 'incorrect' | 'neutral';
	[line: `cmi.interactions.${number}.description`]: string;
	[id: `cmi.objectives.${number}.id`]: string;
	[score: `cmi.objectives.${number}.score.scaled`]: string;
}

/**
 * SCORM 2004, 3rd and 4th Edition. Completion and success are separate, and everything is dropped unless `cmi.exit` was
 * stored as `suspend`. `adl.nav.request` is never set: some LMSs replace the page on it, one throws.
 *
 * @see SCORM 2004 Run-Time Environment, data model
 */
export const scorm2004: Adapter<Standing> = {
	api: 'API_1484_11',
	functions: {
		begin: 'Initialize',
		get: 'GetValue',
		set: 'SetValue',
		commit: 'Commit',
		end: 'Terminate',
		error: 'GetLastError',
		running: '103'
	},
	capacity: { state: 64_000, interactions: 40 },

	read: (get) => ({
		mode: oneOf(['review', 'browse'], get('cmi.mode')) ?? 'normal',
		learner: { id: get('cmi.learner_id'), name: get('cmi.learner_name') },
		language: language(get('cmi.learner_preference.language')),
		state: get('cmi.suspend_data'),
		standing: {
			completion: oneOf(completions, get('cmi.completion_status')) ?? 'unknown',
			success: oneOf(successes, get('cmi.success_status')) ?? 'unknown',
			measure: 0
		}
	}),
	standing: ({ completion, success, measure }) => ({ completion, success, measure }),
	highest: (one, other) => ({
		completion: later(completions, one.completion, other.completion),
		success: later(successes, one.success, other.success),
		measure: Math.max(one.measure, other.measure)
	}),
	stated: ({ completion, success }) => completion !== 'unknown' || success !== 'unknown',
	earned: ({ completion, success }) => ({
		completed: completion === 'completed',
		passed: success === 'passed'
	}),

	opening: [pair('cmi.exit', 'suspend')],
	ongoing: ({ state }, { measure }) => [
		pair('cmi.suspend_data', state),
		pair('cmi.progress_measure', decimal(share(measure)))
	],
	score({ score }) {
		if (score === undefined || Number.isNaN(score)) return [];
		const raw = percent(score);
		return [
			pair('cmi.score.scaled', decimal(raw / 100)),
			pair('cmi.score.min', '0'),
			pair('cmi.score.max', '100'),
			pair('cmi.score.raw', decimal(raw))
		];
	},
	status: ({ completion, success }) => [
		...(success === 'unknown' ? [] : [pair('cmi.success_status', success)]),
		pair('cmi.completion_status', completion === 'completed' ? completion : 'incomplete')
	],
	time: (elapsed) => [pair('cmi.session_time', interval(elapsed))],

	interactions: 'cmi.interactions._count',
	interaction({ index, date }, { id, type, right, response, result, description: text }) {
		const own = `cmi.interactions.${index}` as const;
		const line = description(text ?? '');
		return [
			pair(`${own}.id`, identifier(id)),
			pair(`${own}.type`, type),
			pair(`${own}.timestamp`, timestamp(date)),
			pair(`${own}.correct_responses.0.pattern`, answer(right)),
			pair(`${own}.learner_response`, answer(response)),
			pair(`${own}.result`, result),
			...(line ? [pair(`${own}.description`, line)] : [])
		];
	},
	objectives: 'cmi.objectives._count',
	objectiveId: (index) => `cmi.objectives.${index}.id`,
	objective: (index, { id, score }) => [
		pair(`cmi.objectives.${index}.id`, id),
		pair(`cmi.objectives.${index}.score.scaled`, decimal(percent(score) / 100))
	],

	away: () => []
};

function pair<E extends keyof Written>(element: E, value: Written[E]): Pair {
	return [element, value];
}

function later<Word>(words: readonly Word[], one: Word, other: Word) {
	return words.indexOf(one) < words.indexOf(other) ? other : one;
}

function answer(given: Interaction['response']) {
	return given
		.map((each) => (typeof each === 'string' ? answerWord(each) : each.map(answerWord).join('[.]')))
		.join('[,]');
}
