import { expect, test } from 'vitest';
import type { Keeper, Launch, LmsPort, Report } from '../../src/lms/port.ts';
import { createLearner } from '../../src/player/learner.svelte.ts';
import { safeStorage } from '../../src/player/storage.ts';
import { visibleTime } from '../../src/player/visible-time.ts';
import {
	assess,
	beginCheck,
	encode,
	finishCheck,
	firstTry,
	interactionsOf,
	stageOf
} from '../../src/record/index.ts';
import type { LearnerRecord } from '#model';
import { memoryStorage } from '../player/memory-storage.ts';
import { begun, course, expert, finish, flagsAll, take } from './final-check.ts';

const rules = { assess, firstTry, interactionsOf, stageOf };

/** A visit that takes up a saved record, and what the LMS was sent in it. */
async function visit(saved: LearnerRecord, mode: Launch['mode'] = 'normal') {
	const sent: Report[] = [];
	let keeper: Partial<Keeper> = {};
	const launch: Launch = {
		mode,
		learner: { id: '17', name: 'Ozola, Ilze' },
		state: encode(saved, course),
		earned: { completed: false, passed: false }
	};
	const lms: LmsPort = {
		launch: async (given = {}) => {
			keeper = given;
			return launch;
		},
		save: (report) => void sent.push(report),
		close: async (report) => void sent.push(report),
		saving: 'saved',
		subscribe: () => () => undefined,
		calls: []
	};
	const learner = createLearner(course, () => rules);
	await learner.begin({
		lms,
		storage: safeStorage(course.id, memoryStorage),
		time: visibleTime({ now: () => 0, visible: true }),
		seed: 1,
		today: 2510
	});
	return { learner, sent, recalled: keeper.recall?.(launch.state) };
}

const again = (record: LearnerRecord) =>
	beginCheck(course, record, { role: 'school', region: 'lv' });

test('answers, score and status are told together, when the learner finishes', async () => {
	const { learner, sent } = await visit(take(flagsAll));
	learner.decide((record) => ({ ...record, revision: record.revision + 1 }));

	learner.decide((record) => finishCheck(record, learner.today));

	expect(sent[0]).toMatchObject({ interactions: [], progress: { success: 'unknown' } });
	expect(sent[0]?.progress.score).toBeUndefined();
	expect(sent[1]?.interactions).toHaveLength(10);
	expect(sent[1]?.progress.score).toBeGreaterThan(0);
	expect(sent[1]?.progress.objectives.length).toBeGreaterThan(0);
});

test('a first try is told when another one replaces it, and stays told in that visit', async () => {
	const { learner, sent } = await visit(take(flagsAll));

	learner.tellFirstTry();
	learner.decide(again);
	learner.decide((record) => ({ ...take(expert, record), revision: record.revision + 20 }));

	expect(sent.map(({ interactions }) => interactions.length)).toEqual([10, 10]);
	expect(sent[0]?.progress.score).toBeUndefined();
});

test('a later visit tells neither answers nor objectives again, unless the score rises', async () => {
	const kept = { ...finish(take(flagsAll)), earned: { completed: true, passed: false, score: 63 } };
	const { learner, sent, recalled } = await visit(kept);

	learner.decide((record) => ({ ...record, revision: record.revision + 1 }));
	learner.decide(again);
	learner.decide((record) => ({ ...take(expert, record), revision: record.revision + 20 }));

	expect(recalled).toMatchObject({ interactions: { length: 10 } });
	expect(sent[0]?.progress).toMatchObject({ score: 0.63, objectives: [] });
	expect(sent[2]?.progress.score).toBeGreaterThan(0.63);
	expect(sent[2]?.progress.objectives.length).toBeGreaterThan(0);
});

test('looking back at a finished attempt tells nothing', async () => {
	const { learner, sent } = await visit(take(expert, begun()), 'review');

	learner.decide((record) => finishCheck(record, learner.today));

	expect(sent).toEqual([]);
});
