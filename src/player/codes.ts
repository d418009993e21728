import type { Course, LearnerRecord } from '#model';
import { earn, merge, readCode, resync, type Unreadable } from '../record/index.ts';

/** Why a code was not taken: `other-work` when another attempt was begun here, which it would replace. */
export type CodeRefused = Unreadable | 'other-work' | 'not-now';
export type CodeResult = CodeRefused | 'used';

interface Given {
	text: string;
	record: LearnerRecord;
	replace: boolean;
}

/** The record with what a resume code holds; nothing earned is lost by it. */
export function takeCode(
	course: Course,
	{ text, record, replace }: Given
): LearnerRecord | CodeRefused {
	const { record: found, reason } = readCode(text, course);
	if (!found) return reason;
	if (found.seed === record.seed) return resync(merge(record, found));
	if (hasWork(record) && !replace) return 'other-work';
	const revision = Math.max(found.revision, record.revision);
	return resync(earn({ ...found, revision }, record.earned));
}

/** Anything worth bringing back. */
export const hasWork = ({ lessons, cases, conversations, tries }: LearnerRecord) =>
	tries + [lessons, cases, conversations].flatMap(Object.keys).length > 0;
