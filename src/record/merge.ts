import type {
	CasePhase,
	CaseRecord,
	ConversationRecord,
	LearnerRecord,
	LessonRecord,
	Task,
	TestRecord
} from '#model';
import { better } from './updates.ts';

const advance: Record<CasePhase, number> = {
	brief: 0,
	skipped: 0,
	summary: 1,
	reading: 2,
	gate: 2,
	feedback: 2,
	ended: 3,
	debrief: 4,
	done: 5
};

const size = (value: object) => Object.keys(value).length;

// How far a unit has come, most telling first; the further one is kept whole.
const taskRank = ({ tries }: Task) => [tries];
const caseRank = ({ gates, phase, moment, named, replay, seen }: CaseRecord) => [
	size(gates),
	advance[phase] ?? 0,
	moment,
	size(named) + size(replay) + seen.length
];
const conversationRank = ({ path, takenBack }: ConversationRecord) => [
	path.length + takenBack.length
];
const testRank = ({ answers }: TestRecord) => [size(answers)];
const bestRank = ({ score }: TestRecord) => [score];

type Rank<T> = (unit: T) => number[];
type Tests = 'starting' | 'closing' | 'lastTest' | 'bestTest';

/**
 * Brings the LMS's copy and the local copy of one attempt together: the higher revision is the base,
 * units that only the other holds, or holds further on, are added, what was earned only rises. The
 * same whichever comes first. Another seed is another attempt: then the LMS's copy counts.
 */
export function merge(lms: LearnerRecord, local: LearnerRecord): LearnerRecord {
	if (lms.seed !== local.seed) return lms;
	const [base, other] = lms.revision >= local.revision ? [lms, local] : [local, lms];
	const equal = base.revision === other.revision;
	// A later try has replaced the cases and the test of an earlier one, however far those had come.
	const [early, late] = base.tries < other.tries ? [base, other] : [other, base];
	const tried = early.tries < late.tries ? late : undefined;

	const further = <T>(a: T | undefined, b: T | undefined, rank: Rank<T> = () => []) => {
		if (a === undefined || b === undefined) return a ?? b;
		const order = compare(rank(a), rank(b)) || (equal ? byContent(a, b) : 0);
		return order >= 0 ? a : b;
	};
	const all = <T>(a: Record<string, T>, b: Record<string, T>, rank?: Rank<T>) =>
		join(a, b, (x, y) => further(x, y, rank));
	const tests = (keys: Tests[], rank: Rank<TestRecord>) =>
		present(keys.map((key) => [key, further(base[key], other[key], rank)]));
	const lesson = (a: LessonRecord | undefined, b: LessonRecord | undefined) =>
		a && b
			? {
					done: a.done || b.done,
					screens: [...new Set([...a.screens, ...b.screens])],
					activities: all(a.activities, b.activities, taskRank),
					questions: all(a.questions, b.questions, taskRank),
					...present([['rest', further(a.rest, b.rest)]])
				}
			: (a ?? b);

	return {
		revision: base.revision,
		seed: base.seed,
		settings: {
			...join(base.settings, other.settings, (a, b) => further(a, b)),
			place: equal ? further(base.settings.place, other.settings.place) : base.settings.place
		},
		startDay: Math.min(base.startDay, other.startDay),
		days: join(base.days, other.days, (a = Infinity, b = Infinity) => Math.min(a, b)),
		minutes: Math.max(base.minutes, other.minutes),
		earned: better(base.earned, other.earned),
		tries: Math.max(base.tries, other.tries),
		lessons: join(base.lessons, other.lessons, lesson),
		cases: { ...all(base.cases, other.cases, caseRank), ...checked(tried) },
		conversations: all(base.conversations, other.conversations, conversationRank),
		boosters: all(base.boosters, other.boosters, testRank),
		...tests(['starting', 'closing'], testRank),
		...(tried ? present([['lastTest', tried.lastTest]]) : tests(['lastTest'], testRank)),
		...tests(['bestTest'], bestRank),
		unknown: Object.values(all(byName(base), byName(other))),
		...present([['rest', further(base.rest, other.rest)]])
	};
}

const compare = (a: number[], b: number[]) =>
	a.map((value, n) => value - (b[n] ?? 0)).find((difference) => difference) ?? 0;

const checked = (tried: LearnerRecord | undefined) =>
	Object.fromEntries(
		Object.entries(tried?.cases ?? {}).filter(([, taken]) => taken.level === 'check')
	);

/** At the same revision neither copy is the base: any fixed order will do. */
const byContent = (a: unknown, b: unknown) => (JSON.stringify(a) >= JSON.stringify(b) ? 1 : -1);

const present = (entries: [string, unknown][]) =>
	Object.fromEntries(entries.filter(([, value]) => value !== undefined));

const join = <T extends object>(
	a: T,
	b: T,
	how: (x: T[keyof T] | undefined, y: T[keyof T] | undefined) => T[keyof T] | undefined
) =>
	present(
		Object.keys({ ...a, ...b }).map((key) => [key, how(a[key as keyof T], b[key as keyof T])])
	) as T;

const byName = ({ unknown }: LearnerRecord) =>
	Object.fromEntries(unknown.map((piece) => [piece.kind + piece.number, piece]));
