import { mkdirSync, writeFileSync } from 'node:fs';
import { editorFolder, editorSchemas, editorSettings } from '../schema/editor-schemas.ts';
import { commandLine } from './command-line.ts';

commandLine({
	usage: `
npm run schemas

Writes what editors complete and explain course files by.
`
});
mkdirSync(editorFolder, { recursive: true });
for (const [name, text] of editorSchemas()) writeFileSync(`${editorFolder}/${name}`, text);
mkdirSync('.vscode', { recursive: true });
writeFileSync('.vscode/settings.json', editorSettings());
