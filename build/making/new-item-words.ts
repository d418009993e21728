import { hintFor } from './hints.ts';
import type { NewWords } from './new-words.ts';

/** Words of a question with these options. */
export function itemWords(group: string, options: readonly string[]): NewWords {
	const at = (key: string) => hintFor(`${group}.${key}`);
	return {
		question: at('question'),
		options: Object.fromEntries(
			options.map((option) => [
				option,
				{ text: at(`options.${option}.text`), why: at(`options.${option}.why`) }
			])
		)
	};
}

/** A JSON file with one more entry at the end of a group; everything else stays as it was written. */
export function withEntry(text: string, group: string, [key, value]: [string, NewWords]): string {
	const entry = `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
	const found = new RegExp(`^\\s*${JSON.stringify(group)}\\s*:\\s*\\{`, 'm').exec(text);
	if (!found) {
		const end = text.lastIndexOf('}');
		const comma = /\{\s*$/.test(text.slice(0, end)) ? '' : ',';
		return `${text.slice(0, end).trimEnd()}${comma}${JSON.stringify(group)}: {\n${entry}}}`;
	}
	const begin = found.index + found[0].length;
	const end = endOfGroup(text, begin);
	const inside = text.slice(begin, end).trimEnd();
	return `${text.slice(0, begin)}${inside}${inside.trim() ? ',' : ''}\n${entry}${text.slice(end)}`;
}

/** Where the brace is that closes a group which begins before this. */
function endOfGroup(text: string, from: number): number {
	let depth = 1;
	for (const match of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
		if (match[0] === '{') depth += 1;
		if (match[0] === '}') depth -= 1;
		if (depth === 0) return from + match.index;
	}
	return text.length;
}
