import { join } from 'node:path';
import { loadCourse, readAlone, report, reportJson, reviewNote } from '../check/index.ts';
import { watchFolders } from '../preview/watch-folders.ts';
import { commandLine } from './command-line.ts';

const { values } = commandLine({
	usage: `
npm run check [-- --release --explain --watch --format json --today 2027-01-31]
npm run check -- --signals [--language lv,en]

Says every mistake in course/, with file, line, column and remedy.

  --release           what would stop a release counts as an error
  --explain           with every remedy at length
  --watch             again each time a file is saved
  --format json       for programs
  --today 2027-01-31  what was compared more than a year before that day
  --signals           each case's signals and explanations alone, to be read for safety
  --language lv,en    with --signals: in these languages
`,
	options: {
		release: { type: 'boolean' },
		explain: { type: 'boolean' },
		watch: { type: 'boolean' },
		format: { type: 'string' },
		today: { type: 'string' },
		signals: { type: 'boolean' },
		language: { type: 'string' }
	}
});
const root = process.cwd();

await check();
if (values.watch === true) {
	process.stdout.write('\nWaiting for changes in course/. Ctrl+C ends it.\n');
	watchFolders([join(root, 'course')], () => {
		process.stdout.write('\n────────\n\n');
		void check();
	});
}

async function check(): Promise<void> {
	const { course, words, sourceLanguage, findings } = await loadCourse(root, {
		release: values.release === true,
		today: values.today
	});
	const errors = findings.filter(({ severity }) => severity === 'error');
	process.exitCode = errors.length > 0 ? 1 : 0;

	if (values.signals === true) {
		const languages = values.language?.split(',') ?? [sourceLanguage ?? 'en'];
		process.stdout.write(readAlone({ course, words, languages }));
		if (errors.length > 0) process.stderr.write('The course has errors: see npm run check.\n');
	} else if (values.format === 'json') {
		process.stdout.write(reportJson(findings));
	} else {
		process.stdout.write(report(findings, { explain: values.explain === true }));
		const note = reviewNote(course);
		if (note) process.stdout.write(`${note}.\n`);
	}
}
