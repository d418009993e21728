import type { Course } from '../../../src/model/course.ts';

/** Ids of cases that no professional has reviewed yet: told with each build, never an error. */
export function unreviewed({ cases }: Pick<Course, 'cases'>): string[] {
	return Object.values(cases)
		.filter(({ review }) => review.length === 0)
		.map(({ id }) => id);
}
