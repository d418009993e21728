import type { TypeOptions } from 'i18next';

/** A text that needs `count`, because it has plural forms. */
export interface Counted {
	readonly counted: true;
}

/** Values for `{{name}}`; `count` also chooses the plural form. */
export type Values = Record<string, string | number> & { count?: number };

type Known = TypeOptions['resources'];

/** A file of words, by the base name of its script. Any string until `npm run sync` has made the types. */
export type Namespace = [keyof Known] extends [never] ? string : Extract<keyof Known, string>;

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Variant = 'social' | 'school' | 'other';

/** `key` for `key_one`, `key_school` and `key_school_one`; ids have no underscores of their own. */
type Base<K> = K extends `${infer B}_${Plural | Variant}` ? Base<B> : K;

/** Whether the source language, which always has `_one`, gives `B` plural forms. */
type HasPlural<T, B extends string> = `${B}_one` extends keyof T ? true : false;

/** What a selector can choose from: plural forms and role variants folded into their key. */
export type WordTree<T> = {
	[K in keyof T as Base<K>]: T[K] extends readonly string[]
		? string[]
		: T[K] extends object
			? WordTree<T[K]>
			: HasPlural<T, Base<K> & string> extends true
				? Counted
				: string;
};

export type WordsOf<Ns extends Namespace> = Ns extends keyof Known
	? WordTree<Known[Ns]>
	: // eslint-disable-next-line @typescript-eslint/no-explicit-any -- nothing is known before the types are made
		any;

/** Typed `t`: texts by selector, in the learner's language and for the learner's role. */
export interface Translate<Tree> {
	(select: (words: Tree) => string, values?: Values): string;
	(select: (words: Tree) => string[], values?: Values): string[];
	(select: (words: Tree) => Counted, values: Values & { count: number }): string;
}

/** Texts by path, for keys that follow from ids: `words('quiz', id, 'options', option, 'text')`. */
export interface Words {
	(...path: [...(string | number)[], string | number | Values]): string;
	has(...path: (string | number)[]): boolean;
	/** Texts of a list, or of a group in file order; empty where there is none. */
	list(...path: (string | number)[]): string[];
}
