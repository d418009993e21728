import { mkdirSync, writeFileSync } from 'node:fs';
import { messageReference } from '../check/reference.ts';

// npm run reference: the authors' list of all that the checker says
mkdirSync('docs/authors', { recursive: true });
writeFileSync('docs/authors/messages.md', messageReference());
