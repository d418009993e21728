import { createHash } from 'node:crypto';
import type { Course } from '../../src/model/index.ts';

/** Which parts of the course were asked for; all of it where nothing is said. */
export interface Edition {
	lessons?: readonly string[];
	languages?: readonly string[];
	booster?: '1' | '2';
}

/** Id of a smaller edition, so that an LMS never takes it for the whole course. */
export function editionId({ id, lessons, languages }: Course, edition: Edition): string {
	return [
		id,
		...(edition.booster ? ['booster', edition.booster] : []),
		...(edition.lessons && !edition.booster
			? lessonsSuffix(lessons.map((lesson) => lesson.id))
			: []),
		...(edition.languages ? languages : [])
	].join('-');
}

function lessonsSuffix(ids: string[]): string[] {
	if (ids.length === 1) return ids;
	const sum = createHash('sha256').update(ids.join()).digest('hex').slice(0, 6);
	return [`${ids.length}-lessons`, sum];
}
