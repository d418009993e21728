import { competencies, type Course } from '#model';

import { learnersIn } from '../../build/gain/learners.ts';
import type { Played } from '../play/index.ts';
import type { Stored } from '../server/lms/launch.ts';
import { expect } from './course-test.ts';
import { answersIn, objectivesIn, type HeldAnswer } from './held.ts';
import type { ShownResult } from './result-page.ts';

export interface Visited {
	course: Course;
	played: Pick<Played, 'answered' | 'places'>;
	/** What the result page said. */
	shown: ShownResult;
	/** What the LMS holds. */
	held: Stored;
}

/** The LMS holds every answer that the course reports, no other, and comes to the same counts as the result page. */
export function expectTold({ course, played, shown, held }: Visited) {
	const told = answersIn(held);
	const { judged, answered, caught, marked } = shown;
	const counts = {
		score: {},
		test: { judged, answered },
		evaluation: { judged, answered, caught, marked }
	};

	expect(told.map(({ id }) => id)).toEqual(idsOf(course, played)[course.reporting]);
	const [learner] = learnersIn(told.map((one) => ({ person: 'one', ...one })));
	const short = course.reporting === 'evaluation' ? 8 : 0;
	expect([learner?.start.length ?? 0, learner?.close.length ?? 0]).toEqual([short, short]);
	if (told.length) expect(countsIn(told)).toMatchObject(counts[course.reporting]);
	expect(objectivesIn(held)).toEqual(objectivesOf(shown));
	expect(Object.keys(objectivesIn(held))).toEqual([...competencies]);
}

const word = (id: string) => id.replaceAll('-', '_');

/** Ids of what each level reports of a visit, in order. */
function idsOf({ bank }: Course, { answered, places }: Visited['played']) {
	const minis = answered.filter((id) => bank[id]?.mini);
	const asked = answered.filter((id) => bank[id] && !bank[id]?.mini);
	const read = places.flatMap((at) => (at.check === 'cases' ? (at.case ?? []) : []));
	const test = [
		...[...new Set(read)].flatMap((id) => [`check_${id}_judgement`, `check_${id}_step`]),
		...asked.map((id) => `final_${word(id)}`)
	];
	const of = (name: string, ids: string[]) => ids.map((id) => `${name}_${word(id)}`);
	return {
		score: [],
		test,
		evaluation: [...of('start', minis.slice(0, 8)), ...test, ...of('close', minis.slice(8))]
	};
}

/** What answers come to, with short cases before and after. */
function countsIn(told: HeldAnswer[]) {
	const sittings = [/^start_/, /^close_/];
	return {
		judged: count(told, { of: /^check_\w+_judgement$/ }),
		answered: count(told, { of: /^final_/ }),
		caught: sittings.map((of) => count(told, { of, right: '3' })),
		marked: sittings.map((of) => count(told, { of, right: '1', correct: false }))
	};
}

interface Counted {
	of: RegExp;
	/** Only those with this right answer. */
	right?: string;
	correct?: boolean;
}

/** So many of so many. */
export function count(told: HeldAnswer[], { of, right, correct = true }: Counted) {
	const all = told.filter((one) => of.test(one.id) && (right === undefined || one.right === right));
	return [all.filter((one) => one.correct === correct).length, all.length];
}

/** Where every answer is right or wrong and nothing between, a competency's score is its share; K1 has more to it. */
const objectivesOf = (shown: ShownResult) =>
	Object.fromEntries(
		Object.entries(shown.competencies).map(([id, [n = 0, all = 1]]) => [
			id,
			id === 'K1' ? (expect.any(Number) as unknown) : Math.round((100 * n) / all)
		])
	);
