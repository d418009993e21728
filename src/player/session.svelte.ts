import type {
	Answer,
	CaseRecord,
	ConversationRecord,
	Course,
	Language,
	Lesson,
	Region,
	Role
} from '#model';
import type { Text } from '#text';
import {
	answerItem,
	lessonOf,
	seeScreen,
	setConversations,
	setSetting,
	takeCase,
	type CheckRules
} from '../record/index.ts';
import { createLearner, type Surroundings } from './learner.svelte.ts';
import { recordingOf } from './recording.svelte.ts';
import {
	after,
	entryOf,
	lessonAt,
	lessonToOffer,
	placeToKeep,
	resumeAt,
	type Place,
	type Step
} from './route.ts';

export type Session = ReturnType<typeof createSession>;

interface SessionOptions {
	course: Course;
	text: Text;
	/** Rules of the final check, once they have come. */
	rules: () => CheckRules | undefined;
}

/** Where the learner is, and everything the learner decides. Data flows one way: decision, record, screen. */
export function createSession({ course, text, rules }: SessionOptions) {
	const learner = createLearner(course, rules);
	let place = $state.raw<Place>({ screen: 'start' });
	let missing = $state.raw<Place>();
	let wordsFailed = $state(false);

	/** Where the last press leads; its words may still be on their way. */
	let heading: Place | undefined;
	/** The last page of a lesson in this visit; the map leads back to it. */
	let last: Step | undefined;
	/** Start was pressed before it could be followed. */
	let starting = false;
	let chosenHere = '';

	const region = $derived(regionOf(course, learner.record.settings.region, text.language));
	const role = $derived<Role>(learner.record.settings.role ?? 'social');

	async function begin(surroundings: Surroundings): Promise<void> {
		chosenHere = surroundings.storage.read('language');
		await learner.begin(surroundings);
		await takeUp();
	}

	/** After something saved was taken up, or while a choice about it is still open. */
	async function takeUp(): Promise<void> {
		text.role = role;
		await speakAsSaved();
		void text.load(wordsFor(place)).catch(() => undefined);
		if (starting) await resume();
	}

	/** The learner has just said what to go on from. */
	async function goOn(): Promise<void> {
		starting = true;
		await takeUp();
	}

	/** The language of the last visit; without one, what the LMS suggests counts less than a choice made in this browser. */
	async function speakAsSaved(): Promise<void> {
		const hint = chosenHere ? undefined : learner.launched?.language?.split('-')[0];
		const wanted = learner.record.settings.language ?? hint;
		if (!wanted || wanted === text.language || !course.languages.includes(wanted)) return;
		await text.setLanguage(wanted, wordsFor(place, wanted)).catch(() => (wordsFailed = true));
	}

	async function go(next: Place): Promise<void> {
		heading = next;
		missing = undefined;
		try {
			await text.load(wordsFor(next));
		} catch {
			if (heading === next) missing = next;
			return;
		}
		if (heading !== next) return;
		place = next;
		if ('part' in next) last = next;
		if (next.screen === 'start' || next.screen === 'closed') return;
		const lesson = lessonAt(course, next);
		learner.decide((record) => {
			// From the start on the country stays, whatever the language, until another is chosen.
			const country = record.settings.region ?? region.id;
			const placed = setSetting(record, { place: placeToKeep(next), region: country });
			if (!lesson || next.screen !== 'lesson' || !next.part) return placed;
			if (isHeldOpen(lesson, next.part)) return placed;
			return seeScreen(placed, { lesson, screen: next.part });
		});
		// The step ahead, so that going on does not wait.
		void text.load(wordsFor(after(course, next))).catch(() => undefined);
	}

	/** Words of a page and of what can be opened from it. The country may follow from the language. */
	function wordsFor(next: Place, language = text.language): string[] {
		const ahead = lessonAt(course, next) ?? lessonToOffer(course, learner.record);
		const { id } = regionOf(course, learner.record.settings.region, language);
		const checks = next.screen === 'booster' ? ['checks'] : [];
		return ['shell', `region-${id}`, 'glossary', ...checks, ...(ahead ? [ahead.id] : [])];
	}

	/** Such a screen counts as seen only when its case was gone through, or when there is a result to see. */
	function isHeldOpen(lesson: Lesson, part: string): boolean {
		const screen = lesson.screens.find(({ id }) => id === part);
		const isResult = lesson.check && screen === lesson.screens.at(-1);
		if (isResult) return rules()?.stageOf(course, learner.record) !== 'result';
		return (screen?.cases.length ?? 0) > 0;
	}

	async function resume(): Promise<void> {
		starting = !learner.launched;
		if (learner.launched && !learner.copy) await go(resumeAt(course, learner.record));
	}

	return {
		course,
		learner,
		recording: recordingOf({ course, learner, takeUp, goOn }),
		begin,
		go,
		/** Goes where the learner left off; soon, when the LMS has not answered yet. */
		resume,
		/** Takes a lesson up where it was left in this visit, else at what is still open in it. */
		enter: (lesson: Lesson) =>
			go(last?.lesson === lesson.id ? last : entryOf(lesson, learner.record)),

		get record() {
			return learner.record;
		},
		get place() {
			return place;
		},
		/** The result of the final check, if there is one. */
		get outcome() {
			return rules()?.assess(course, learner.record);
		},
		get region(): Region {
			return region;
		},
		get role(): Role {
			return role;
		},
		/** A page whose words did not arrive. */
		get missing() {
			return missing;
		},
		get wordsFailed() {
			return wordsFailed;
		},

		async setLanguage(language: Language): Promise<void> {
			wordsFailed = false;
			try {
				await text.setLanguage(language, wordsFor(place, language));
			} catch {
				wordsFailed = true;
				return;
			}
			learner.decide((record) => setSetting(record, { language }));
		},
		async setRegion(id: string): Promise<void> {
			await text.load([`region-${id}`]).catch(() => (wordsFailed = true));
			learner.decide((record) => setSetting(record, { region: id }));
		},
		setRole(next: Role): void {
			text.role = next;
			learner.decide((record) => setSetting(record, { role: next }));
		},
		useCopy(use: boolean): void {
			learner.useCopy(use);
			void goOn();
		},

		task(lesson: Lesson, item: string) {
			const taken = lessonOf(learner.record, lesson.id);
			return taken.questions[item] ?? taken.activities[item];
		},
		answer(lesson: Lesson, item: string, answer: Answer): void {
			learner.decide((record) => answerItem(record, { lesson, item, answer }));
		},

		/** Where a case stands; what is not a decision rides along with the next one. */
		keepCase(
			{ lesson, ...kept }: { lesson: Lesson; screen?: string; id: string; taken: CaseRecord },
			decision: boolean
		): void {
			const change = decision ? learner.decide : learner.note;
			change((record) => takeCase(record, { lesson, ...kept }));
		},

		keepConversation(id: string, taken: ConversationRecord): void {
			learner.decide((record) => setConversations(record, { [id]: taken }));
		},

		async close(): Promise<void> {
			heading = place = { screen: 'closed' };
			await learner.close();
		}
	};
}

function regionOf(course: Course, chosen: string | undefined, language: Language): Region {
	const find = (id: string | undefined) => course.regions.find((region) => region.id === id);
	const found = find(chosen) ?? find(course.regionOf[language]) ?? course.regions.at(-1);
	if (!found) throw new Error('A course has at least one region.');
	return found;
}
