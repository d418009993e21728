import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { loadCourse, report } from '../check/index.ts';
import { appendMissing, missing, readLock } from '../ids/index.ts';
import { kinds, make, MakingProblem, type Kind } from '../making/index.ts';
import { filesIn } from '../read/files.ts';
import { commandLine } from './command-line.ts';

const { values, positionals } = commandLine({
	usage: `
npm run new -- lesson|conversation|region <id>
npm run new -- case <id> [--form file|chat] [--truth concerning|harmless]
npm run new -- item <id> --in <lesson>|bank
npm run new -- language <tag> [--only shell,when-a-child-tells] [--region ee]

Makes the files of something new, with TO WRITE where words are missing.

  --form file|chat              of a case
  --truth concerning|harmless   of a case
  --in <lesson>|bank            of a question: the lesson it is asked in, or the final test
  --only shell,c08              of a language: which files to begin with
  --region ee                   of a language: the country its learners start with
`,
	options: {
		in: { type: 'string' },
		form: { type: 'string' },
		truth: { type: 'string' },
		only: { type: 'string' },
		region: { type: 'string' }
	},
	words: true
});
const usage = `npm run new -- ${kinds.join('|')} <id>`;
const root = process.cwd();

try {
	await begin();
} catch (problem) {
	if (!(problem instanceof MakingProblem)) throw problem;
	console.error(problem.message);
	process.exitCode = 1;
}

async function begin(): Promise<void> {
	const [kind = '', id = ''] = positionals;
	if (!kinds.includes(kind as Kind) || !id) throw new MakingProblem(usage);
	const { files, next } = make(
		{ ...values, kind: kind as Kind, id, only: values.only?.split(',') },
		filesIn(root)
	);
	for (const [path, text] of Object.entries(files)) {
		console.log(`${existsSync(join(root, path)) ? 'changed' : 'new    '}  ${path}`);
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), await formatted(path, text));
	}
	await number();
	console.log(`\nNext:\n${next.map((one) => `- ${one}`).join('\n')}`);
}

async function formatted(path: string, text: string): Promise<string> {
	const settings = await resolveConfig(join(root, path));
	return format(text, { ...settings, filepath: path });
}

/** New ids get their permanent numbers, unless something is to be written before: numbers are never taken back. */
async function number(): Promise<void> {
	const { course, findings } = await loadCourse(root);
	const errors = findings.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) {
		console.log(`\nThis must be written before the course can be shown:\n\n${report(errors)}`);
		return;
	}
	if (findings.some(({ code }) => code === 'to_write')) return;
	const path = join(root, 'course/ids.lock');
	const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const lock = readLock(text);
	if (Object.keys(missing(course, lock)).length === 0) return;
	writeFileSync(path, appendMissing(text, { course, lock }));
	console.log('changed  course/ids.lock');
}
