import { expect, test } from 'vitest';
import { getAdjacencyMap, getSimplePaths } from 'xstate/graph';
import { roles, type Case, type Entry, type Level, type Role } from '#model';
import {
	caseMachine,
	recordOf,
	replayCase,
	type CaseEvent,
	type CaseSnapshot
} from '../../src/simulator/index.ts';
import { some } from '../thorough.ts';
import { course } from '../whole-course.ts';

const inCheck = new Set(course.checkForms.flat());

/** Everyday, each reading of a case has one of the roles. */
const walks = Object.values(course.cases)
	.flatMap((theCase) => levelsOf(theCase).map((level) => ({ theCase, level })))
	.flatMap(({ theCase, level }, nth) =>
		some([...roles.slice(nth % 3), ...roles.slice(0, nth % 3)]).map((role) => ({
			id: theCase.id,
			case: theCase,
			level,
			role
		}))
	);

function levelsOf({ id, level }: Case): Level[] {
	if (level === 'L0') return ['L0'];
	const practised = level === 'check' ? [] : (['L1', 'L2'] as const);
	return [...practised, ...(level === 'check' || inCheck.has(id) ? (['check'] as const) : [])];
}

/** One signal, one look-alike and one ordinary entry stand for all flags. */
function representative({ moments }: Case): number[] {
	const entries = moments.flatMap((moment) => moment.entries);
	const kinds: Entry['class'][] = ['signal', 'lookalike', 'ordinary'];
	return kinds.flatMap((kind) => entries.find((entry) => entry.class === kind)?.n ?? []);
}

/** What a learner may do next; of a half-filled gate only the next answer, because their order makes no difference. */
function eventsAt({ context, value }: CaseSnapshot): CaseEvent[] {
	const { case: theCase, draft, rewound, moment } = context;
	const at = rewound ?? theCase.moments[moment]?.id;
	const offered = theCase.moments.find(({ id }) => id === at)?.gate?.steps ?? [];
	const last = moment === theCase.moments.length - 1;
	if (value === 'gate' || (typeof value === 'object' && 'replay' in value)) {
		if (rewound === undefined && last && !draft.judgement)
			return [{ type: 'SET_JUDGEMENT', judgement: 'suspicion' }, { type: 'LOOK_AGAIN' }];
		if (rewound === undefined && last && !draft.certainty)
			return [{ type: 'SET_SURE', certainty: 80 }];
		if (rewound === undefined && !last && !draft.concern)
			return [{ type: 'SET_CONCERN', concern: 'clear' }, { type: 'LOOK_AGAIN' }];
		if (!draft.step) return offered.map(({ id }) => ({ type: 'SET_STEP', step: id }));
		if (draft.step === 'a2' && draft.opening === undefined)
			return [{ type: 'SET_OPENING', opening: 0 }];
		return [{ type: 'COMMIT' }, { type: 'BACK' }];
	}
	return [
		...representative(theCase).map((n) => ({ type: 'FLAG', n }) as const),
		...(['START', 'READ_SUMMARY', 'SKIP', 'DONE', 'SETTLED', 'CONTINUE'] as const).map(plain),
		...(['DISMISS', 'CLEAR', 'OK', 'READ_ON', 'DEBRIEF', 'FINISH', 'BACK'] as const).map(plain),
		...Object.keys(context.gates).map((gate) => ({ type: 'REWIND', gate }) as const)
	];
}

const plain = <T extends string>(type: T) => ({ type });

/** Where a walk stands, whatever is flagged. */
function place({ value, context }: CaseSnapshot): string {
	const { moment, gates, draft, rewound, endedAt, choosing } = context;
	return JSON.stringify([value, moment, Object.keys(gates), draft, rewound, endedAt, choosing]);
}

const options = (walk: { case: Case; level: Level; role: Role }) => ({
	input: walk,
	events: eventsAt as never,
	serializeState: place as never
});

const nameOf = ({ value }: CaseSnapshot) =>
	typeof value === 'string' ? value : Object.entries(value).flat().join('.');

/** Every state that a level has. */
const statesAt = (level: Level) => [
	...['brief', 'summary', 'skipped', 'reading.revealing', 'reading.settled', 'ended'],
	...['debrief', 'done'],
	...(level === 'L0' ? [] : ['gate', 'replay.gate', 'replay.outcome']),
	...(level === 'L1' ? ['reading.chooser', 'feedback'] : [])
];

const isEnd = ({ value }: CaseSnapshot) =>
	['debrief', 'summary', 'skipped'].includes(value as string);

test.each(walks)('$id at $level as $role: every state is reached, and none is a trap', (walk) => {
	const map = Object.values(getAdjacencyMap(caseMachine, options(walk)));

	const reached = new Set(map.map(({ state }) => nameOf(state as CaseSnapshot)));
	expect([...reached].sort()).toEqual(statesAt(walk.level).sort());
	expect(trapsIn(map as never)).toEqual([]);
});

test.each(walks)('$id at $level as $role: every way there is leads to an end and back', (walk) => {
	const paths = getSimplePaths(caseMachine, {
		...options(walk),
		stopWhen: (state) => isEnd(state as CaseSnapshot)
	});

	const ended = paths.filter(({ state }) => isEnd(state as CaseSnapshot));
	expect(new Set(ended.map(({ state }) => nameOf(state as CaseSnapshot))).size).toBe(3);
	for (const { state } of paths) {
		const snapshot = state as CaseSnapshot;
		const { context } = replayCase(walk, recordOf(snapshot));
		const { moment, gates, marks, judgement } = snapshot.context;
		expect(context).toMatchObject({ moment, gates, marks });
		expect(context.judgement).toEqual(judgement);
	}
});

/** Places from which no end can be reached any more. */
function trapsIn(
	map: { state: CaseSnapshot; transitions: Record<string, { state: CaseSnapshot }> }[]
): string[] {
	const good = new Set(map.filter(({ state }) => isEnd(state)).map(({ state }) => place(state)));
	for (let before = -1; before !== good.size;) {
		before = good.size;
		for (const { state, transitions } of map)
			if (Object.values(transitions).some((next) => good.has(place(next.state))))
				good.add(place(state));
	}
	return map.filter(({ state }) => !good.has(place(state))).map(({ state }) => place(state));
}
