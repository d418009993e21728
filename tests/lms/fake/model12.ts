import { both, read, write, type Code, type Rule, type Rules } from './rules.ts';

const wrong: Code = '405';
const when = (fits: (value: string) => boolean) => (value: string) => (fits(value) ? '0' : wrong);
const matches = (pattern: RegExp) => when((value) => pattern.test(value));
const text = (most: number) => when((value) => value.length <= most);
const oneOf = (...words: string[]) => when((value) => words.includes(value));
const number = /^-?\d+(\.\d+)?$/;
const between = (low: number, high: number) =>
	when((value) => number.test(value) && Number(value) >= low && Number(value) <= high);

/** CMIIdentifier: ASCII without blanks, 255 at most. */
const id = matches(/^[\x21-\x7e]{1,255}$/);
/** CMITimespan, whose minutes and seconds stay below sixty. */
const timespan = matches(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const clock = matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const score = when((value) => value === '' || between(0, 100)(value) === '0');
const status = oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed');
const types = [
	'true-false',
	'choice',
	'fill-in',
	'matching',
	'performance',
	'likert',
	'sequencing',
	'numeric'
];

/**
 * Answers by type. The book wants single characters in `choice`, `sequencing` and `matching`; every LMS that was looked
 * at takes whole words, and so does this one unless `singleCharacters` is on.
 */
function answer(singleCharacters: boolean): NonNullable<Rule['check']> {
	const word = singleCharacters ? '[a-z0-9]' : '[A-Za-z0-9_]+';
	const list = new RegExp(`^(${word}(,${word})*)?$`);
	const pairs = new RegExp(`^(${word}\\.${word}(,${word}\\.${word})*)?$`);
	return (value, { indexes, value: valueOf }) => {
		const type = valueOf(`cmi.interactions.${indexes[0]}.type`);
		if (value.length > 255) return wrong;
		if (type === 'true-false') return /^[tf01]/.test(value) ? '0' : wrong;
		if (type === 'choice' || type === 'sequencing') return list.test(value) ? '0' : wrong;
		if (type === 'matching') return pairs.test(value) ? '0' : wrong;
		if (type === 'numeric') return number.test(value) ? '0' : wrong;
		return '0';
	};
}

/** SCORM 1.2 Run-Time Environment: every element of the data model, with 4,096 characters of state. */
export function rules12({ singleCharacters = false, characters = 4096 } = {}): Rules {
	const scores = (prefix: string): Rules => ({
		[`${prefix}._children`]: read('raw,min,max'),
		[`${prefix}.raw`]: both(score, ''),
		[`${prefix}.min`]: both(score, ''),
		[`${prefix}.max`]: both(score, '')
	});
	return {
		'cmi._version': read('3.4'),
		'cmi.core._children': read(
			'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time'
		),
		'cmi.core.student_id': read(''),
		'cmi.core.student_name': read(''),
		'cmi.core.lesson_location': both(text(255), ''),
		'cmi.core.credit': read('credit'),
		'cmi.core.lesson_status': both(status, 'not attempted'),
		'cmi.core.entry': read('ab-initio'),
		...scores('cmi.core.score'),
		'cmi.core.total_time': read('0000:00:00.00'),
		'cmi.core.lesson_mode': read('normal'),
		'cmi.core.exit': write(oneOf('time-out', 'suspend', 'logout', '')),
		'cmi.core.session_time': write(timespan),
		'cmi.suspend_data': both(text(characters), ''),
		'cmi.launch_data': read(''),
		'cmi.comments': both(text(4096), ''),
		'cmi.comments_from_lms': read(''),
		'cmi.objectives._children': read('id,score,status'),
		'cmi.objectives._count': read('0'),
		'cmi.objectives.n.id': both(id, ''),
		...scores('cmi.objectives.n.score'),
		'cmi.objectives.n.status': both(status, 'not attempted'),
		'cmi.student_data._children': read('mastery_score,max_time_allowed,time_limit_action'),
		'cmi.student_data.mastery_score': read(''),
		'cmi.student_data.max_time_allowed': read(''),
		'cmi.student_data.time_limit_action': read(''),
		'cmi.student_preference._children': read('audio,language,speed,text'),
		'cmi.student_preference.audio': both(between(-1, 100), '0'),
		'cmi.student_preference.language': both(text(255), ''),
		'cmi.student_preference.speed': both(between(-100, 100), '0'),
		'cmi.student_preference.text': both(oneOf('-1', '0', '1'), '0'),
		'cmi.interactions._children': read(
			'id,objectives,time,type,correct_responses,weighting,student_response,result,latency'
		),
		'cmi.interactions._count': read('0'),
		'cmi.interactions.n.id': write(id),
		'cmi.interactions.n.objectives._count': read('0'),
		'cmi.interactions.n.objectives.n.id': write(id),
		'cmi.interactions.n.time': write(clock),
		'cmi.interactions.n.type': write(oneOf(...types)),
		'cmi.interactions.n.correct_responses._count': read('0'),
		'cmi.interactions.n.correct_responses.n.pattern': write(answer(singleCharacters)),
		'cmi.interactions.n.weighting': write(between(-100, 100)),
		'cmi.interactions.n.student_response': write(answer(singleCharacters)),
		'cmi.interactions.n.result': write(
			when(
				(value) =>
					['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || number.test(value)
			)
		),
		'cmi.interactions.n.latency': write(timespan)
	};
}
