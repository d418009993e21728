import type { Case, Course } from '#model';

/** Cases that a room may read: those of practice. The cases of the check stay unseen. */
export function practiceCases({ cases, checkForms }: Pick<Course, 'cases' | 'checkForms'>): Case[] {
	const inCheck = new Set(checkForms.flat());
	return Object.values(cases)
		.filter(({ id, level }) => level !== 'check' && !inCheck.has(id))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}
