import { strictCsp } from '../server/serve.ts';
import type { BuiltCourse } from './built-course.ts';

const strict12 = { kind: 'scorm12', standard: 'scorm12', engine: 'strict' } as const;
const strict2004 = { kind: 'scorm2004-4th', standard: 'scorm2004', engine: 'strict' } as const;

/** Both standards, in the LMS that keeps to the book and in another. */
export const lmss = [
	strict12,
	{ ...strict2004, engine: 'scorm-again' },
	strict2004,
	{ ...strict12, engine: 'scorm-again' }
] as const;

/** A package of a course that a test has built, in one of these. */
export const inLms = (
	{ folderOf }: BuiltCourse,
	{ kind, standard, engine }: (typeof lmss)[number]
) => ({ root: folderOf(kind), csp: strictCsp, lms: { engine, standard } });

/** What an LMS holds at the end; 1.2 has one word for both. */
export const ends = {
	passed: {
		scorm12: { status: 'passed', passed: 'passed' },
		scorm2004: { status: 'completed', passed: 'passed' }
	},
	taken: {
		scorm12: { status: 'completed', passed: 'completed' },
		scorm2004: { status: 'completed', passed: 'unknown' }
	},
	open: {
		scorm12: { status: 'incomplete', passed: 'incomplete' },
		scorm2004: { status: 'incomplete', passed: 'unknown' }
	}
};
