import { createContext, onDestroy } from 'svelte';
import type { Text } from './text.svelte.ts';
import type { Namespace, Translate, Values, Words, WordsOf } from './types.ts';

const [textState, setText] = createContext<Text>();

/** The text state of the page: language, role, loading. Only while a component starts. */
export { textState };

/** Gives everything inside the calling component its texts. */
export function provideText(text: Text): Text {
	return setText(text);
}

/** Texts of one namespace by selector: `t(($) => $.opening.lead)`. Only while a component starts. */
export function useText<Ns extends Namespace>(namespace: Ns): Translate<WordsOf<Ns>> {
	const text = using(() => namespace);
	return ((select: (words: never) => unknown, values?: Values) =>
		text.say(namespace, select, values)) as Translate<WordsOf<Ns>>;
}

/**
 * Texts of one namespace by path, for keys that follow from ids. Only while a component starts.
 *
 * @param namespace A function where it changes with state: ``useWords(() => `region-${region.id}`)``.
 */
export function useWords(namespace: string | (() => string)): Words {
	const current = typeof namespace === 'string' ? () => namespace : namespace;
	return wordsOf(using(current), current);
}

/** The same outside components, or for a namespace known only later. */
export function wordsOf(text: Text, namespace: string | (() => string)): Words {
	const current = typeof namespace === 'string' ? () => namespace : namespace;
	const words: Words = (...path) => {
		const last = path.at(-1);
		const values = typeof last === 'object' ? last : undefined;
		const keys = values ? path.slice(0, -1) : path;
		return String(text.say(current(), keys.join('.'), values));
	};
	words.has = (...path) => text.has(current(), path.join('.'));
	words.list = (...path) => text.list(current(), path.join('.'));
	return words;
}

function using(namespace: () => string): Text {
	const text = textState();
	onDestroy(text.use(namespace));
	return text;
}
