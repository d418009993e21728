import { type CheckPart, provideCheck, provideLesson } from '#blocks';
import type { Lesson } from '#model';
import type { Session } from './session.svelte.ts';

interface Shown {
	lesson: Lesson;
	/** None among the closing questions and at the lesson's end. */
	screen?: string;
}

/** Gives the blocks of a lesson their item, their answer and a way to commit one. Only while a component starts. */
export function provideLessonOf(session: Session, shown: () => Shown): void {
	provideLesson({
		get lesson() {
			return shown().lesson;
		},
		get screen() {
			return shown().screen;
		},
		get seed() {
			return session.record.seed;
		},
		task: (item) => session.task(shown().lesson, item),
		answer: (item, answer) => session.answer(shown().lesson, item, answer),
		caseRecord: (id) => session.record.cases[id],
		keepCase: (id, taken, decision) => session.keepCase({ ...shown(), id, taken }, decision),
		conversationRecord: (id) => session.record.conversations[id],
		keepConversation: session.keepConversation,
		show(part) {
			void session.go({ screen: 'lesson', lesson: shown().lesson.id, part });
		}
	});
	provideCheckOf(session, (part) => {
		const { id } = shown().lesson;
		void session.go({ screen: 'lesson', lesson: id, part });
	});
}

/** Gives blocks what the final check and the short cases decide. Only while a component starts. */
export function provideCheckOf(session: Session, show: (part: CheckPart) => void): void {
	provideCheck({
		course: session.course,
		get today() {
			return session.learner.today;
		},
		decide: session.learner.decide,
		tryAgain(update) {
			session.learner.tellFirstTry();
			session.learner.decide(update);
		},
		get record() {
			return session.record;
		},
		show
	});
}
