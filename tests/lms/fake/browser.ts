import { createFakeLms, type FakeLms, type Settings } from './fake-lms.ts';
import * as faults from './faults.ts';
import type { DialectOptions } from './standards.ts';

declare global {
	interface Window {
		fakeLms: FakeLms;
		fakeLmsFaults: typeof faults;
	}
}

/** Puts the LMS where a package finds it, and itself where a test finds it. */
export function install(window: Window, settings: Partial<Settings> & DialectOptions) {
	const lms = createFakeLms(settings);
	Object.assign(window, { [lms.name]: lms.api, fakeLms: lms, fakeLmsFaults: faults });
}
