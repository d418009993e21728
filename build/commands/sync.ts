import { mkdirSync, writeFileSync } from 'node:fs';
import { wordTypes } from '../check/word-types.ts';
import { filesIn } from '../read/files.ts';

// npm run sync
mkdirSync('.course', { recursive: true });
writeFileSync('.course/types.d.ts', wordTypes(filesIn(process.cwd())));
