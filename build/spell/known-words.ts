import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Words that the course knows beside the dictionary: names of people and places in every language (`names.txt`), and the words of one
 * language (`<language>.txt`). One word a line; `#` starts a comment; `*` at the end stands for any ending.
 */
export function knownWords(root: string, language: string): (word: string) => boolean {
	const lines = ['names', language].flatMap((name) =>
		linesOf(join(root, `course/spelling/${name}.txt`))
	);
	const whole = new Set(lines.filter((line) => !line.endsWith('*')).map(lower));
	const starts = lines.filter((line) => line.endsWith('*')).map((line) => lower(line.slice(0, -1)));
	return (word) => whole.has(lower(word)) || starts.some((start) => lower(word).startsWith(start));
}

function linesOf(file: string): string[] {
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.split('\n')
		.map((line) => line.replace(/#.*/, '').trim())
		.filter(Boolean);
}

function lower(word: string): string {
	return word.toLocaleLowerCase('und');
}
