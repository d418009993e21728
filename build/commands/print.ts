import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { paperScript } from '../bundle/index.ts';
import { loadCourse, print } from '../check/index.ts';
import { dateOf, makePaper, writePdfs } from '../print/index.ts';

// npm run print [-- --date 2026-11-24 --languages lv,en --no-pdf]
const { values } = parseArgs({
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
	const { pages, files } = await makePaper({
		root,
		course,
		words,
		date: values.date ?? dateOf(course)
	});
	rmSync(out, { recursive: true, force: true });
	for (const [path, data] of Object.entries(files)) {
		mkdirSync(dirname(join(out, path)), { recursive: true });
		writeFileSync(join(out, path), data);
	}
	const pdf = values['no-pdf'] !== true && (await pdfs());
	for (const { path } of pages) console.log(`dist/print/${path}.${pdf ? 'pdf' : 'html'}`);

	const web = join(root, 'dist/web');
	if (!existsSync(web)) return;
	rmSync(join(web, 'print'), { recursive: true, force: true });
	cpSync(out, join(web, 'print'), { recursive: true });
	const list = pages.map(({ language, name, title }) => ({ language, name, title, pdf }));
	writeFileSync(join(web, 'paper.js'), paperScript(list));
	console.log('dist/web: linked from Help');

	async function pdfs(): Promise<boolean> {
		try {
			await writePdfs(out, pages);
			return true;
		} catch (error) {
			console.log(`No PDFs: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
			return false;
		}
	}
}
