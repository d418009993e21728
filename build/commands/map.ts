import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCourse } from '../check/index.ts';
import { nearest } from '../check/nearest.ts';
import { mapOf } from '../map/index.ts';
import { commandLine } from './command-line.ts';

const { values, positionals } = commandLine({
	usage: `
npm run map [-- c08 begins-to-tell --language lv]

Draws cases and conversations into dist/maps/: those named, or all.

  --language lv  with the words of this language
`,
	options: { language: { type: 'string' } },
	words: true
});
const root = process.cwd();
const { course, words, sourceLanguage } = await loadCourse(root);
const language = values.language ?? sourceLanguage ?? 'en';
const known = [...Object.keys(course.cases), ...Object.keys(course.conversations)];

for (const id of positionals.length > 0 ? positionals : known) {
	const map = mapOf(id, { course, words, language });
	if (!map) {
		const meant = nearest(id, known);
		console.error(
			`There is no case or conversation "${id}"${meant ? `. Did you mean "${meant}"?` : `: there are ${known.join(', ')}.`}`
		);
		process.exitCode = 1;
		continue;
	}
	const folder = join(root, 'dist/maps');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${id}.svg`), map.svg);
	writeFileSync(join(folder, `${id}.html`), map.html);
	console.log(`dist/maps/${id}.html`);
}
