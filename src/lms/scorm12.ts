import type { Interaction } from '#model';
import { language, type Adapter, type Pair } from './adapter.ts';
import { clockTime, timespan } from './times.ts';
import { answerWord, decimal, identifier, oneOf, percent } from './values.ts';

/** Lowest first. `failed` is below `completed`: a later "completed" must not be taken back. */
const ranks = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'] as const;
type Status = (typeof ranks)[number];

/** Everything this adapter may write. Purposes are in `elements.ts`. */
interface Written {
	'cmi.core.exit': 'suspend';
	'cmi.core.lesson_status': Exclude<Status, 'not attempted' | 'browsed'>;
	'cmi.core.score.raw': string;
	'cmi.core.score.min': '0';
	'cmi.core.score.max': '100';
	'cmi.core.session_time': string;
	'cmi.suspend_data': string;
	[id: `cmi.interactions.${number}.id`]: string;
	[type: `cmi.interactions.${number}.type`]: 'choice' | 'sequencing' | 'matching';
	[time: `cmi.interactions.${number}.time`]: string;
	[pattern: `cmi.interactions.${number}.correct_responses.0.pattern`]: string;
	[response: `cmi.interactions.${number}.student_response`]: string;
	[result: `cmi.interactions.${number}.result`]: 'correct' | 'wrong' | 'neutral';
	[id: `cmi.objectives.${number}.id`]: string;
	[score: `cmi.objectives.${number}.score.raw`]: string;
}

/**
 * SCORM 1.2, the package for everybody. One status stands for completion and success: it ends with `passed` where there is
 * a pass, because several LMSs count nothing else.
 *
 * @see SCORM 1.2 Run-Time Environment, data model
 */
export const scorm12: Adapter<Status> = {
	api: 'API',
	functions: {
		begin: 'LMSInitialize',
		get: 'LMSGetValue',
		set: 'LMSSetValue',
		commit: 'LMSCommit',
		end: 'LMSFinish',
		error: 'LMSGetLastError'
	},
	capacity: { state: 4096, interactions: 100 },

	read: (get) => ({
		mode: oneOf(['review', 'browse'], get('cmi.core.lesson_mode')) ?? 'normal',
		learner: { id: get('cmi.core.student_id'), name: get('cmi.core.student_name') },
		language: language(get('cmi.student_preference.language')),
		state: get('cmi.suspend_data'),
		standing: oneOf(ranks, get('cmi.core.lesson_status')) ?? 'not attempted'
	}),
	standing: ({ completion, success }) => (success === 'unknown' ? completion : success),
	highest: (one, other) => (ranks.indexOf(one) < ranks.indexOf(other) ? other : one),
	stated: (status) => status !== 'not attempted' && status !== 'browsed',
	earned: (status) => ({
		completed: status === 'completed' || status === 'passed',
		passed: status === 'passed'
	}),

	opening: [pair('cmi.core.exit', 'suspend')],
	ongoing: ({ state }) => [pair('cmi.suspend_data', state)],
	score: ({ score }) =>
		score === undefined || Number.isNaN(score)
			? []
			: [
					pair('cmi.core.score.min', '0'),
					pair('cmi.core.score.max', '100'),
					pair('cmi.core.score.raw', decimal(percent(score)))
				],
	status: (status) => [
		pair(
			'cmi.core.lesson_status',
			status === 'not attempted' || status === 'browsed' ? 'incomplete' : status
		)
	],
	time: (elapsed) => [pair('cmi.core.session_time', timespan(elapsed))],

	interactions: 'cmi.interactions._count',
	interaction({ index, date }, { id, type, right, response, result }) {
		const own = `cmi.interactions.${index}` as const;
		return [
			pair(`${own}.id`, identifier(id)),
			pair(`${own}.type`, type),
			pair(`${own}.time`, clockTime(date)),
			pair(`${own}.correct_responses.0.pattern`, answer(right)),
			pair(`${own}.student_response`, answer(response)),
			pair(`${own}.result`, result === 'incorrect' ? 'wrong' : result)
		];
	},
	objectives: 'cmi.objectives._count',
	objectiveId: (index) => `cmi.objectives.${index}.id`,
	objective: (index, { id, score }) => [
		pair(`cmi.objectives.${index}.id`, id),
		pair(`cmi.objectives.${index}.score.raw`, decimal(percent(score)))
	],

	away: (lost) => lost.flatMap(([element, value]) => other(element, value))
};

function pair<E extends keyof Written>(element: E, value: Written[E]): Pair {
	return [element, value];
}

/** Another value of the same kind, so that the true one counts as a change; nothing where that is not needed. */
function other(element: string, value: string): Pair[] {
	const [, name = ''] = /(\w+)$/.exec(element) ?? [];
	if (element === 'cmi.core.lesson_status')
		return value === 'incomplete' ? [] : [pair(element, 'incomplete')];
	if (name === 'min' || name === 'max') return [[element, toggled(value, '.0')]];
	const [list] = /^cmi\.(interactions|objectives)\./.exec(element) ?? [];
	// A hair off, never outside 0–100.
	if (name === 'raw')
		return [[element, decimal(Number(value) + (Number(value) < 1 ? 0.01 : -0.01))]];
	return list ? [[element, change[name]?.(value) ?? value]] : [];
}

const change: Record<string, (value: string) => string> = {
	id: (value) => toggled(value, '_'),
	type: () => 'performance',
	time: (value) => value.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
	pattern: another,
	student_response: another,
	result: (value) => (value === 'neutral' ? 'correct' : 'neutral')
};

/** What is away already comes back. */
const toggled = (value: string, end: string) =>
	value.endsWith(end) ? value.slice(0, -end.length) : value + end;

function another(value: string) {
	const word = value.startsWith('x') ? 'y' : 'x';
	return value.includes('.') ? `${word}.${word}` : word;
}

/** Whole ids joined by commas, pairs by a point: real LMSs take them, and reports stay readable. */
function answer(given: Interaction['response']) {
	return given
		.map((each) => (typeof each === 'string' ? answerWord(each) : each.map(answerWord).join('.')))
		.join(',')
		.slice(0, 255);
}
