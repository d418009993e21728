import { contract, type Sequences } from './contract.ts';
import { createFakeLms } from './fake/index.ts';
import { scormAgain } from './scorm-again.ts';

const set = (...names: string[]) => names.map((name) => `SetValue ${name}`);
const get = (...names: string[]) => names.map((name) => `GetValue ${name}`);

const sequences: Sequences = {
	launch: [
		'Initialize',
		...get(
			'cmi.mode',
			'cmi.learner_id',
			'cmi.learner_name',
			'cmi.learner_preference.language',
			'cmi.suspend_data',
			'cmi.completion_status',
			'cmi.success_status'
		),
		...set('cmi.exit', 'cmi.completion_status'),
		'Commit'
	],
	decision: [...set('cmi.suspend_data', 'cmi.progress_measure'), 'Commit'],
	item: [
		...set('cmi.suspend_data', 'cmi.progress_measure'),
		...get('cmi.interactions._count'),
		...set(
			'cmi.interactions.0.id',
			'cmi.interactions.0.type',
			'cmi.interactions.0.timestamp',
			'cmi.interactions.0.correct_responses.0.pattern',
			'cmi.interactions.0.learner_response',
			'cmi.interactions.0.result',
			'cmi.interactions.0.description'
		),
		'Commit'
	],
	final: [
		...set(
			'cmi.suspend_data',
			'cmi.progress_measure',
			'cmi.score.scaled',
			'cmi.score.min',
			'cmi.score.max',
			'cmi.score.raw',
			'cmi.success_status',
			'cmi.completion_status'
		),
		'Commit'
	],
	exit: [...set('cmi.session_time'), 'Commit', 'Terminate']
};

for (const edition of [3, 4] as const)
	contract(
		{
			name: `the strict fake, edition ${edition}`,
			standard: 'scorm2004',
			status: 'cmi.completion_status',
			start: (settings) =>
				createFakeLms({ standard: 'scorm2004', edition, now: () => 0, ...settings })
		},
		sequences
	);

contract(
	{
		name: 'scorm-again',
		standard: 'scorm2004',
		status: 'cmi.completion_status',
		start: (settings) => scormAgain('scorm2004', settings)
	},
	sequences
);
