import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { filesIn } from '../../build/read/files.ts';
import type { Files } from '../../build/read/files.ts';

const folder = new URL('./samples/', import.meta.url).pathname;

/** Every case, the sound course that the others are laid over included. */
export const samples = readdirSync(folder);

/** The sound course with a case's files laid over it, and without those that `without.txt` lists. */
export function sampleFiles(name: string): Files {
	const base = filesIn(`${folder}base`);
	if (name === 'base') return base;
	const over = existsSync(`${folder}${name}/course`) ? filesIn(`${folder}${name}`) : new Map();
	const list = `${folder}${name}/without.txt`;
	const without = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
	return new Map([...base, ...over].filter(([path]) => !without.includes(path)));
}

export function expectedFile(name: string): string {
	return `${folder}${name}/expected.txt`;
}
