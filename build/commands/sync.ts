import { mkdirSync, writeFileSync } from 'node:fs';
import { wordTypes } from '../check/word-types.ts';
import { filesIn } from '../read/files.ts';
import { commandLine } from './command-line.ts';

commandLine({
	usage: `
npm run sync

Writes the types of the course's words into .course/.
`
});
mkdirSync('.course', { recursive: true });
writeFileSync('.course/types.d.ts', wordTypes(filesIn(process.cwd())));
