import { competencies, type Competency, type Course, type LearnerRecord } from '#model';
import { checkScore, total, type CheckScore } from '../simulator/check-score.ts';
import {
	formOf,
	isDebriefed,
	isWhole,
	markOf,
	openRedLines,
	roleOf,
	stageOf,
	testOf
} from './check.ts';
import type { Assess, Outcome } from './progress.ts';

/** Scores the try that the record holds, once its cases are read and its test is handed in. */
export const assess: Assess = (course, record) => {
	if (!isWhole(course) || stageOf(course, record) !== 'result') return undefined;
	const score = scoreOf(course, record);
	const held = openRedLines(course, record).length === 0 && tellsApart(course, record);
	const passed = score >= course.passMark && held;
	const final = record.days.finished !== undefined || (passed && isDebriefed(course, record));
	// A later try that went less well takes nothing back.
	const told = final && score >= (record.earned.score ?? 0);
	return { final, score, passed, objectives: told ? objectivesOf(course, record) : [] };
};

/** Marking everything, or nothing, never passes, however good the rest is. */
export const tellsApart = (course: Course, record: LearnerRecord) =>
	course.checkForms.length === 0 || checkOf(course, record).recognition > 0;

/** What each part adds to the score, whole, so that both make it up; a part that this edition lacks is absent. */
export function pointsOf(course: Course, record: LearnerRecord) {
	const { weights, checkForms, testItems } = course;
	const score = scoreOf(course, record);
	if (!checkForms.length || !testItems) {
		const only = { points: score, most: 100 };
		return checkForms.length ? { check: only } : { test: only };
	}
	const sum = weights.check + weights.test || 1;
	const most = Math.round((100 * weights.check) / sum);
	const points = Math.round((total(checkOf(course, record)) * weights.check) / sum);
	return {
		check: { points, most },
		test: { points: score - points, most: 100 - most }
	};
}

/** 0–100, whole: check and test by their weights; in an edition with only one of them that one. */
function scoreOf(course: Course, record: LearnerRecord): number {
	const { weights, checkForms, testItems } = course;
	const parts = [
		...(checkForms.length
			? [{ weight: weights.check, points: total(checkOf(course, record)) }]
			: []),
		...(testItems ? [{ weight: weights.test, points: record.lastTest?.score ?? 0 }] : [])
	];
	const weight = parts.reduce((sum, part) => sum + part.weight, 0);
	const points = parts.reduce((sum, part) => sum + part.weight * part.points, 0);
	return weight ? Math.round(points / weight) : 0;
}

/** The check's score; a case whose reading was not begun counts with nothing. */
export function checkOf(course: Course, record: LearnerRecord): CheckScore {
	const readings = formOf(course, record).flatMap((id) => {
		const [theCase, taken] = [course.cases[id], record.cases[id]];
		const read = taken?.level === 'check' && Object.keys(taken.gates).length > 0;
		return theCase ? [{ case: theCase, record: read ? taken : undefined }] : [];
	});
	return checkScore(readings, roleOf(record));
}

/** Mean mark per competency; telling concerning from ordinary contact (K1) also counts from the check, as much. */
function objectivesOf(course: Course, record: LearnerRecord): Outcome['objectives'] {
	const { recognition, judgement } = checkOf(course, record);
	const told = (recognition + judgement) / 60;
	return competencies.flatMap((id) => {
		const means = [
			...mean(marksOf(course, record, id)),
			...(id === 'K1' && course.checkForms.length ? [told] : [])
		];
		return mean(means).map((score) => ({ id, score: Math.round(score * 100) / 100 }));
	});
}

function marksOf(course: Course, record: LearnerRecord, competency: Competency): number[] {
	return testOf(course, record)
		.filter((id) => course.bank[id]?.competency === competency)
		.map((id) => markOf(course, record, id));
}

/** Nothing where there is nothing to take the mean of. */
function mean(values: readonly number[]): number[] {
	return values.length ? [values.reduce((sum, value) => sum + value, 0) / values.length] : [];
}
