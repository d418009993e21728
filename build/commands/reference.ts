import { mkdirSync, writeFileSync } from 'node:fs';
import { messageReference } from '../check/reference.ts';
import { commandLine } from './command-line.ts';

commandLine({
	usage: `
npm run reference

Writes docs/authors/messages.md, the authors' list of all that the checker says.
`
});
mkdirSync('docs/authors', { recursive: true });
writeFileSync('docs/authors/messages.md', messageReference());
