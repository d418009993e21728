import { type Component, createContext, type Snippet } from 'svelte';
import type { Sitting } from '../quiz/index.ts';
import type { CheckRules } from '../record/index.ts';
import type {
	Answer,
	CaseRecord,
	ConversationRecord,
	Course,
	LearnerRecord,
	Lesson,
	Region,
	Role,
	Task
} from '#model';

/** What every block may know of the course and of the learner's choices. The player provides it; blocks only read. */
export interface CourseContext {
	readonly sources: Course['sources'];
	/** The learner's country, with its helplines, duties and routes. */
	readonly region: Region;
	readonly role: Role;
	/** Structures of the cases; whole once `scenarios.js` has come. */
	readonly cases: Course['cases'];
	readonly conversations: Course['conversations'];
	/** Screens that come with `simulator.js`. */
	readonly simulator: Simulator;
	/** Whether letters and figures alone do something in the lists of cases; may be set. */
	singleKeys?: boolean;
	/** Goes to a lesson, or opens a page of the help. */
	open(target: string): void;
}

/** What `simulator.js` brings; empty until then. */
export interface Simulator {
	Case?: Component<{ id: string }>;
	Practice?: Component;
	Conversation?: Component<{ id: string }>;
	Check?: Component<{ part: CheckPart }>;
	Minis?: Component<{ sitting: Sitting; children?: Snippet }>;
	rules?: CheckRules;
}

export type CheckPart = 'about' | 'cases' | 'questions' | 'closing-check' | 'result';

/** What blocks inside a lesson may know. */
export interface LessonContext {
	readonly lesson: Lesson;
	/** The one screen that is shown; none among the closing questions. */
	readonly screen: string | undefined;
	/** Decides the order of options; the same throughout an attempt. */
	readonly seed: number;
	/** The committed answer to an item of this lesson. */
	task(item: string): Task | undefined;
	/** Commits an answer. */
	answer(item: string, answer: Answer): void;
	/** Where a case stands. */
	caseRecord(id: string): CaseRecord | undefined;
	/** Keeps where a case stands; what is not a decision is saved with the next one, or when the page is hidden. */
	keepCase(id: string, taken: CaseRecord, decision: boolean): void;
	/** What was said in a conversation. */
	conversationRecord(id: string): ConversationRecord | undefined;
	keepConversation(id: string, taken: ConversationRecord): void;
	/** Goes to another screen of this lesson. */
	show(screen: string): void;
}

/** What the final check may know and decide; what follows from it is the record's. */
export interface CheckContext {
	readonly course: Course;
	readonly record: LearnerRecord;
	/** Days since 2020-01-01 by the learner's clock. */
	readonly today: number;
	/** Keeps what a rule of the record makes of it. */
	decide(update: (record: LearnerRecord) => LearnerRecord): void;
	/** The same for a new try, before which the first one is told. */
	tryAgain(update: (record: LearnerRecord) => LearnerRecord): void;
	/** Goes to another screen of this lesson. */
	show(part: CheckPart): void;
}

const [courseContext, provideCourse] = createContext<CourseContext>();
const [lessonContext, provideLesson, hasLesson] = createContext<LessonContext>();
const [checkContext, provideCheck] = createContext<CheckContext>();

export { checkContext, provideCheck };
export { courseContext, provideCourse, lessonContext, provideLesson, hasLesson };
