import type { Course, LearnerRecord, TestRecord } from '#model';
import type { Counts } from '../simulator/signal-detection.ts';
import { isMiniRight, miniCounts, miniStage } from './minis.ts';

/** So many of so many; an alias, so that it can be put into a text as it is. */
export type Share = { n: number; all: number };

export interface Judged {
	/** Concerning short cases that were noticed. */
	caught: Share;
	/** Harmless ones that raised concern. */
	marked: Share;
	/** Of answers given as nearly certain, those that were right. */
	nearly: Share;
}

/** `keener` is more suspicion, `calmer` is less; neither is more ability. */
export type Direction = 'better' | 'keener' | 'calmer' | 'same' | 'steady' | 'less';

export interface Gain {
	before?: Judged;
	after?: Judged;
	direction?: Direction;
}

const nearlyCertain = 95;

/** Before and after the course, each only when it was answered whole. */
export function gainOf(course: Course, record: LearnerRecord): Gain {
	const whole = (sitting: 'starting' | 'closing') =>
		miniStage(course, record, sitting) === 'done' ? record[sitting] : undefined;
	const [start, close] = [whole('starting'), whole('closing')];
	return {
		...(start && { before: judgedIn(course, start) }),
		...(close && { after: judgedIn(course, close) }),
		...(start &&
			close && { direction: directionOf(miniCounts(course, start), miniCounts(course, close)) })
	};
}

export function judgedIn(course: Course, taken: TestRecord): Judged {
	const { hits, misses, falseAlarms, correctRejections } = miniCounts(course, taken);
	const sure = Object.entries(taken.answers).filter(
		([id, { certainty }]) => certainty === nearlyCertain && course.bank[id]?.mini
	);
	return {
		caught: { n: hits, all: hits + misses },
		marked: { n: falseAlarms, all: falseAlarms + correctRejections },
		nearly: {
			n: sure.filter(([id, given]) => isMiniRight(course, id, given)).length,
			all: sure.length
		}
	};
}

/** Both counts decide: noticing more and marking more harmless ones is no gain. */
export function directionOf(before: Counts, after: Counts): Direction {
	const hits = after.hits - before.hits;
	const alarms = after.falseAlarms - before.falseAlarms;
	if (hits === 0 && alarms === 0) {
		return after.misses === 0 && after.falseAlarms === 0 ? 'steady' : 'same';
	}
	if (hits >= 0 && alarms <= 0) return 'better';
	if (hits > 0) return 'keener';
	return alarms < 0 ? 'calmer' : 'less';
}

/** Whether being nearly certain and being right went together; too few answers say nothing. */
export function honestyOf({ n, all }: Share): 'fits' | 'surer' | 'few' {
	if (all < 4) return 'few';
	return n / all >= 0.8 ? 'fits' : 'surer';
}
