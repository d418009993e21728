import { createInstance, keyFromSelector } from 'i18next';
import { createSubscriber } from 'svelte/reactivity';
import type { Language, Role } from '#model';
import type { Values } from './types.ts';
import { receiveWords, type WordsEntry } from './words-queue.ts';

export interface TextOptions {
	language: Language;
	/** Used where a text is missing, if its words are loaded. */
	fallback: Language;
	/** `self.__words`, or entries made by hand. */
	queue: WordsEntry[];
	/** Gets the words of one namespace into the queue; without it they are there already. */
	load?: (language: Language, namespace: string) => Promise<void>;
	/** Told of the new language before the texts change, for `html[lang]`. */
	onlanguage?: (language: Language) => void;
}

export type Text = ReturnType<typeof createText>;

type Path = string | ((words: never) => unknown);

/** All texts of the page, in one language at a time. What is read from it in a component follows language, role and arriving words. */
export function createText({ language, fallback, queue, load, onlanguage }: TextOptions) {
	const i18next = createInstance();
	void i18next.init({
		lng: language,
		fallbackLng: fallback,
		load: 'currentOnly',
		initAsync: false,
		resources: {},
		ns: [],
		defaultNS: 'shell',
		keySeparator: '.',
		nsSeparator: false,
		interpolation: { escapeValue: false }
	});
	receiveWords(queue, i18next);
	// Its types know every key; here the key is only passed on.
	const translate = i18next.t as unknown as (path: Path, options: object) => unknown;
	const exists = i18next.exists as (path: string, options: object) => boolean;

	const subscribe = createSubscriber((update) => {
		i18next.on('languageChanged', update);
		i18next.store.on('added', update);
		return () => {
			i18next.off('languageChanged', update);
			i18next.store.off('added', update);
		};
	});

	let role = $state<Role>();
	let wanted = language;
	let inUse: (() => string)[] = [];

	async function loadWords(language: Language, namespaces: readonly string[]): Promise<void> {
		if (load) await Promise.all(namespaces.map((namespace) => load(language, namespace)));
	}

	function lookUp(namespace: string, path: Path, values: Values = {}): unknown {
		subscribe();
		return translate(path, {
			context: contextOf(role, values),
			...values,
			ns: namespace,
			nest: false,
			returnObjects: true
		});
	}

	return {
		get language(): Language {
			subscribe();
			return i18next.language;
		},

		/** Decides which variant of a text is shown. */
		get role(): Role | undefined {
			return role;
		},
		set role(value: Role | undefined) {
			role = value;
		},

		/** @throws {Error} Words did not arrive; calling again tries again. */
		async load(namespaces: readonly string[]): Promise<void> {
			// While the language is changing, a page that opens may be shown in either.
			const languages = wanted === i18next.language ? [wanted] : [wanted, i18next.language];
			await Promise.all(languages.map((one) => loadWords(one, namespaces)));
		},

		loadWords,

		/**
		 * Changes all texts at once, when the words of what is on the page have arrived. The latest call wins.
		 *
		 * @throws {Error} Words did not arrive; the language stays what it was.
		 */
		async setLanguage(next: Language, namespaces: readonly string[] = []): Promise<void> {
			const before = i18next.language;
			wanted = next;
			try {
				const shown = inUse.map((namespace) => namespace());
				await loadWords(next, ['shell', ...shown, ...namespaces]);
			} catch (error) {
				if (wanted === next) wanted = before;
				throw error;
			}
			if (wanted !== next || next === i18next.language) return;
			onlanguage?.(next);
			await i18next.changeLanguage(next);
		},

		/** A text, or the texts of a list. A missing one reads as its key, so that it is seen and reported. */
		say(namespace: string, path: Path, values?: Values): string | string[] {
			const found = lookUp(namespace, path, values);
			return typeof found === 'string' || isList(found) ? found : keyOf(path);
		},

		has(namespace: string, path: string): boolean {
			subscribe();
			return exists(path, { ns: namespace, context: role });
		},

		list(namespace: string, path: string): string[] {
			subscribe();
			if (!exists(path, { ns: namespace })) return [];
			const found = lookUp(namespace, path);
			return typeof found === 'object' && found !== null ? Object.values(found).filter(isText) : [];
		},

		/** All words of a namespace in the page's language, as they stand in its file; empty until they have come. */
		all(namespace: string): Record<string, unknown> {
			subscribe();
			return (i18next.getResourceBundle(i18next.language, namespace) ?? {}) as Record<
				string,
				unknown
			>;
		},

		/** Counts a namespace as shown until the returned function is called: a change of language waits for its words. */
		use(namespace: () => string): () => void {
			inUse = [...inUse, namespace];
			return () => {
				inUse = inUse.filter((other) => other !== namespace);
			};
		}
	};
}

/** `_other` is both a plural form and a role: a text with `count` has no variant for that role. */
function contextOf(role: Role | undefined, { count }: Values): Role | undefined {
	return role === 'other' && count !== undefined ? undefined : role;
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function isList(value: unknown): value is string[] {
	return Array.isArray(value) && value.every(isText);
}

function keyOf(path: Path): string {
	return typeof path === 'string' ? path : keyFromSelector(path as never);
}
