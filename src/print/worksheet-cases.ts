import type { Course } from '#model';

/** Cases on worksheets: only files of practice; a chat is read as it comes. In the order of the seminar. */
export function worksheetCases({ cases }: Pick<Course, 'cases'>) {
	return ['c08', 'c03', 'c04', 'c06'].flatMap((id) => {
		const found = cases[id];
		return found?.form === 'file' && found.level !== 'check' ? [found] : [];
	});
}
