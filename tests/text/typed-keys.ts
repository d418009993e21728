import type { Translate, WordsOf } from '../../src/text/types.ts';

// Checked by svelte-check alone: a mistyped key, namespace or kind of text must be a type error.
declare const t: Translate<WordsOf<'when-a-child-tells'>>;

export const text: string = t(($) => $.title);
export const list: string[] = t(($) => $['rather-not'].list);

// @ts-expect-error There is no such key.
export const mistyped = t(($) => $.titel);
// @ts-expect-error A list is not a text.
export const wrongKind: string = t(($) => $['rather-not'].list);
// @ts-expect-error There is no such file of words.
export type Unknown = WordsOf<'when-a-child-tell'>;
