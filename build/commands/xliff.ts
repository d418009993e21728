import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allParts, sourcesIn } from '../check/sources.ts';
import { filesIn } from '../read/files.ts';
import { plain } from '../read/tree.ts';
import { nested, readXliff, writeXliff } from '../xliff/index.ts';
import { commandLine } from './command-line.ts';

const { values, positionals } = commandLine({
	usage: `
npm run xliff -- out --language fi [--only c08,shell]
npm run xliff -- in c08.xlf [more.xlf]

For translation programs: out writes dist/xliff/fi/<name>.xlf, in writes translations into course/.

  --language fi     out: the language to translate into
  --only c08,shell  out: only these files
`,
	options: { language: { type: 'string' }, only: { type: 'string' } },
	words: true
});
const [direction, ...paths] = positionals;
const root = process.cwd();
const sources = sourcesIn(filesIn(root));
const parts = allParts(sources);
const source = sources.languages.source ?? 'en';

if (direction === 'out' && values.language) await out(values.language);
else if (direction === 'in' && paths.length > 0) await bringIn();
else {
	console.error(
		'Say which way: npm run xliff -- out --language fi, or npm run xliff -- in file.xlf'
	);
	process.exitCode = 1;
}

async function out(language: string): Promise<void> {
	const folder = join(root, 'dist/xliff', language);
	const only = values.only?.split(',');
	mkdirSync(folder, { recursive: true });
	const chosen = parts.filter(({ namespace }) => only?.includes(namespace) ?? true);
	for (const part of chosen) {
		writeFileSync(join(folder, `${part.namespace}.xlf`), await writeXliff(part, sources, language));
	}
	console.log(`${chosen.length} files in dist/xliff/${language}/`);
}

async function bringIn(): Promise<void> {
	for (const path of paths) {
		try {
			for (const { language, namespace, texts } of await readXliff(readFileSync(path, 'utf8'))) {
				const part = parts.find((one) => one.namespace === namespace);
				const from = part?.words[source]?.tree;
				if (!part || !from) throw new Error(`The course has no part "${namespace}".`);
				const file = `${part.folder}/${language}.json`;
				const words = nested(texts, plain(from));
				writeFileSync(join(root, file), `${JSON.stringify(words, null, '\t')}\n`);
				console.log(
					`${file}: ${texts.size} texts. Now: npm run check, and npm run seal -- --language ${language} --only ${namespace}`
				);
			}
		} catch (problem) {
			console.error(`${path}: ${problem instanceof Error ? problem.message : String(problem)}`);
			process.exitCode = 1;
		}
	}
}
