import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { paperScript } from '../bundle/index.ts';
import { loadCourse, print } from '../check/index.ts';
import { dateOf, writePaper } from '../print/index.ts';
import { commandLine } from './command-line.ts';

const { values } = commandLine({
	usage: `
npm run print [-- --languages lv,en --date 2026-11-24 --no-pdf]

Writes handbook, handouts and course book into dist/print/, as PDFs and web pages.
For packages that carry them: npm run build -- --print

  --languages lv,en  only these languages
  --date 2026-11-24  the day that stands on each page, if not the course's
  --no-pdf           web pages only, which any browser prints; needs no Chromium
`,
	options: {
		date: { type: 'string' },
		languages: { type: 'string' },
		'no-pdf': { type: 'boolean' }
	}
});
const root = process.cwd();
const out = join(root, 'dist/print');
const { course, words, findings } = await loadCourse(root, {
	release: true,
	languages: values.languages?.split(',')
});
const broken = findings.some(({ severity }) => severity === 'error');
if (broken) process.stdout.write(print(findings));
else await write();
process.exitCode = broken ? 1 : 0;

async function write(): Promise<void> {
	rmSync(out, { recursive: true, force: true });
	const made = await writePaper(out, {
		root,
		course,
		words,
		date: values.date ?? dateOf(course),
		pdfs: values['no-pdf'] !== true
	});
	for (const { path } of made) console.log(`dist/print/${path}`);

	const web = join(root, 'dist/web');
	if (!existsSync(web)) return;
	rmSync(join(web, 'print'), { recursive: true, force: true });
	const held = made.filter(({ leaders }) => leaders).map(({ path }) => parse(path).name);
	cpSync(out, join(web, 'print'), {
		recursive: true,
		filter: (path) => !held.includes(parse(path).name)
	});
	writeFileSync(
		join(web, 'paper.js'),
		paperScript(made.filter(({ leaders }) => !leaders).map(({ file }) => file))
	);
	console.log('dist/web: linked from Help');
}
