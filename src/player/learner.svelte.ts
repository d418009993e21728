import { createSubscriber } from 'svelte/reactivity';
import type { Course, Interaction, LearnerRecord, Progress } from '#model';
import type { Keeper, Launch, LmsPort, Report, Saving } from '../lms/port.ts';
import {
	addMinutes,
	decode,
	earn,
	earnedBy,
	encode,
	interactionsTold,
	merge,
	newRecord,
	progressOf,
	resync,
	setSetting,
	type CheckRules
} from '../record/index.ts';
import { oneWriter, type Locks } from './one-writer.ts';
import { copyKey, type SafeStorage } from './storage.ts';
import type { VisibleTime } from './visible-time.ts';

/** What the learner's record needs of the browser; absent while the page is prerendered. */
export interface Surroundings {
	lms: LmsPort;
	storage: SafeStorage;
	time: VisibleTime;
	/** 24 bits, for a new attempt. */
	seed: number;
	/** Days since 2020-01-01 by the learner's clock. */
	today: number;
	locks?: Locks;
}

/** Owns the learner's record: what is saved becomes a record, and every decision becomes a saved text, here and in the LMS. */
export function createLearner(course: Course, rules?: () => CheckRules | undefined) {
	let record = $state.raw(newRecord({ seed: 0, startDay: 0 }));
	let launched = $state.raw<Launch>();
	/** Work found in this browser that the LMS knows nothing of. */
	let copy = $state.raw<LearnerRecord>();
	let writes = $state(true);
	let kept = $state(false);

	let around: Surroundings | undefined;
	let lock: ReturnType<typeof oneWriter> | undefined;
	let counted = 0;
	/** Answers that this visit tells the LMS; a later try replaces them in the record. */
	let told: Interaction[] = [];
	/** The score that earlier visits have told, with everything that belongs to it. */
	let scoreBefore: number | undefined;
	/** Something changed that was not a decision and is not saved yet. */
	let noted = false;

	const subscribe = createSubscriber((update) => around?.lms.subscribe(update));

	function decide(update: (record: LearnerRecord) => LearnerRecord): void {
		const next = update(record);
		if (next === record) return;
		record = next;
		keep();
	}

	/** A change that is no decision: it is saved with the next one, or when the page is hidden. */
	function note(update: (record: LearnerRecord) => LearnerRecord): void {
		record = update(record);
		noted = true;
	}

	/** Nothing is saved before the LMS has said what it holds: a fresh record must not replace an old one. */
	function keep(): void {
		if (!around || !launched || copy || !writes || looksBack(launched)) return;
		noted = false;
		record = earn(record, earnedBy(progressOf(course, record, rules?.()?.assess)));
		const now = report();
		if (keepsCopy(launched)) kept = around.storage.write(copyKey(launched.learner.id), now.state);
		around.lms.save(now);
	}

	function report(): Report {
		const elapsed = around?.time.elapsed ?? 0;
		const minutes = Math.floor(elapsed / 60_000);
		record = addMinutes(record, minutes - counted);
		counted = Math.max(counted, minutes);
		tell(rules?.()?.interactionsOf(course, record));
		return { state: encode(record, course), progress: progress(), interactions: told, elapsed };
	}

	function progress(): Progress {
		const now = progressOf(course, record, rules?.()?.assess);
		return record.earned.score === scoreBefore ? { ...now, objectives: [] } : now;
	}

	function tell(answers: Interaction[] = []): void {
		if (answers.length) told = answers;
	}

	const keeper: Keeper = {
		recall(state) {
			const saved = decode(state, course).record;
			return (
				saved && {
					progress: progressOf(course, saved),
					interactions: interactionsTold(course, saved)
				}
			);
		},
		report,
		refresh() {
			record = resync(record);
			return report();
		}
	};

	/** Asks the LMS and this browser what is saved, and takes it up. */
	async function begin(surroundings: Surroundings): Promise<void> {
		around = surroundings;
		const { lms, storage, seed, today } = surroundings;
		const answer = await lms.launch(keeper);
		const chosen = record.settings;
		const local = keepsCopy(answer) ? copyIn(storage, answer) : undefined;
		const saved = decode(answer.state, course).record;

		if (saved) record = local ? merge(saved, local) : saved;
		else if (local && answer.mode === 'untracked') record = local;
		else {
			record = newRecord({ seed, startDay: today });
			if (local && Object.keys(local.lessons).length) copy = local;
		}
		scoreBefore = record.earned.score;
		record = earn(record, answer.earned);
		launched = answer;
		kept = keepsCopy(answer) && storage.write('here', '1');
		if (!looksBack(answer)) void takeLock(answer);
		// What was chosen on the start screen just now counts more than what was chosen last time.
		if (Object.keys(chosen).length) decide((record) => setSetting(record, chosen));
	}

	function takeLock({ learner }: Launch): Promise<void> {
		lock = oneWriter(around?.locks, {
			name: `${course.id}.${learner.id}`,
			onchange: (now) => (writes = now)
		});
		return lock.begin();
	}

	/** A learner without an id may be anybody at this computer: then only an untracked course keeps a copy. */
	function keepsCopy({ mode, learner }: Launch): boolean {
		return mode === 'untracked' || (mode === 'normal' && learner.id !== '');
	}

	function copyIn(storage: SafeStorage, { learner }: Launch): LearnerRecord | undefined {
		return decode(storage.read(copyKey(learner.id)), course).record;
	}

	return {
		begin,
		decide,
		note,
		/** The page is hidden, perhaps for good. */
		hidden(): void {
			if (noted) keep();
		},

		get record() {
			return record;
		},
		/** Tells the answers of a first try before another one replaces it. */
		tellFirstTry(): void {
			tell(rules?.()?.firstTry(course, record));
		},

		get launched() {
			return launched;
		},
		/** Days since 2020-01-01 by the learner's clock. */
		get today() {
			return around?.today ?? 0;
		},
		/** Another tab of this browser is writing. */
		get elsewhere() {
			return !writes;
		},
		get saving(): Saving {
			subscribe();
			return around?.lms.saving ?? 'off';
		},
		/** Whether this browser keeps a copy. */
		get kept() {
			return kept;
		},
		get calls() {
			subscribe();
			return around?.lms.calls ?? [];
		},
		get copy() {
			return copy;
		},

		/** Goes on from the copy in this browser, or leaves it. */
		useCopy(use: boolean): void {
			if (use && copy) record = copy;
			copy = undefined;
			decide(resync);
		},
		/** Makes this tab the one that writes, from what the other one has kept. */
		continueHere(): void {
			const local = around && launched && copyIn(around.storage, launched);
			if (local) record = merge(record, local);
			void lock?.takeOver();
			writes = true;
			decide(resync);
		},
		async close(): Promise<void> {
			if (!around || !launched) return;
			keep();
			await around.lms.close(report());
		}
	};
}

function looksBack({ mode }: Launch): boolean {
	return mode === 'review' || mode === 'browse';
}
