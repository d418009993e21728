import type { Answer, QuizItem } from '#model';
import type { Words } from '#text';

/** What each kind of question is given; only it knows the shape of its answer. */
export interface FormProps {
	id: string;
	item: QuizItem;
	/** Options in the order they are shown. */
	shown: string[];
	answer: Answer;
	/** Committed: nothing can be changed, everything is explained. */
	answered: boolean;
	words: Words;
	set: (answer: Answer) => void;
}

/** Said of an option after answering. */
export interface Tag {
	text: string;
	/** It is what the course would choose. */
	ours: boolean;
}
