import type { Certainty, Concern, Course, LearnerRecord, TestRecord } from '#model';
import { isConcerned, minisFor, type Sitting } from '../quiz/index.ts';
import { noCounts, type Counts } from '../simulator/signal-detection.ts';
import { decide, markDay } from './updates.ts';

/** Where one sitting of mini-cases stands. `over`: it was left out, and its time has passed. */
export type MiniStage = 'new' | 'begun' | 'done' | 'over';

export interface MiniAnswer {
	sitting: Sitting;
	item: string;
	concern: Concern;
	certainty: Certainty;
	/** In days since 2020-01-01. */
	day: number;
}

/** What was answered in a sitting so far. */
export function sat(record: LearnerRecord, sitting: Sitting): TestRecord | undefined {
	if (sitting === 'starting' || sitting === 'closing') return record[sitting];
	return record.boosters[boosterOf(sitting)];
}

const boosterOf = (sitting: Sitting) => (sitting === 'booster1' ? '1' : '2');

/** Its mini-cases in order, without those that an update took away. */
export const minisOf = ({ bank }: Course, { seed }: LearnerRecord, sitting: Sitting) =>
	minisFor(bank, { sitting, seed });

export function miniStage(course: Course, record: LearnerRecord, sitting: Sitting): MiniStage {
	const answers = sat(record, sitting)?.answers ?? {};
	const ids = minisOf(course, record, sitting);
	if (ids.length > 0 && ids.every((id) => id in answers)) return 'done';
	if (isOver(record, sitting)) return 'over';
	return Object.keys(answers).length ? 'begun' : 'new';
}

/** What is asked after the course cannot show where somebody stood before it. */
function isOver({ tries, closing }: LearnerRecord, sitting: Sitting): boolean {
	return sitting === 'starting' && (tries > 0 || closing !== undefined);
}

/** Keeps one answer, once; the last one of a booster notes the day. */
export function answerMini(course: Course, record: LearnerRecord, given: MiniAnswer) {
	const { sitting, item, concern, certainty, day } = given;
	const ids = minisOf(course, record, sitting);
	const before = sat(record, sitting)?.answers ?? {};
	if (isOver(record, sitting) || !ids.includes(item) || item in before) return record;

	const answers = { ...before, [item]: { answer: [concern], certainty } };
	const right = ids.filter((id) => isMiniRight(course, id, answers[id])).length;
	const taken: TestRecord = { score: Math.round((100 * right) / ids.length), answers };
	if (sitting === 'starting' || sitting === 'closing') return decide(record, { [sitting]: taken });

	const next = decide(record, { boosters: { ...record.boosters, [boosterOf(sitting)]: taken } });
	return ids.every((id) => id in answers) ? markDay(next, { of: sitting, day }) : next;
}

type Given = TestRecord['answers'][string] | undefined;

/** Concern as it was answered; nothing for an answer that cannot be read as one. */
export function concernOf(given: Given): Concern | undefined {
	const [concern] = Array.isArray(given?.answer) ? given.answer : [];
	return concern as Concern | undefined;
}

/** On the same side as the truth. */
export function isMiniRight({ bank }: Course, id: string, given: Given): boolean {
	const [mini, concern] = [bank[id]?.mini, concernOf(given)];
	return (
		mini !== undefined &&
		concern !== undefined &&
		isConcerned(concern) === (mini.truth === 'concerning')
	);
}

/** Concerning mini-cases that were noticed and harmless ones that were marked. */
export function miniCounts(course: Course, taken: TestRecord | undefined): Counts {
	const counts = { ...noCounts };
	for (const [id, given] of Object.entries(taken?.answers ?? {})) {
		const mini = course.bank[id]?.mini;
		if (!mini) continue;
		const right = isMiniRight(course, id, given);
		if (mini.truth === 'concerning') counts[right ? 'hits' : 'misses'] += 1;
		else counts[right ? 'correctRejections' : 'falseAlarms'] += 1;
	}
	return counts;
}
