import { both, read, write, type Place, type Rule, type Rules } from './rules.ts';

type Check = NonNullable<Rule['check']>;

const type =
	(fits: (value: string) => boolean): Check =>
	(value) =>
		fits(value) ? '0' : '406';
const matches = (pattern: RegExp) => type((value) => pattern.test(value));
const oneOf = (...words: string[]) => type((value) => words.includes(value));
const text =
	(most: number): Check =>
	(value) =>
		value.length <= most ? '0' : '407';

/** real(10,7), with the five digits before the point that Moodle allows. */
const real = /^-?\d{1,5}(\.\d{1,7})?$/;
const between =
	(low: number, high: number): Check =>
	(value) => {
		if (!real.test(value)) return '406';
		return Number(value) >= low && Number(value) <= high ? '0' : '407';
	};
const anyReal = matches(real);

/** long_identifier_type: a URI-like name without blanks, brackets or braces. */
const longId = matches(/^[^\s[\]{}]{1,4000}$/u);
const shortId = /^[A-Za-z0-9_.]{1,250}$/;
const language = matches(/^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/);
const line = matches(/^(\{lang=[A-Za-z-]+\})?(?!\{)[^\r\n]{0,250}$/u);
/** time(second,10,0): a zone only after a fraction, and two decimals at most. */
const timestamp = matches(
	/^(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?)?)?)?)?)?)?$/
);
const interval = type(
	(value) =>
		/^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value) &&
		/\d.$/.test(value)
);

const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const success = oneOf('passed', 'failed', 'unknown');
const types = [
	'true-false',
	'choice',
	'fill-in',
	'long-fill-in',
	'matching',
	'performance',
	'sequencing',
	'likert',
	'numeric',
	'other'
];

/** An entry needs its id first; what depends on the type needs the type too. */
function after(needs: ('id' | 'type')[], check: Check): Check {
	return (value, at) => {
		const own = `cmi.interactions.${at.indexes[0]}`;
		const missing = needs.some((need) => at.value(`${own}.${need}`) === undefined);
		return missing ? '408' : check(value, at);
	};
}

/** One id for one entry: never changed, never used twice. */
const onlyOnce =
	(list: (at: Place) => string): Check =>
	(value, at) => {
		const index = at.indexes[at.indexes.length - 1];
		const ids = Array.from({ length: at.count(list(at)) }, (_, n) =>
			at.value(`${list(at)}.${n}.id`)
		);
		const own = index === undefined ? undefined : ids[index];
		if (own !== undefined && own !== value) return '351';
		return ids.some((id, n) => id === value && n !== index) ? '351' : longId(value, at);
	};

const words = (value: string) => (value === '' ? [] : value.split('[,]'));
const allShort = (value: string) => words(value).every((word) => shortId.test(word));
const allPairs = (value: string) =>
	words(value).every((pair) => {
		const both = pair.split('[.]');
		return both.length === 2 && both.every((word) => shortId.test(word));
	});

const byType: Record<string, (value: string) => boolean> = {
	'true-false': (value) => value === 'true' || value === 'false',
	choice: (value) => allShort(value) && new Set(words(value)).size === words(value).length,
	sequencing: allShort,
	matching: allPairs,
	likert: (value) => shortId.test(value),
	numeric: (value) => real.test(value),
	'fill-in': (value) => value.length <= 2500,
	'long-fill-in': (value) => value.length <= 4000,
	performance: (value) => value.length <= 2500,
	other: (value) => value.length <= 4000
};

const answer: Check = (value, at) => {
	const kind = at.value(`cmi.interactions.${at.indexes[0]}.type`) ?? '';
	return byType[kind]?.(value) ? '0' : '406';
};

const pattern: Check = (value, at) => {
	const [own, index] = at.indexes;
	const list = `cmi.interactions.${own}.correct_responses`;
	const kind = at.value(`cmi.interactions.${own}.type`) ?? '';
	const most = { choice: 10, 'true-false': 1, likert: 1, numeric: 1, other: 1 }[kind] ?? 5;
	if (index !== undefined && index >= most) return '351';
	const twice = Array.from({ length: at.count(list) }, (_, n) => n).some(
		(n) => n !== index && at.value(`${list}.${n}.pattern`) === value
	);
	if (twice) return '351';
	if (kind === 'numeric') return value.includes('[:]') ? '0' : '406';
	return answer(value, at);
};

const result: Check = (value, at) =>
	['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) ? '0' : anyReal(value, at);

const objectiveField =
	(check: Check): Check =>
	(value, at) =>
		at.value(`cmi.objectives.${at.indexes[0]}.id`) === undefined ? '408' : check(value, at);

const comment = (prefix: string, rule: (check: Check) => Rule): Rules => ({
	[`${prefix}._children`]: read('comment,location,timestamp'),
	[`${prefix}._count`]: read('0'),
	[`${prefix}.n.comment`]: rule(text(4000)),
	[`${prefix}.n.location`]: rule(text(250)),
	[`${prefix}.n.timestamp`]: rule(timestamp)
});

/** SCORM 2004 Run-Time Environment, 3rd and 4th Edition: every element, with 64,000 characters of state. */
export function rules2004({ edition = 4 }: { edition?: 3 | 4 } = {}): Rules {
	const fields = 'id,type,objectives,timestamp,correct_responses,weighting,learner_response';
	return {
		'cmi._version': read('1.0'),
		...comment('cmi.comments_from_learner', (check) => both(check)),
		...comment('cmi.comments_from_lms', () => read()),
		'cmi.completion_status': both(completion, 'unknown'),
		'cmi.completion_threshold': read(),
		'cmi.credit': read('credit'),
		'cmi.entry': read('ab-initio'),
		'cmi.exit': write(oneOf('time-out', 'suspend', 'logout', 'normal', '')),
		'cmi.interactions._children': read(`${fields},result,latency,description`),
		'cmi.interactions._count': read('0'),
		'cmi.interactions.n.id': both(longId),
		'cmi.interactions.n.type': both(after(['id'], oneOf(...types))),
		'cmi.interactions.n.objectives._count': read('0'),
		'cmi.interactions.n.objectives.n.id': both(
			after(
				['id'],
				onlyOnce(({ indexes }) => `cmi.interactions.${indexes[0]}.objectives`)
			)
		),
		'cmi.interactions.n.timestamp': both(after(['id'], timestamp)),
		'cmi.interactions.n.correct_responses._count': read('0'),
		'cmi.interactions.n.correct_responses.n.pattern': both(after(['id', 'type'], pattern)),
		'cmi.interactions.n.weighting': both(after(['id'], anyReal)),
		'cmi.interactions.n.learner_response': both(after(['id', 'type'], answer)),
		'cmi.interactions.n.result': both(after(['id'], result)),
		'cmi.interactions.n.latency': both(after(['id'], interval)),
		'cmi.interactions.n.description': both(after(['id'], line)),
		'cmi.launch_data': read(),
		'cmi.learner_id': read(''),
		'cmi.learner_name': read(''),
		'cmi.learner_preference._children': read(
			'audio_level,language,delivery_speed,audio_captioning'
		),
		'cmi.learner_preference.audio_level': both(between(0, 99_999), '1'),
		'cmi.learner_preference.language': both(language, ''),
		'cmi.learner_preference.delivery_speed': both(between(0, 99_999), '1'),
		'cmi.learner_preference.audio_captioning': both(oneOf('-1', '0', '1'), '0'),
		'cmi.location': both(text(1000)),
		'cmi.max_time_allowed': read(),
		'cmi.mode': read('normal'),
		'cmi.objectives._children': read(
			'id,score,success_status,completion_status,progress_measure,description'
		),
		'cmi.objectives._count': read('0'),
		'cmi.objectives.n.id': both(onlyOnce(() => 'cmi.objectives')),
		'cmi.objectives.n.score._children': read('scaled,raw,min,max'),
		'cmi.objectives.n.score.scaled': both(objectiveField(between(-1, 1))),
		'cmi.objectives.n.score.raw': both(objectiveField(anyReal)),
		'cmi.objectives.n.score.min': both(objectiveField(anyReal)),
		'cmi.objectives.n.score.max': both(objectiveField(anyReal)),
		'cmi.objectives.n.success_status': both(objectiveField(success), 'unknown'),
		'cmi.objectives.n.completion_status': both(objectiveField(completion), 'unknown'),
		'cmi.objectives.n.progress_measure': both(objectiveField(between(0, 1))),
		'cmi.objectives.n.description': both(objectiveField(line)),
		'cmi.progress_measure': both(between(0, 1)),
		'cmi.scaled_passing_score': read(),
		'cmi.score._children': read('scaled,raw,min,max'),
		'cmi.score.scaled': both(between(-1, 1)),
		'cmi.score.raw': both(anyReal),
		'cmi.score.min': both(anyReal),
		'cmi.score.max': both(anyReal),
		'cmi.session_time': write(interval),
		'cmi.success_status': both(success, 'unknown'),
		'cmi.suspend_data': both(text(64_000)),
		'cmi.time_limit_action': read('continue,no message'),
		'cmi.total_time': read('PT0S'),
		'adl.nav.request': both(
			matches(
				edition === 4
					? /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^}]+\}(choice|jump))$/
					: /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^}]+\}choice)$/
			),
			'_none_'
		),
		'adl.nav.request_valid.continue': read('unknown'),
		'adl.nav.request_valid.previous': read('unknown'),
		...(edition === 4
			? { 'adl.data._children': read('id,store'), 'adl.data._count': read('0') }
			: {})
	};
}
