import type { Trouble } from './fake-engine.ts';
import { keep } from './keep.ts';
import type { Launch } from './launch-values.ts';
import type { Standard } from './standards.ts';

export interface Size {
	id: string;
	width: number;
	height: number;
	/** Where a course gets a frame like this. */
	what: string;
}

export const sizes: readonly Size[] = [
	{ id: '367', width: 367, height: 666, what: 'Moodle on a phone' },
	{ id: '714', width: 714, height: 666, what: 'Moodle with an open drawer' },
	{ id: '952', width: 952, height: 666, what: 'Moodle on a desktop' },
	{ id: '1366', width: 1366, height: 768, what: 'a window of its own' }
];

interface Choices {
	standard: Standard;
	/** Id of a size, or `free`. */
	size: string;
	name: string;
	/** What the LMS gives as the learner's language; empty in most. */
	language: string;
	mode: Launch['mode'];
	/** `scorm-again`, `strict`, or an engine that the strict LMS behaves as. */
	lms: string;
	troubles: readonly Trouble[];
}

const usual: Choices = {
	standard: 'scorm12',
	size: '952',
	name: 'Ozola, Anna',
	language: '',
	mode: 'normal',
	lms: 'scorm-again',
	troubles: []
};

let current = $state.raw<Choices>({ ...usual, ...keep.read<Partial<Choices>>('choices') });

/** How the course is shown and who takes it; kept in this browser. */
export const choices = {
	get current(): Choices {
		return current;
	},
	get launch(): Launch {
		const { standard, name, language, mode } = current;
		return { standard, language, mode, learner: { id: `preview-${standard}`, name } };
	},
	change(some: Partial<Choices>): void {
		current = { ...current, ...some };
		keep.write('choices', current);
	}
};
