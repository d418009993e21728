import type { Course } from '../../src/model/course.ts';
import { exceptions, idFindings, readLock } from '../ids/index.ts';
import { error, warning } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Sources } from './sources.ts';

const file = 'course/ids.lock';

/** The course with its permanent numbers, where they differ from the order of the ids. */
export function numbered(course: Course, { lock }: Sources): Course {
	return { ...course, numbers: exceptions(course, readLock(lock?.text ?? '')) };
}

/**
 * Saved ids against `ids.lock`; only for a course without errors, because what is missing there would
 * be told again here.
 */
export function savedIdsAreKept(course: Course, { lock }: Sources, release: boolean): Finding[] {
	const read = readLock(lock?.text ?? '');
	return [...read.findings, ...idFindings({ course, lock: read })].map(({ code, line, params }) => {
		const at = { file, line, column: 1 };
		const values = Object.fromEntries(
			Object.entries(params).map(([name, value]) => [name, value === '' ? undefined : value])
		);
		// The preview adds new ids by itself; a release never does.
		return code === 'ids_missing' && !release ? warning(code, at, values) : error(code, at, values);
	});
}
