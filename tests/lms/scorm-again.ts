import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { Entry, Settings } from './fake/index.ts';
import type { Lms } from './visit.ts';

type Api = Record<string, (...values: string[]) => unknown> & {
	loadFromFlattenedJSON(values: Record<string, string>): void;
};

/** scorm-again as the LMS's client, with a server that keeps what was set when a commit or the end came. */
export function scormAgain(
	standard: 'scorm12' | 'scorm2004',
	settings: Partial<Settings> = {}
): Lms {
	const old = standard === 'scorm12';
	const lastError = old ? 'LMSGetLastError' : 'GetLastError';
	const record: Entry[] = [];
	const state: Record<string, string> = {};
	let live: Record<string, string> = {};
	let inner: Api;

	function launch({ mode = 'normal', credit = 'credit' }: Partial<Settings>) {
		const made = old
			? new Scorm12API({ autocommit: false, logLevel: 5 })
			: new Scorm2004API({ autocommit: false, logLevel: 5 });
		inner = made as unknown as Api;
		live = {};
		inner.loadFromFlattenedJSON({
			...state,
			...(old
				? {
						'cmi.core.student_id': 'learner-1',
						'cmi.core.student_name': 'Kalniņa, Anna',
						'cmi.core.lesson_mode': mode,
						'cmi.core.credit': credit
					}
				: {
						'cmi.learner_id': 'learner-1',
						'cmi.learner_name': 'Kalniņa, Anna',
						'cmi.mode': mode,
						'cmi.credit': credit
					})
		});
	}

	const api: Lms['api'] = {};
	const names = ['Initialize', 'GetValue', 'SetValue', 'Commit'].map((n) => (old ? `LMS${n}` : n));
	for (const fn of [...names, old ? 'LMSFinish' : 'Terminate', lastError])
		api[fn] = (...values) => {
			const result = inner[fn]?.(...values);
			if (fn === lastError) return result;
			const ret = String(result);
			const [element, value] = values;
			record.push({
				t: 0,
				fn,
				...(element ? { element } : {}),
				...(value === undefined ? {} : { value }),
				ret,
				err: String(inner[lastError]?.())
			});
			if (fn.endsWith('SetValue') && ret === 'true') live[element ?? ''] = value ?? '';
			if (fn.endsWith('Commit') || fn === 'LMSFinish' || fn === 'Terminate')
				Object.assign(state, live);
			return result;
		};

	launch(settings);
	return {
		name: old ? 'API' : 'API_1484_11',
		api,
		record,
		state,
		relaunch: (changes = {}) => launch(changes),
		clear() {
			record.length = 0;
		}
	};
}
