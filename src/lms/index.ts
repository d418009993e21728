import { browserClock, type Clock } from './clock.ts';
import type { LmsPort, Standard } from './port.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import { openSession } from './session.ts';
import { openWeb } from './web.ts';

export type * from './port.ts';
export type { Clock } from './clock.ts';

export interface Options {
	standard: Standard;
	window: Window;
	clock?: Clock;
	/** A small file of the package, such as `package.js`, asked for after commits over http(s); never when absent. */
	probe?: string;
}

/** The LMS this package was built for; it looks only for the API of its own standard. */
export function openLms({
	standard,
	window,
	clock = browserClock(window),
	probe
}: Options): LmsPort {
	const around = { window, clock, probe };
	if (standard === 'scorm12') return openSession(scorm12, around);
	if (standard === 'scorm2004') return openSession(scorm2004, around);
	return openWeb();
}
