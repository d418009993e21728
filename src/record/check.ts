import type { Answer, CaseRecord, Certainty, Course, LearnerRecord, Role } from '#model';
import { drawTest, mark } from '../quiz/index.ts';
import { isRead } from '../simulator/reading.ts';
import { decide, markDay, setTest } from './updates.ts';

/**
 * The final check: the cases of a form, then the final test, then the result. A record holds one reading of a case, so
 * a try replaces what was read of its cases before, in practice or in an earlier try; what was earned stays.
 */
export type CheckStage = 'before' | 'cases' | 'test' | 'result';

const unread: CaseRecord = {
	level: 'check',
	phase: 'brief',
	moment: 0,
	marks: {},
	concerns: [],
	gates: {},
	named: {},
	replay: {},
	seen: []
};

/** Whether cases and bank have come; before that they hold only what saved state is read by. */
export function isWhole({ cases, bank }: Course): boolean {
	const parts = [...Object.values(cases), ...Object.values(bank)];
	return parts.every((part) => 'truth' in part || 'competency' in part);
}

/** Cases of the current try, or of the first one; which form comes first differs from learner to learner. */
export function formOf({ checkForms }: Course, { seed, tries }: LearnerRecord): string[] {
	return checkForms[(seed + Math.max(0, tries - 1)) % (checkForms.length || 1)] ?? [];
}

/** Items of the current try at the final test, in order. */
export function testOf(course: Course, record: LearnerRecord): string[] {
	return drawTest({
		bank: course.bank,
		items: course.testItems,
		seed: record.seed,
		attempt: Math.max(1, record.tries),
		role: roleOf(record),
		region: regionOf(course, record),
		answered: Object.keys(record.lastTest?.answers ?? {})
	});
}

export const roleOf = ({ settings }: LearnerRecord): Role => settings.role ?? 'social';

function regionOf({ regions, regionOf, languages }: Course, { settings }: LearnerRecord): string {
	const likely = regionOf[settings.language ?? languages[0] ?? ''];
	return settings.region ?? likely ?? regions.at(-1)?.id ?? '';
}

export function stageOf(course: Course, record: LearnerRecord): CheckStage {
	if (record.tries === 0) return 'before';
	if (!formOf(course, record).every((id) => isSettled(course, record, id))) return 'cases';
	return isHandedIn(course, record) ? 'result' : 'test';
}

/** A case of the check that nothing more is expected of; one that was skipped may still be taken up. */
export function isSettled({ cases }: Course, record: LearnerRecord, id: string): boolean {
	const [theCase, taken] = [cases[id], record.cases[id]];
	// A case that an update took away keeps nobody from the end.
	if (!theCase) return true;
	if (taken?.level !== 'check') return false;
	return taken.phase === 'skipped' || taken.phase === 'summary' || isRead(theCase, taken);
}

/** The last answer hands the test in. Answers to items that an update took away count as given. */
export function isHandedIn(course: Course, record: LearnerRecord): boolean {
	const answers = record.lastTest?.answers ?? {};
	const enough = Object.keys(answers).length >= course.testItems;
	return enough || testOf(course, record).every((id) => id in answers);
}

/** Whether the course lets the learner try (again). */
export const mayTry = ({ tries }: Course, record: LearnerRecord) =>
	tries === undefined || record.tries < tries;

/** Begins a try. What is drawn by is settled now, so that it stays the same to the end of the try. */
export function beginCheck(
	course: Course,
	record: LearnerRecord,
	{ role, region }: { role: Role; region: string }
): LearnerRecord {
	if (!mayTry(course, record)) return record;
	const { lastTest: _, ...rest } = record;
	const next = decide(rest, {
		tries: record.tries + 1,
		settings: { role, region, ...record.settings }
	});
	const form = formOf(course, next).filter((id) => course.cases[id]);
	return {
		...next,
		cases: {
			...record.cases,
			...Object.fromEntries(form.map((id) => [id, afresh(record.cases[id])]))
		}
	};
}

/** Not read yet, at the place in practice that it had. */
const afresh = ({ place }: Partial<CaseRecord> = {}): CaseRecord => ({
	...unread,
	...(place !== undefined && { place })
});

/** Keeps one answer; the last one hands the test in and gives it its score. Nothing changes after that. */
export function answerTest(
	course: Course,
	record: LearnerRecord,
	given: { item: string; answer: Answer; certainty: Certainty }
): LearnerRecord {
	if (stageOf(course, record) !== 'test' || !course.bank[given.item]) return record;
	const { item, ...answer } = given;
	const answers = { ...record.lastTest?.answers, [item]: answer };
	const draft = decide(record, { lastTest: { score: 0, answers } });
	if (!isHandedIn(course, draft)) return draft;
	const marks = testOf(course, draft).map((id) => markOf(course, draft, id));
	const mean = marks.reduce((sum, each) => sum + each, 0) / (marks.length || 1);
	return setTest(record, { score: Math.round(100 * mean), answers });
}

/** Red lines of the try that are not right yet; they are asked again on their own. */
export function openRedLines(course: Course, record: LearnerRecord): string[] {
	return testOf(course, record).filter(
		(id) => course.bank[id]?.redLine && markOf(course, record, id) < 1
	);
}

/** A red line answered again. The score stays that of the first answer, which `bestTest` keeps for reports. */
export function answerAgain(
	course: Course,
	record: LearnerRecord,
	{ item, answer }: { item: string; answer: Answer }
): LearnerRecord {
	const { lastTest } = record;
	if (!lastTest || !openRedLines(course, record).includes(item)) return record;
	const answers = { ...lastTest.answers, [item]: { ...lastTest.answers[item], answer } };
	return decide(record, { lastTest: { ...lastTest, answers } });
}

/** Mark for the item's latest answer in this try, 0–1. */
export function markOf({ bank }: Course, { lastTest }: LearnerRecord, id: string): number {
	const [item, given] = [bank[id]?.item, lastTest?.answers[id]];
	return item && given ? mark(item, given.answer) : 0;
}

/** The learner keeps the result as it is. A better one of a later try still counts. `day`: in days since 2020-01-01. */
export const finishCheck = (record: LearnerRecord, day: number) =>
	markDay(record, { of: 'finished', day });

/** Every case of the try has been looked at again, or was left out. */
export function isDebriefed(course: Course, record: LearnerRecord): boolean {
	const phases = formOf(course, record).map((id) => record.cases[id]?.phase ?? 'skipped');
	return phases.every((phase) => phase === 'done' || phase === 'skipped' || phase === 'summary');
}
