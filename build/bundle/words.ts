import type { Language } from '../../src/model/index.ts';

/** Nested texts and lists of texts, as they stand in a JSON file. */
export type WordTree = object;

/** Words of a course, by language and namespace. */
export type Words = Record<Language, Record<string, WordTree>>;

/** One script per language and namespace, by its path in the site. */
export function wordScripts(words: Words, languages: readonly Language[]): Record<string, string> {
	return Object.fromEntries(
		languages.flatMap((language) =>
			Object.entries(wordsIn(words, languages, language)).flatMap(([namespace, tree]) => {
				if (namespace !== 'shell') return [script(language, namespace, tree)];
				const [shell, simulator] = divided(tree);
				return [
					script(language, 'shell', shell),
					...(Object.keys(simulator).length
						? [script(language, 'shell', simulator, 'simulator')]
						: [])
				];
			})
		)
	);
}

function script(language: Language, namespace: string, tree: WordTree, file = namespace) {
	return [
		`words/${language}-${file}.js`,
		`(self.__words=self.__words||[]).push(${JSON.stringify([language, namespace, tree])});\n`
	] as const;
}

/** Groups of the shell's words that only cases, conversations and the final check use; they come with those. */
const ofSimulator = [
	'case',
	'steps',
	'concerns',
	'judgements',
	'certainties',
	'markers',
	'conversation',
	'check',
	'result',
	'minis',
	'gain'
];

function divided(tree: WordTree): [shell: WordTree, simulator: WordTree] {
	const later = ([group]: [string, unknown]) => ofSimulator.includes(group);
	const groups = Object.entries(tree);
	return [
		Object.fromEntries(groups.filter((one) => !later(one))),
		Object.fromEntries(groups.filter(later))
	];
}

/**
 * All words of one language, by namespace, with those of the fallback language in their gaps. The shell also
 * has the titles of everything else, under `titles.<namespace>`, so that a map or a menu needs no other words.
 */
export function wordsIn(
	words: Words,
	languages: readonly Language[],
	language: Language
): Record<string, WordTree> {
	const fallback = words[languages[0] ?? ''] ?? {};
	const filled = fill(words[language] ?? {}, fallback) as Record<string, WordTree>;
	const titles = Object.entries(filled).flatMap(([namespace, tree]) => {
		const title = textAt(tree, 'title') ?? textAt(tree, 'name');
		return title === undefined ? [] : [[namespace, title]];
	});
	return { ...filled, shell: { ...filled['shell'], titles: Object.fromEntries(titles) } };
}

/** Texts without marks, for counting letters. */
export function* textsOf(tree: unknown): Generator<string> {
	if (typeof tree === 'string') yield tree.replace(/<[^>]*>/g, '');
	else if (isGroup(tree)) for (const value of Object.values(tree)) yield* textsOf(value);
}

export function textAt(tree: unknown, ...path: string[]): string | undefined {
	const found = path.reduce((node, key) => (isGroup(node) ? node[key] : undefined), tree);
	return typeof found === 'string' ? found : undefined;
}

/** A text that has any form of its own gets no others: they would be in two languages. */
function fill(tree: object, fallback: object): object {
	const bases = new Set(Object.keys(tree).map(baseOf));
	const gaps = Object.entries(fallback).filter(([key]) => !bases.has(baseOf(key)));
	const own = Object.entries(tree).map(([key, value]) => {
		const other = isGroup(fallback) ? fallback[key] : undefined;
		const groups = isGroup(value) && isGroup(other) && !Array.isArray(value);
		return [key, groups ? fill(value, other) : value];
	});
	return Object.fromEntries([...own, ...gaps]);
}

/** `left` for `left_one` and `left_school`. */
function baseOf(key: string): string {
	return key.split('_')[0] ?? key;
}

function isGroup(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
