import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesIn } from '../check/sources.ts';
import { filesIn } from '../read/files.ts';
import { script } from '../script/index.ts';
import { commandLine } from './command-line.ts';

const { values } = commandLine({
	usage: `
npm run script [-- --language fi]

Writes every lesson, case and conversation beside its English, to be read on paper, into dist/script/.

  --language fi  only this language; several with commas
`,
	options: { language: { type: 'string' } }
});
const root = process.cwd();
const sources = sourcesIn(filesIn(root));
const { source = 'en', released, drafts } = sources.languages;
const languages =
	values.language?.split(',') ?? [...released, ...drafts].filter((one) => one !== source);

for (const language of languages) {
	const folder = join(root, 'dist/script', language);
	mkdirSync(folder, { recursive: true });
	for (const [name, html] of script(sources, language)) writeFileSync(join(folder, name), html);
	console.log(`dist/script/${language}/index.html`);
}
