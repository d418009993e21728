import { fileURLToPath } from 'node:url';
import { loadCourse } from '../build/check/index.ts';

/** The course as it is taught, and its words. Reading and checking it takes seconds, so that tests share it: change nothing in it. */
export const { course, words } = await loadCourse(fileURLToPath(new URL('..', import.meta.url)));
