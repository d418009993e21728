import type {
	Answer,
	Case,
	CaseRecord,
	Course,
	Interaction,
	LearnerRecord,
	QuizItem,
	Role
} from '#model';
import { concernLevel, mark, type Sitting } from '../quiz/index.ts';
import { stepAt } from '../simulator/case.ts';
import { gradeOf } from '../simulator/grade.ts';
import { isRight, judgementOf } from '../simulator/reading.ts';
import { assess } from './assess.ts';
import { formOf, isWhole, roleOf, stageOf } from './check.ts';
import { concernOf, isMiniRight, minisOf, sat } from './minis.ts';

/** Every LMS that was looked at keeps this many; none is known to keep more than it can show. */
export const mostInteractions = 36;

/** What an LMS is told of single answers, with the final status: those of the first try, as first given. */
export function interactionsOf(course: Course, record: LearnerRecord): Interaction[] {
	if (course.booster) return miniAnswers(course, record, `booster${course.booster}`);
	return assess(course, record)?.final ? firstTry(course, record) : [];
}

/** What an earlier visit has told, by id: all that is known of it before cases and bank have come. */
export function interactionsTold(course: Course, record: LearnerRecord): Interaction[] {
	const { tries, days, earned, bestTest } = record;
	if (course.booster) return boosterTold(course, record);
	if (tries !== 1 || !(days.finished !== undefined || earned.passed)) return [];
	const asked = (sitting: Sitting) =>
		Object.keys(evaluates(course) ? (sat(record, sitting)?.answers ?? {}) : {}).map((id) =>
			miniId(sitting, id)
		);
	const ids = [
		...asked('starting'),
		...formOf(course, record).flatMap((id) => [`check_${id}_judgement`, `check_${id}_step`]),
		...Object.keys(bestTest?.answers ?? {}).map((id) => word(`final_${id}`)),
		...asked('closing')
	];
	return ids.map(untold);
}

function boosterTold({ booster = '1', reporting }: Course, { boosters }: LearnerRecord) {
	const ids = reporting === 'evaluation' ? Object.keys(boosters[booster]?.answers ?? {}) : [];
	return ids.map((id) => untold(miniId(`booster${booster}`, id)));
}

const untold = (id: string): Interaction => ({
	id,
	type: 'choice',
	response: [],
	right: [],
	result: 'neutral'
});

/** The same before anything is final: for a learner who is about to begin another try, which replaces this one. */
export function firstTry(course: Course, record: LearnerRecord): Interaction[] {
	const sends = course.reporting !== 'score' && record.tries === 1;
	if (!sends || !isWhole(course) || stageOf(course, record) !== 'result') return [];
	// What may still grow stands last: an LMS takes no answer in between.
	return [
		...miniAnswers(course, record, 'starting'),
		...checkAnswers(course, record),
		...testAnswers(course, record),
		...miniAnswers(course, record, 'closing')
	].slice(0, mostInteractions);
}

const evaluates = ({ reporting }: Course) => reporting === 'evaluation';

const names: Record<Sitting, string> = {
	starting: 'start',
	closing: 'close',
	booster1: 'booster',
	booster2: 'booster'
};

const miniId = (sitting: Sitting, id: string) => word(`${names[sitting]}_${id}`);

/** Concern and certainty of each mini-case in one answer, where the course is evaluated. */
export function miniAnswers(
	course: Course,
	record: LearnerRecord,
	sitting: Sitting
): Interaction[] {
	const given = evaluates(course) ? (sat(record, sitting)?.answers ?? {}) : {};
	return minisOf(course, record, sitting).flatMap((id) => {
		const concern = concernOf(given[id]);
		if (!concern) return [];
		const { certainty } = given[id] ?? {};
		const level = String(concernLevel(concern));
		return {
			id: miniId(sitting, id),
			type: 'choice' as const,
			response: [certainty ? `${level}_${certainty}` : level],
			right: [course.bank[id]?.mini?.truth === 'concerning' ? '3' : '1'],
			result: isMiniRight(course, id, given[id]) ? ('correct' as const) : ('incorrect' as const)
		};
	});
}

/** `bestTest` of a first try is the test as it was handed in; `lastTest` may hold red lines answered again. */
function testAnswers({ bank }: Course, { bestTest }: LearnerRecord): Interaction[] {
	return Object.entries(bestTest?.answers ?? {}).flatMap(([id, { answer }]) => {
		const item = bank[id]?.item;
		if (!item) return [];
		const share = mark(item, answer);
		return {
			id: word(`final_${id}`),
			type: kinds[item.type],
			response: wordsOf(answer),
			right: wordsOf(rightOf(item)),
			result: share >= 1 ? 'correct' : share > 0 ? 'neutral' : 'incorrect'
		};
	});
}

const kinds: Record<QuizItem['type'], Interaction['type']> = {
	single: 'choice',
	choice: 'choice',
	mark: 'choice',
	match: 'matching',
	judgement: 'matching',
	order: 'sequencing',
	checklist: 'choice'
};

function rightOf(item: QuizItem): Answer {
	if (item.type === 'checklist') return [];
	return item.type === 'judgement' ? { best: item.best, worst: item.worst } : item.right;
}

/** Judgement and last first step of each case that was read. */
function checkAnswers(course: Course, record: LearnerRecord): Interaction[] {
	return formOf(course, record).flatMap((id) => {
		const [theCase, taken] = [course.cases[id], record.cases[id]];
		if (!theCase || taken?.level !== 'check') return [];
		return [...judged(theCase, taken), ...stepped(theCase, taken, roleOf(record))];
	});
}

function judged(theCase: Case, taken: CaseRecord): Interaction[] {
	const judgement = judgementOf(theCase, taken);
	if (!judgement) return [];
	const certainty = taken.judgement?.certainty;
	const result = isRight(theCase, judgement) ? 'correct' : 'incorrect';
	return [
		{
			id: `check_${theCase.id}_judgement`,
			type: 'choice',
			response: [certainty ? `${judgement}_${certainty}` : judgement],
			right: [theCase.truth === 'concerning' ? 'suspicion' : 'none'],
			result: judgement === 'unclear' ? 'neutral' : result
		}
	];
}

function stepped(theCase: Case, { gates }: CaseRecord, role: Role): Interaction[] {
	const moment = theCase.moments.findLastIndex(({ id }) => id in gates);
	const here = theCase.moments[moment];
	const gate = here && gates[here.id];
	if (!gate) return [];
	const points = (step: string, consulted = false) =>
		gradeOf({ case: theCase, moment, step: stepAt(here, step), role, consulted });
	const offered = here.gate?.steps.map(({ id }) => id) ?? [];
	const best = offered.reduce((a, b) => (points(b) > points(a) ? b : a), gate.step);
	const earned = points(gate.step, gate.consulted);
	return [
		{
			id: `check_${theCase.id}_step`,
			type: 'choice',
			response: [gate.step],
			right: [best],
			result: earned >= 1 ? 'correct' : earned > 0 ? 'neutral' : 'incorrect'
		}
	];
}

function wordsOf(answer: Answer): Interaction['response'] {
	if (Array.isArray(answer)) return answer.map(word);
	return Object.entries(answer).map(([key, value]): [string, string] => [word(key), word(value)]);
}

/** Ids as LMSs take them. */
const word = (id: string) => id.replaceAll('-', '_');
