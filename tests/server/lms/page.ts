import type { Launch, Lms, LmsCall, LmsPage, Saved } from './launch.ts';

const functions = {
	scorm12: ['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit'].map((name) => `LMS${name}`),
	scorm2004: ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit']
};
const ofErrors = ['GetLastError', 'GetErrorString', 'GetDiagnostic'];
const saving = /^(LMS)?(Commit|Finish|Terminate)$/;

/** Puts an LMS into this page, records every call, and opens the course in a frame. */
export function openCourse(make: (launch: Launch) => Lms) {
	const launch = JSON.parse(document.getElementById('launch')?.textContent ?? '') as Launch;
	const { api, stored, attempt } = make(launch);
	const prefix = launch.standard === 'scorm12' ? 'LMS' : '';
	const call = (method: string, args: string[] = []) => api[method]?.(...args);

	const unsent: LmsCall[] = [];
	const recorded: Lms['api'] = {};
	for (const method of [...functions[launch.standard], ...ofErrors.map((name) => prefix + name)]) {
		recorded[method] = function (this: unknown, ...args: string[]) {
			if (this !== recorded) throw new TypeError(`${method} was called without its object`);
			const result = call(method, args);
			const error = String(call(`${prefix}GetLastError`));
			unsent.push({
				method,
				args,
				result: String(result),
				error,
				t: Math.round(performance.now())
			});
			if (saving.test(method) && String(result) === 'true')
				send({ calls: unsent.splice(0), held: { stored: stored(), attempt: attempt() } });
			return result;
		};
	}
	Object.assign(window, {
		[launch.standard === 'scorm12' ? 'API' : 'API_1484_11']: recorded,
		lms: { flush: () => send({ calls: unsent.splice(0) }) } satisfies LmsPage
	});

	const { url, width, height } = launch.course;
	const frame = document.createElement('iframe');
	Object.assign(frame, { name: 'course', title: 'Course', src: url, width, height });
	frame.allowFullscreen = true;
	document.body.append(frame);
}

// As Moodle does: a synchronous request, and a beacon where a page that is going away may not make one.
function send(saved: Saved) {
	const body = JSON.stringify(saved);
	try {
		const request = new XMLHttpRequest();
		request.open('POST', 'save', false);
		request.send(body);
	} catch {
		navigator.sendBeacon('save', body);
	}
}
