import type { LmsCall, Stored } from '../server/lms/launch.ts';

/** Where each standard keeps what a gradebook shows. */
export const elements = {
	scorm12: {
		status: 'cmi.core.lesson_status',
		passed: 'cmi.core.lesson_status',
		score: 'cmi.core.score.raw',
		exit: 'cmi.core.exit'
	},
	scorm2004: {
		status: 'cmi.completion_status',
		passed: 'cmi.success_status',
		score: 'cmi.score.raw',
		exit: 'cmi.exit'
	}
};

export const stateIn = (stored: Stored) => stored['cmi.suspend_data'] ?? '';

const id = '[A-Za-z]\\w*';
type Form = [element: RegExp, value: RegExp];

/** The form of everything that may be written; nowhere is there room for a sentence. */
const forms: Form[] = [
	[/^cmi\.suspend_data$/, /^[\w.-]{0,3800}$/],
	[/^cmi\.(core\.)?exit$/, /^suspend$/],
	[/(lesson|completion|success)_status$/, /^(incomplete|completed|passed|failed)$/],
	[/\.score\.(raw|min|max)$/, /^(100|\d?\d)$/],
	[/\.score\.scaled$|progress_measure$/, /^(0|1|0\.\d\d?)$/],
	[/session_time$/, /^(\d{2,4}:\d\d:\d\d(\.\d\d?)?|PT?[\dHMS.]+)$/],
	[/interactions\.\d+\.id$/, /^(check_c\d+_(judgement|step)|final_[a-z0-9_]+)$/],
	[/interactions\.\d+\.type$/, /^(choice|sequencing|matching)$/],
	[/interactions\.\d+\.time$/, /^\d\d:\d\d:\d\d$/],
	[/interactions\.\d+\.timestamp$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/],
	[/interactions\.\d+\.result$/, /^(correct|incorrect|wrong|neutral)$/],
	[
		/interactions\.\d+\.(correct_responses\.0\.pattern|(student|learner)_response)$/,
		new RegExp(`^${id}((\\.|\\[\\.\\]|,|\\[,\\])${id})*$`)
	],
	[/objectives\.\d+\.id$/, /^K[1-8]$/]
];

/** Short cases, which are told only where the course is evaluated. */
export const evaluated: Form[] = [
	[/interactions\.\d+\.id$/, /^(start|close)_[ab]_\d\d$|^booster_[cd]_\d\d$/],
	[/interactions\.\d+\.correct_responses\.0\.pattern$/, /^[13]$/],
	[/interactions\.\d+\.(student|learner)_response$/, /^[1-4]_(50|65|80|95)$/]
];

/** Values of a form that nothing may have: text of a learner or of the course could be among them. */
export const strangeValues = (calls: readonly LmsCall[], more: Form[] = []) =>
	calls
		.filter(({ method }) => /SetValue$/.test(method))
		.map(({ args: [element = '', value = ''] }) => ({ element, value }))
		.filter(
			({ element, value }) =>
				![...forms, ...more].some(([of, form]) => of.test(element) && form.test(value))
		);

export const isEnd = ({ method }: LmsCall) => /^(LMSFinish|Terminate)$/.test(method);

// A value that was never set is no fault of the course: error 403 on reading, in 2004.
export const isRefused = ({ method, error }: LmsCall) =>
	error !== '0' && !(error === '403' && method === 'GetValue');
