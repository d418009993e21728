import type { Course } from '../../src/model/index.ts';
import { decode } from '../../src/record/index.ts';
import { weigh } from '../../src/record/weigh.ts';
import type { StateTold } from './told.ts';

/** What a saved state says about itself. */
export function readState(text: string, course: Course): StateTold {
	const { record, reason } = decode(text, course);
	if (!record) return { reason, parts: [] };
	const parts = weigh(text, course).map(({ name, characters }) => ({ name, characters }));
	return { revision: record.revision, parts, record };
}
