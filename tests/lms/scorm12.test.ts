import { contract, type Sequences } from './contract.ts';
import { createFakeLms } from './fake/index.ts';
import { scormAgain } from './scorm-again.ts';

const set = (...names: string[]) => names.map((name) => `LMSSetValue ${name}`);
const get = (...names: string[]) => names.map((name) => `LMSGetValue ${name}`);

const sequences: Sequences = {
	launch: [
		'LMSInitialize',
		...get(
			'cmi.core.lesson_mode',
			'cmi.core.student_id',
			'cmi.core.student_name',
			'cmi.student_preference.language',
			'cmi.suspend_data',
			'cmi.core.lesson_status'
		),
		...set('cmi.core.exit', 'cmi.core.lesson_status'),
		'LMSCommit'
	],
	decision: [...set('cmi.suspend_data'), 'LMSCommit'],
	item: [
		...set('cmi.suspend_data'),
		...get('cmi.interactions._count'),
		...set(
			'cmi.interactions.0.id',
			'cmi.interactions.0.type',
			'cmi.interactions.0.time',
			'cmi.interactions.0.correct_responses.0.pattern',
			'cmi.interactions.0.student_response',
			'cmi.interactions.0.result'
		),
		'LMSCommit'
	],
	final: [
		...set(
			'cmi.suspend_data',
			'cmi.core.score.min',
			'cmi.core.score.max',
			'cmi.core.score.raw',
			'cmi.core.lesson_status'
		),
		'LMSCommit'
	],
	exit: [...set('cmi.core.session_time'), 'LMSCommit', 'LMSFinish']
};

contract(
	{
		name: 'the strict fake',
		standard: 'scorm12',
		status: 'cmi.core.lesson_status',
		start: (settings) => createFakeLms({ standard: 'scorm12', now: () => 0, ...settings })
	},
	sequences
);

contract(
	{
		name: 'scorm-again',
		standard: 'scorm12',
		status: 'cmi.core.lesson_status',
		start: (settings) => scormAgain('scorm12', settings)
	},
	sequences
);
