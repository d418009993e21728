import { competencies, type Competency, type Course, type LearnerRecord } from '#model';
import { mark } from '../../quiz/index.ts';
import { checkOf, formOf, testOf, type Share } from '../../record/index.ts';
import {
	countsOf,
	entriesOf,
	isRight,
	judgementOf,
	outcomeOf,
	pool,
	readUpTo
} from '../../simulator/index.ts';

export interface Summary {
	caught: Share;
	marked: Share;
	/** Flags on entries that stay open; they count neither way. */
	openFlags: number;
	judged: Share;
	steps: 'most' | 'some' | 'few';
	answered: Share;
	/** Of judgements and answers given as nearly certain, those that were right. */
	nearly: Share;
	/** What was not right everywhere, in the order of the competencies. */
	again: Competency[];
	/** Every competency with what went as the course would have it; judgements of cases count for K1. */
	competencies: ({ id: Competency } & Share)[];
}

const nearlyCertain = 95;

/** What a result says in words: counts only, because so few cases carry no more. */
export function summaryOf(course: Course, record: LearnerRecord): Summary {
	const readings = formOf(course, record).flatMap((id) => {
		const [theCase, taken] = [course.cases[id], record.cases[id]];
		return theCase && taken && Object.keys(taken.gates).length ? [{ theCase, taken }] : [];
	});
	const counts = pool(readings.map(({ theCase, taken }) => countsOf(theCase, taken)));
	const judgements = readings.map(({ theCase, taken }) => ({
		right: isRight(theCase, judgementOf(theCase, taken)),
		certainty: taken.judgement?.certainty
	}));
	const answers = firstAnswers(course, record);
	const sure = [...judgements, ...answers].filter(({ certainty }) => certainty === nearlyCertain);
	const wrong = new Set(answers.filter(({ right }) => !right).map(({ competency }) => competency));
	if (judgements.some(({ right }) => !right)) wrong.add('K1');
	const steps = stepWord(course, record);
	if (readings.length && steps === 'few') wrong.add('K4');

	return {
		caught: { n: counts.hits, all: counts.hits + counts.misses },
		marked: { n: counts.falseAlarms, all: counts.falseAlarms + counts.correctRejections },
		judged: share(judgements, formOf(course, record).length),
		openFlags: readings.flatMap(({ theCase, taken }) =>
			entriesOf(theCase, readUpTo(theCase, taken)).filter(
				(entry) => entry.n in taken.marks && outcomeOf(entry, true) === 'open'
			)
		).length,
		steps,
		answered: share(answers),
		nearly: share(sure),
		again: [...wrong].sort(),
		competencies: competencies.map((id) => {
			const asked = answers.filter(({ competency }) => competency === id);
			return { id, ...share(id === 'K1' ? [...asked, ...judgements] : asked) };
		})
	};
}

/** The test as it was handed in: a red line that was answered again does not change what was known before. */
function firstAnswers(course: Course, record: LearnerRecord) {
	const { lastTest, bestTest } = record;
	const ids = testOf(course, record);
	const same = bestTest?.score === lastTest?.score && ids.every((id) => bestTest?.answers[id]);
	const answers = (same ? bestTest : lastTest)?.answers ?? {};
	return ids.flatMap((id) => {
		const [entry, given] = [course.bank[id], answers[id]];
		if (!entry || !given) return [];
		const right = mark(entry.item, given.answer) >= 1;
		return [{ right, certainty: given.certainty, competency: entry.competency }];
	});
}

const share = (list: readonly { right: boolean }[], all = list.length): Share => ({
	n: list.filter(({ right }) => right).length,
	all
});

function stepWord(course: Course, record: LearnerRecord): Summary['steps'] {
	const points = checkOf(course, record).steps / 30;
	return points >= 0.85 ? 'most' : points >= 0.5 ? 'some' : 'few';
}
