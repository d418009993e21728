import { rules12 } from './model12.ts';
import { rules2004 } from './model2004.ts';
import type { Code, Rules } from './rules.ts';

/** The two standards where they differ: names, error codes, what the data model is called. */
export interface Dialect {
	api: 'API' | 'API_1484_11';
	functions: Record<
		| 'initialize'
		| 'terminate'
		| 'get'
		| 'set'
		| 'commit'
		| 'lastError'
		| 'errorString'
		| 'diagnostic',
		string
	>;
	codes: Record<
		| 'argument'
		| 'initializeTwice'
		| 'initializeAfterEnd'
		| 'endEarly'
		| 'endTwice'
		| 'endFailed'
		| 'getEarly'
		| 'getAfterEnd'
		| 'setEarly'
		| 'setAfterEnd'
		| 'commitEarly'
		| 'commitAfterEnd'
		| 'commitFailed'
		| 'unknownElement'
		| 'foreignElement'
		| 'noChildren'
		| 'noCount'
		| 'setKeyword'
		| 'setReadOnly'
		| 'getWriteOnly'
		| 'getBeyond'
		| 'setBeyond'
		| 'noValue',
		Code
	>;
	rules: Rules;
	names: {
		exit: string;
		entry: string;
		mode: string;
		credit: string;
		learnerId: string;
		learnerName: string;
		language: string;
		sessionTime: string;
		totalTime: string;
		launchData: string;
	};
}

export interface DialectOptions {
	standard: 'scorm12' | 'scorm2004';
	edition?: 3 | 4;
	singleCharacters?: boolean;
	/** Characters of state in SCORM 1.2; the book says 4,096, many LMSs take more. */
	characters?: number;
}

export function dialect({ standard, edition, ...old }: DialectOptions): Dialect {
	return standard === 'scorm12'
		? { ...dialect12, rules: rules12(old) }
		: { ...dialect2004, rules: rules2004({ edition }) };
}

const dialect12: Omit<Dialect, 'rules'> = {
	api: 'API',
	functions: {
		initialize: 'LMSInitialize',
		terminate: 'LMSFinish',
		get: 'LMSGetValue',
		set: 'LMSSetValue',
		commit: 'LMSCommit',
		lastError: 'LMSGetLastError',
		errorString: 'LMSGetErrorString',
		diagnostic: 'LMSGetDiagnostic'
	},
	codes: {
		argument: '201',
		initializeTwice: '101',
		initializeAfterEnd: '101',
		endEarly: '301',
		endTwice: '301',
		endFailed: '101',
		getEarly: '301',
		getAfterEnd: '301',
		setEarly: '301',
		setAfterEnd: '301',
		commitEarly: '301',
		commitAfterEnd: '301',
		commitFailed: '101',
		unknownElement: '401',
		foreignElement: '201',
		noChildren: '202',
		noCount: '203',
		setKeyword: '402',
		setReadOnly: '403',
		getWriteOnly: '404',
		getBeyond: '201',
		setBeyond: '201',
		noValue: '0'
	},
	names: {
		exit: 'cmi.core.exit',
		entry: 'cmi.core.entry',
		mode: 'cmi.core.lesson_mode',
		credit: 'cmi.core.credit',
		learnerId: 'cmi.core.student_id',
		learnerName: 'cmi.core.student_name',
		language: 'cmi.student_preference.language',
		sessionTime: 'cmi.core.session_time',
		totalTime: 'cmi.core.total_time',
		launchData: 'cmi.launch_data'
	}
};

const dialect2004: Omit<Dialect, 'rules'> = {
	api: 'API_1484_11',
	functions: {
		initialize: 'Initialize',
		terminate: 'Terminate',
		get: 'GetValue',
		set: 'SetValue',
		commit: 'Commit',
		lastError: 'GetLastError',
		errorString: 'GetErrorString',
		diagnostic: 'GetDiagnostic'
	},
	codes: {
		argument: '201',
		initializeTwice: '103',
		initializeAfterEnd: '104',
		endEarly: '112',
		endTwice: '113',
		endFailed: '111',
		getEarly: '122',
		getAfterEnd: '123',
		setEarly: '132',
		setAfterEnd: '133',
		commitEarly: '142',
		commitAfterEnd: '143',
		commitFailed: '391',
		unknownElement: '401',
		foreignElement: '401',
		noChildren: '301',
		noCount: '301',
		setKeyword: '404',
		setReadOnly: '404',
		getWriteOnly: '405',
		getBeyond: '301',
		setBeyond: '351',
		noValue: '403'
	},
	names: {
		exit: 'cmi.exit',
		entry: 'cmi.entry',
		mode: 'cmi.mode',
		credit: 'cmi.credit',
		learnerId: 'cmi.learner_id',
		learnerName: 'cmi.learner_name',
		language: 'cmi.learner_preference.language',
		sessionTime: 'cmi.session_time',
		totalTime: 'cmi.total_time',
		launchData: 'cmi.launch_data'
	}
};
