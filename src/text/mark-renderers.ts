import { type Component, createContext, type Snippet } from 'svelte';

/** What terms, links and sources look like; the rest of the marks are plain HTML. */
export interface MarkRenderers {
	term?: Component<{ id: string; children: Snippet }>;
	/** `to` is a lesson id or a help page. */
	link?: Component<{ to: string; children: Snippet }>;
	source?: Component<{ id: string }>;
}

const [getMarks, setMarks, hasMarks] = createContext<MarkRenderers>();

/** Gives every `Marked` inside the calling component its renderers. */
export function provideMarks(renderers: MarkRenderers): MarkRenderers {
	return setMarks(renderers);
}

export function markRenderers(): MarkRenderers {
	return hasMarks() ? getMarks() : {};
}
