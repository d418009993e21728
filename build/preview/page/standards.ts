export type Standard = 'scorm12' | 'scorm2004';

/** Values of a data model, by element. */
export type Values = Record<string, string>;

interface Vocabulary {
	name: string;
	/** Property of this window under which the course finds its API. */
	api: string;
	prefix: string;
	end: string;
	/** Where scorm-again has its class. */
	script: string;
	engine: string;
	elements: Record<
		| 'learnerId'
		| 'learnerName'
		| 'language'
		| 'mode'
		| 'credit'
		| 'entry'
		| 'exit'
		| 'time'
		| 'total',
		string
	>;
}

export const savedState = 'cmi.suspend_data';

export const standards: Record<Standard, Vocabulary> = {
	scorm12: {
		name: 'SCORM 1.2',
		api: 'API',
		prefix: 'LMS',
		end: 'Finish',
		script: '/scorm-again/scorm12.min.js',
		engine: 'Scorm12API',
		elements: {
			learnerId: 'cmi.core.student_id',
			learnerName: 'cmi.core.student_name',
			language: 'cmi.student_preference.language',
			mode: 'cmi.core.lesson_mode',
			credit: 'cmi.core.credit',
			entry: 'cmi.core.entry',
			exit: 'cmi.core.exit',
			time: 'cmi.core.session_time',
			total: 'cmi.core.total_time'
		}
	},
	scorm2004: {
		name: 'SCORM 2004',
		api: 'API_1484_11',
		prefix: '',
		end: 'Terminate',
		script: '/scorm-again/scorm2004.min.js',
		engine: 'Scorm2004API',
		elements: {
			learnerId: 'cmi.learner_id',
			learnerName: 'cmi.learner_name',
			language: 'cmi.learner_preference.language',
			mode: 'cmi.mode',
			credit: 'cmi.credit',
			entry: 'cmi.entry',
			exit: 'cmi.exit',
			time: 'cmi.session_time',
			total: 'cmi.total_time'
		}
	}
};
