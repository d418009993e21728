import type { Case, Course } from '#model';

/** Cases that a room may read: those of practice. The cases of the check stay unseen. */
export function practiceCases({ cases }: Pick<Course, 'cases'>): Case[] {
	return Object.values(cases)
		.filter(({ level }) => level !== 'check')
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}
