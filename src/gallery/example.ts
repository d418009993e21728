import type { Component } from 'svelte';
import type { LearnerRecord } from '#model';
import type { Words } from '#text';
import type { answers } from './sample.ts';

/** A block in one of its states. */
export interface Example {
	id: string;
	block: Component<Record<string, unknown>>;
	props: (words: Words) => object;
	/** Items that were answered before. */
	answered?: (keyof typeof answers)[];
	/** What was read, said and decided before; nothing without it. */
	learner?: LearnerRecord;
	/** What is pressed once it stands there: states that nothing saved leads to. */
	press?: string[];
	/** It lies over the whole page, and is shown only when it is asked for. */
	alone?: boolean;
}

export function example<Props extends object>(
	id: string,
	block: Component<Props>,
	props: (words: Words) => NoInfer<Props>,
	more: Omit<Example, 'id' | 'block' | 'props'> = {}
): Example {
	return { id, block: block as unknown as Example['block'], props, ...more };
}
