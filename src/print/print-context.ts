import { createContext } from 'svelte';
import type { Course } from '#model';
import type { Text, Translate, Words, WordsOf } from '#text';

/** What the pages for paper share. */
export interface Print {
	readonly course: Course;
	readonly text: Text;
	readonly t: Translate<WordsOf<'room'>>;
	readonly shell: Words;
	readonly handbook: Words;
	/** Number of a source in the list at the end; it is given at the first mention. */
	cite(id: string): number;
	/** Sources mentioned so far, in the order of their numbers. */
	readonly cited: readonly string[];
}

const [printContext, providePrint] = createContext<Print>();
export { printContext, providePrint };
