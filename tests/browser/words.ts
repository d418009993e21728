import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import type { Language, Role } from '#model';

type Words = { [key: string]: Words | string };

/** The words of one folder of the course, such as `cases/c03`, in one language. */
export const wordsIn = (folder: string, language: Language): Words =>
	JSON.parse(readFileSync(join(resolve('course'), folder, `${language}.json`), 'utf8')) as Words;

/** One text as people read it, or undefined; for a role in that role's own words where there are any. */
export function wordsFor(words: Words, path: string[], role: Role): string | undefined {
	const last = path.at(-1) ?? '';
	const parent = path
		.slice(0, -1)
		.reduce<Words | string | undefined>((at, key) => (at as Words | undefined)?.[key], words) as
		Words | undefined;
	const text = parent?.[`${last}_${role}`] ?? parent?.[last];
	return typeof text === 'string' ? plainly(text) : undefined;
}

/** Without marks, with single spaces. */
export const plainly = (text: string) =>
	text
		.replace(/<[^>]*>/g, '')
		.replace(/\s+/g, ' ')
		.trim();

/** Times of the day that the course tells in a language, such as `14.05`. */
export function timesIn(language: Language): Set<string> {
	const root = resolve('course');
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
		(path) => basename(path) === `${language}.json`
	);
	const texts = files.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
	return new Set(texts.match(time));
}

export const time = /(?<![\d.,])(?:[01]?\d|2[0-4])\.[0-5]\d(?![\d.,]*\d)/g;
