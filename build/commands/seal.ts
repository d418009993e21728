import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesIn } from '../check/sources.ts';
import { languageName } from '../check/word-files.ts';
import { filesIn } from '../read/files.ts';
import { sealed, standings, wordCount, type Standing } from '../seals/index.ts';
import { commandLine } from './command-line.ts';

const { values } = commandLine({
	usage: `
npm run seal [-- --language fi --only when-a-child-tells,c08]
npm run seal -- --list [--language fi]

Says that translations fit today's English; with --list, which do not.

  --language fi  only this language; several with commas
  --only c08     only these files
  --list         stale, unsealed and missing texts, with numbers of words; seals nothing
`,
	options: {
		language: { type: 'string' },
		only: { type: 'string' },
		list: { type: 'boolean' }
	}
});

const root = process.cwd();
const sources = sourcesIn(filesIn(root));
const { source = 'en', released, drafts } = sources.languages;
const all = [...released, ...drafts].filter((language) => language !== source);
const languages = values.language?.split(',') ?? all;

for (const language of languages) {
	if (values.list) list(language);
	else write(language);
}

function write(language: string): void {
	const seals = sealed(sources, language, values.only?.split(','));
	const count = Object.values(seals).reduce((sum, texts) => sum + Object.keys(texts).length, 0);
	if (count === 0) return;
	mkdirSync(join(root, 'course/seals'), { recursive: true });
	writeFileSync(
		join(root, `course/seals/${language}.json`),
		`${JSON.stringify(seals, null, '\t')}\n`
	);
	console.log(`${languageName(language)}: ${count} texts are sealed.`);
}

function list(language: string): void {
	const open = standings(sources, language).filter(({ standing }) => standing !== 'sealed');
	for (const { file, id, unit, from, standing } of open) {
		const { file: path, line, column } = unit?.at ?? { file: file.file, line: 1, column: 1 };
		console.log(`${path}:${line}:${column}  ${standing}  ${id}  ${wordCount(from, source)} words`);
	}
	const kinds: Standing[] = ['stale', 'unsealed', 'missing'];
	const sums = kinds.map((kind) => {
		const texts = open.filter(({ standing }) => standing === kind);
		const words = texts.reduce((sum, { from }) => sum + wordCount(from, source), 0);
		return `${texts.length} ${kind} (${words} words)`;
	});
	console.log(`${languageName(language)}: ${sums.join(', ')}.`);
}
