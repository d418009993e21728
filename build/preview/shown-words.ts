import type { CourseWords } from '../check/index.ts';

/** How the course's texts are shown: as they are, by their keys, lengthened with odd letters, or with untranslated ones marked. */
export const showings = ['plain', 'keys', 'pseudo', 'stale'] as const;
export type Showing = (typeof showings)[number];

/** Keys of texts to be marked, by language and namespace. */
export type Marked = Record<string, Record<string, ReadonlySet<string>>>;

/** The words as they are to be shown; structure, plural forms and marks stay, so that everything still works. */
export function shownWords(words: CourseWords, showing: Showing, marked: Marked = {}): CourseWords {
	if (showing === 'plain') return words;
	return mapEntries(words, (namespaces, language) =>
		mapEntries(namespaces, (tree, namespace) => {
			const found = marked[language]?.[namespace];
			const change = (text: string, key: string) => {
				if (showing === 'keys') return `${namespace}:${key}`;
				if (showing === 'pseudo') return pseudo(text);
				return found?.has(plainKey(key)) ? `⚠ ${text}` : text;
			};
			return changed(tree, [], change) as object;
		})
	);
}

function changed(
	node: unknown,
	path: string[],
	change: (text: string, key: string) => string
): unknown {
	if (typeof node === 'string') return change(node, path.join('.'));
	if (Array.isArray(node))
		return node.map((one, at) => changed(one, [...path, String(at + 1)], change));
	return mapEntries(node as Record<string, unknown>, (value, key) =>
		changed(value, [...path, key], change)
	);
}

/** Without the number of a list's entry and endings of plural forms. */
function plainKey(key: string): string {
	return key.replace(/\.\d+$/, '').replace(/_(zero|one|two|few|many|other)$/, '');
}

const odd: Record<string, string> = {
	a: 'á',
	e: 'ē',
	i: 'ï',
	o: 'ö',
	u: 'ū',
	A: 'Å',
	E: 'Ë',
	I: 'Î',
	O: 'Ø',
	U: 'Ü',
	c: 'ç',
	n: 'ñ',
	s: 'š',
	z: 'ž'
};

/** A third longer and with letters from elsewhere: shows what is cut off and what is no text of the course. */
export function pseudo(text: string): string {
	const parts = text.split(/(<[^<>]*>|\{\{[^{}]*\}\}|\$t\([^()]*\))/);
	const said = parts.map((part, at) =>
		at % 2 ? part : part.replace(/[a-z]/gi, (one) => odd[one] ?? one)
	);
	const length = parts.filter((_, at) => at % 2 === 0).join('').length;
	return `[${said.join('')}${'~'.repeat(Math.ceil(length / 3))}]`;
}

function mapEntries<A, B>(
	record: Record<string, A>,
	change: (value: A, key: string) => B
): Record<string, B> {
	return Object.fromEntries(
		Object.entries(record).map(([key, value]) => [key, change(value, key)])
	);
}
