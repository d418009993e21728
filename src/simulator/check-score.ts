import type { Case, CaseRecord, Role } from '#model';
import { countsOf, isRight, judgementOf, namingOf, stepsGrade } from './reading.ts';
import { pool } from './signal-detection.ts';

/** Parts of the check's score (simulator 3.10); they add up to at most 100. */
export interface CheckScore {
	/** 0–30: both kinds told apart; 0 for marking all or nothing. */
	recognition: number;
	/** 0–30 */
	judgement: number;
	/** 0–30 */
	steps: number;
	/** 0–10 */
	naming: number;
}

export function checkScore(
	readings: readonly { case: Case; record: CaseRecord | undefined }[],
	role: Role
): CheckScore {
	const taken = readings.flatMap(({ case: theCase, record }) =>
		record ? [{ theCase, record }] : []
	);
	const share = readings.length ? 30 / readings.length : 0;
	return {
		recognition: 30 * recognition(taken),
		judgement: share * sum(taken.map(({ theCase, record }) => judged(theCase, record))),
		steps: share * sum(taken.map(({ theCase, record }) => stepsGrade(theCase, record, role))),
		naming: 10 * naming(taken)
	};
}

export function total({ recognition, judgement, steps, naming }: CheckScore) {
	return recognition + judgement + steps + naming;
}

type Taken = readonly { theCase: Case; record: CaseRecord }[];

/** 0–1: how far the mean of hit rate over key signals and correct-rejection rate over look-alikes lies above chance. */
function recognition(taken: Taken) {
	const key = pool(
		taken.map(({ theCase, record }) => countsOf(theCase, record, (entry) => entry.key === true))
	);
	const alike = pool(
		taken.map(({ theCase, record }) =>
			countsOf(theCase, record, (entry) => entry.class === 'lookalike')
		)
	);
	const signals = key.hits + key.misses;
	const lookalikes = alike.falseAlarms + alike.correctRejections;
	if (signals === 0 || lookalikes === 0) return 0;
	const accuracy = (key.hits / signals + alike.correctRejections / lookalikes) / 2;
	return Math.max(0, 2 * accuracy - 1);
}

function judged(theCase: Case, record: CaseRecord) {
	const judgement = judgementOf(theCase, record);
	if (isRight(theCase, judgement)) return 1;
	return judgement === 'unclear' ? 1 / 3 : 0;
}

function naming(taken: Taken) {
	const counts = taken.map(({ theCase, record }) => namingOf(theCase, record));
	const named = sum(counts.map((count) => count.named));
	return named ? sum(counts.map((count) => count.accepted)) / named : 0;
}

function sum(values: readonly number[]) {
	return values.reduce((total, value) => total + value, 0);
}
