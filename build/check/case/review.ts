import type { Course } from '../../../src/model/course.ts';

/** Said with each check and build, and never an error: which cases no professional has reviewed. */
export function reviewNote({ cases }: Pick<Course, 'cases'>): string | undefined {
	const all = Object.values(cases);
	const open = all.filter(({ review }) => review.length === 0).map(({ id }) => id);
	if (open.length === 0) return undefined;
	return `Cases not reviewed by professionals: ${open.length} of ${all.length} (${open.join(', ')})`;
}
