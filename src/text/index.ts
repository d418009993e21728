export { provideText, textState, useText, useWords, wordsOf } from './context.ts';
export { numberIn, dateIn, dayIn, listIn } from './format.ts';
export { provideMarks, type MarkRenderers } from './mark-renderers.ts';
export { default as Marked } from './Marked.svelte';
export { marked, plain, type Inline } from './marks.ts';
export { scriptLoader, type LoadScript } from './script-loader.ts';
export { createText, type Text, type TextOptions } from './text.svelte.ts';
export type { Counted, Namespace, Translate, Values, Words, WordsOf, WordTree } from './types.ts';
export type { WordsEntry, WordsQueue } from './words-queue.ts';
