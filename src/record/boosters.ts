import type { Course, LearnerRecord } from '#model';

export type BoosterId = '1' | '2';

/** Days after the course was finished from which a booster is offered: about ten days, about six weeks. */
const from: Record<BoosterId, number> = { 1: 10, 2: 42 };
/** More has hardly passed since: then a clock is wrong, or was. */
const absurd = 3650;

/**
 * The booster to offer now, if any. Clocks may be wrong: a time that cannot be right offers nothing, and blocks nothing
 * either, since both boosters can be opened at any time once the course was finished.
 */
export function boosterDue(course: Course, record: LearnerRecord, today: number) {
	const { finished } = record.days;
	if (finished === undefined) return undefined;
	const passed = today - (record.startDay + finished);
	if (!(passed >= 0 && passed < absurd)) return undefined;
	const due = boostersOf(course, record).filter(({ id, done }) => !done && passed >= from[id]);
	return due.at(-1)?.id;
}

/** Boosters of this edition, and whether each was done. Mini-cases that an update took away are not waited for. */
export function boostersOf({ bank }: Course, { boosters }: LearnerRecord) {
	const forms = { 1: 'c', 2: 'd' } as const;
	return (['1', '2'] as const).flatMap((id) => {
		const ids = Object.keys(bank).filter((item) => bank[item]?.mini?.form === forms[id]);
		const answers = boosters[id]?.answers ?? {};
		return ids.length ? [{ id, done: ids.every((item) => item in answers) }] : [];
	});
}
