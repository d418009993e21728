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
	markDay,
	merge,
	newRecord,
	progressOf,
	resync,
	setSetting,
	type CheckRules,
	type Decoded
} from '../record/index.ts';
import { hasWork, takeCode, type CodeResult } from './codes.ts';
import { localCopies, type LocalCopies } from './copies.ts';
import { oneWriter, type Locks } from './one-writer.ts';
import type { SafeStorage } from './storage.ts';
import type { VisibleTime } from './visible-time.ts';

/** What the learner's record needs of the browser; absent while the page is prerendered. */
export interface Surroundings {
	lms: LmsPort;
	storage: SafeStorage;
	/** Storage of this tab alone. */
	tab?: SafeStorage;
	time: VisibleTime;
	/** 24 bits, for a new attempt. */
	seed: number;
	/** Days since 2020-01-01 by the learner's clock. */
	today: number;
	locks?: Locks;
}

/** Why nothing is saved. `later-version`: a later version of the course wrote what is saved, and must find it again. */
export type ReadOnly = 'review' | 'browse' | 'later-version' | 'elsewhere';

/** Owns the learner's record: what is saved becomes a record, and every decision becomes a saved text, here and in the LMS. */
export function createLearner(course: Course, rules?: () => CheckRules | undefined) {
	let record = $state.raw(newRecord({ seed: 0, startDay: 0 }));
	let launched = $state.raw<Launch>();
	/** A launch with a fault, until the learner has said how to go on. */
	let failed = $state.raw<Launch>();
	/** Work found in this browser that the LMS knows nothing of. */
	let copy = $state.raw<LearnerRecord>();
	let writes = $state(true);
	let kept = $state(false);
	let later = $state(false);

	let around: Surroundings | undefined;
	let copies: LocalCopies | undefined;
	/** Whose copy it is; '' stands for this browser. */
	let person = '';
	let keepsCopy = false;
	/** The copy as this tab knows it. */
	let mine = '';
	let lock: ReturnType<typeof oneWriter> | undefined;
	let counted = 0;
	/** Answers that this visit tells the LMS; a later try replaces them in the record. */
	let told: Interaction[] = [];
	/** The score that earlier visits have told, with everything that belongs to it. */
	let scoreBefore: number | undefined;
	/** Something changed that was not a decision and is not saved yet. */
	let noted = false;

	/** Screens that look at saving, some of them before there is an LMS. */
	let watchers: (() => void)[] = [];
	const subscribe = createSubscriber((update) => {
		watchers = [...watchers, update];
		return () => (watchers = watchers.filter((other) => other !== update));
	});

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
		if (!around || !launched || copy || readOnly()) return;
		noted = false;
		record = earn(record, earnedBy(progressOf(course, record, rules?.()?.assess)));
		// The certificate and the boosters go by this day, however the course came to count as taken.
		if (record.earned.completed) record = markDay(record, { of: 'finished', day: around.today });
		const now = report();
		if (!keepHere(now.state)) return;
		around.lms.save(now);
	}

	/** `false` when another tab has written meanwhile; where the browser has locks, they have said so before. */
	function keepHere(state: string): boolean {
		if (!copies || !keepsCopy) return true;
		const there = copies.read(person);
		if (there && there !== mine) {
			writes = false;
			return false;
		}
		kept = copies.write(person, state);
		mine = copies.read(person);
		return true;
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
			const { record: saved, reason } = decode(state, course);
			if (reason === 'version') return 'later';
			return (
				saved && {
					progress: progressOf(course, saved),
					interactions: interactionsTold(course, saved)
				}
			);
		},
		report: () => (writes ? report() : 'elsewhere'),
		refresh() {
			if (!writes) return 'elsewhere';
			record = resync(record);
			return report();
		}
	};

	/** Asks the LMS and this browser what is saved, and takes it up. */
	async function begin(surroundings: Surroundings): Promise<void> {
		around = surroundings;
		around.lms.subscribe(() => watchers.forEach((update) => update()));
		copies = localCopies(surroundings.storage, surroundings.today);
		await launch();
	}

	async function launch(): Promise<void> {
		failed = undefined;
		const answer = await around?.lms.launch(keeper);
		if (answer?.fault) failed = answer;
		else if (answer) takeUp(answer);
	}

	function takeUp(answer: Launch): void {
		if (!around || !copies) return;
		const { storage, tab, seed, today } = around;
		const { mode, fault, learner } = answer;
		const chosen = record.settings;
		// After a fault nobody says who this is; whoever was here in this tab a moment ago still is.
		person = fault ? (tab?.read('learner') ?? '') : learner.id;
		// A learner without an id may be anybody at this computer: then only an untracked course keeps a copy.
		keepsCopy = mode === 'untracked' || (mode === 'normal' && person !== '');
		mine = keepsCopy ? copies.read(person) : '';
		const local: Decoded = decode(mine, course);
		const saved = decode(answer.state, course);
		later = saved.reason === 'version' || (mode === 'untracked' && local.reason === 'version');
		if (later || local.reason === 'version') keepsCopy = false;

		const asks = mode === 'normal' || (fault && !person);
		if (saved.record) record = local.record ? merge(saved.record, local.record) : saved.record;
		else if (local.record && !asks) record = local.record;
		else {
			record = newRecord({ seed, startDay: today });
			if (local.record && !later && hasWork(local.record)) copy = local.record;
		}
		scoreBefore = record.earned.score;
		// A standard with one status for both cannot say more than a record that knows of the pass.
		if (!(record.earned.passed && answer.earned.passed)) record = earn(record, answer.earned);
		launched = answer;
		if (keepsCopy && person) tab?.write('learner', person);
		kept = keepsCopy && storage.write('here', '1');
		// What only this browser had goes to the LMS at once, not with the next decision.
		const ahead = saved.record && local.record && encode(record, course) !== answer.state;
		if (!readOnly()) void takeLock().then(() => ahead && keep());
		// What was chosen on the start screen just now counts more than what was chosen last time.
		if (Object.keys(chosen).length) decide((record) => setSetting(record, chosen));
	}

	function takeLock(): Promise<void> {
		lock = oneWriter(around?.locks, {
			name: `${course.id}.${person}`,
			onchange: (now) => (writes = now)
		});
		return lock.begin();
	}

	function readOnly(): ReadOnly | undefined {
		const { mode } = launched ?? {};
		if (mode === 'review' || mode === 'browse') return mode;
		return later ? 'later-version' : writes ? undefined : 'elsewhere';
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
		get failed() {
			return failed;
		},
		tryAgain: launch,
		goOnWithoutRecording(): void {
			const answer = failed;
			failed = undefined;
			if (answer) takeUp(answer);
		},
		/** Days since 2020-01-01 by the learner's clock. */
		get today() {
			return around?.today ?? 0;
		},
		/** Another tab of this browser is writing. */
		get elsewhere() {
			return !writes;
		},
		get readOnly() {
			return readOnly();
		},
		get saving(): Saving {
			subscribe();
			return readOnly() ? 'off' : (around?.lms.saving ?? 'off');
		},
		get doubt() {
			subscribe();
			return readOnly() ? undefined : around?.lms.doubt;
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
		/** Days since the copy was last written. */
		get copyAge() {
			return copies?.age(person) ?? 0;
		},

		/** Goes on from the copy in this browser, or leaves it. */
		useCopy(use: boolean): void {
			if (use && copy) record = earn(copy, record.earned);
			copy = undefined;
			decide(resync);
		},
		/** Removes the copy and what this tab knows, and keeps none for the rest of this visit. */
		forget(): void {
			copies?.remove(person);
			around?.tab?.remove('learner');
			keepsCopy = kept = false;
			if (!copy) return;
			copy = undefined;
			decide(resync);
		},
		/** Takes up what a resume code holds; `replace`: also where something else was done already. */
		useCode(text: string, { replace = false } = {}): CodeResult {
			if (!launched || copy || readOnly()) return 'not-now';
			const taken = takeCode(course, { text, record, replace });
			if (typeof taken === 'string') return taken;
			decide(() => taken);
			return 'used';
		},
		/** Makes this tab the one that writes, from what the other one has kept. */
		continueHere(): void {
			mine = copies?.read(person) ?? '';
			const local = keepsCopy ? decode(mine, course).record : undefined;
			if (local) record = merge(record, local);
			void lock?.takeOver();
			writes = true;
			decide(resync);
		},
		async close(): Promise<void> {
			if (!around || !launched) return;
			keep();
			if (writes) await around.lms.close(report());
		}
	};
}
