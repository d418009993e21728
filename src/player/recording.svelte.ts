import type { Course } from '#model';
import type { Doubt, Fault, Saving } from '../lms/port.ts';
import { callLines } from '../lms/support.ts';
import { resumeCode } from '../record/index.ts';
import { hasWork, type CodeResult } from './codes.ts';
import type { createLearner, ReadOnly } from './learner.svelte.ts';

interface Around {
	course: Course;
	learner: ReturnType<typeof createLearner>;
	/** Looks at what was taken up; goes on if Start was pressed. */
	takeUp: () => Promise<void>;
	/** Goes on. */
	goOn: () => Promise<void>;
}

/** The launch failed; nothing goes on until the learner says how. */
export interface LaunchFault {
	kind: Fault;
	/** The LMS ended this session: only opening the course again from its page helps. */
	reopen: boolean;
	tryAgain(): Promise<void>;
	/** A copy in this browser is kept where that is allowed. */
	goOnWithoutRecording(): void;
}

/** The LMS has nothing, this browser has work; nothing is saved until the learner says which. */
export interface CopyOffer {
	/** Days since it was kept. */
	days: number;
	useLocalCopy(): void;
	startFresh(): void;
	/** Also starts fresh. */
	removeFromDevice(): void;
}

/** Error of SCORM 2004 for a session that was ended. */
const ended = '104';

/** What a learner may know of saving, and do about it. */
export function recordingOf({ course, learner, takeUp, goOn }: Around) {
	let offline = $state(false);

	const then =
		(run: () => void): (() => void) =>
		() => {
			run();
			void goOn();
		};

	return {
		/** Hears of the network; returns how to stop. */
		watch(window: Window): () => void {
			const look = () => (offline = window.navigator.onLine === false);
			const events = ['online', 'offline'];
			look();
			events.forEach((event) => window.addEventListener(event, look));
			return () => events.forEach((event) => window.removeEventListener(event, look));
		},

		/** The LMS is still being sought. */
		get connecting() {
			return !learner.launched && !learner.failed;
		},
		get saving(): Saving {
			return learner.saving;
		},
		get offline() {
			return offline;
		},
		get kept() {
			return learner.kept;
		},
		get doubt(): Doubt | undefined {
			return learner.doubt;
		},
		get fault(): LaunchFault | undefined {
			const { fault: kind, code } = learner.failed ?? {};
			if (!kind) return undefined;
			return {
				kind,
				reopen: code === ended,
				tryAgain: () => learner.tryAgain().then(takeUp),
				goOnWithoutRecording() {
					learner.goOnWithoutRecording();
					void takeUp();
				}
			};
		},
		get localCopy(): CopyOffer | undefined {
			if (!learner.copy) return undefined;
			return {
				days: learner.copyAge,
				useLocalCopy: then(() => learner.useCopy(true)),
				startFresh: then(() => learner.useCopy(false)),
				removeFromDevice: then(learner.forget)
			};
		},
		/** Forgets the copy in this browser, and keeps none for the rest of the visit. */
		removeFromDevice: learner.forget,

		/** All that counts as one text; '' while there is nothing to bring back. */
		get resumeCode() {
			return hasWork(learner.record) ? resumeCode(learner.record, course) : '';
		},
		useResumeCode(text: string, how: { replace?: boolean } = {}): CodeResult {
			const result = learner.useCode(text, how);
			if (result === 'used') void goOn();
			return result;
		},

		get calls() {
			return learner.calls;
		},
		/** The last calls as plain text for support: no name, no id, no saved state. */
		exportSupport(): string {
			const { mode = 'none', fault, code } = learner.launched ?? learner.failed ?? {};
			const state = { mode, fault, code, saving: learner.saving, doubt: learner.doubt };
			return [
				`${course.id} ${course.version}`,
				JSON.stringify({ ...state, readOnly: learner.readOnly, kept: learner.kept, offline }),
				globalThis.navigator?.userAgent ?? '',
				...callLines(learner.calls)
			].join('\n');
		},

		/** Another tab of this browser writes. */
		get elsewhere() {
			return learner.elsewhere;
		},
		continueHere: learner.continueHere,
		get readOnly(): ReadOnly | undefined {
			return learner.readOnly;
		}
	};
}
