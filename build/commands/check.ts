import { parseArgs } from 'node:util';
import { loadCourse, print, readAlone, reviewNote } from '../check/index.ts';

// npm run check [-- --release --explain]
// npm run check -- --signals [--language lv,en]
const { values } = parseArgs({
	options: {
		release: { type: 'boolean' },
		explain: { type: 'boolean' },
		signals: { type: 'boolean' },
		language: { type: 'string' }
	},
	strict: false
});

const { course, words, sourceLanguage, findings } = await loadCourse(process.cwd(), {
	release: values.release === true
});
const errors = findings.filter(({ severity }) => severity === 'error');

if (values.signals === true) {
	const asked = typeof values.language === 'string' ? values.language.split(',') : undefined;
	const languages = asked ?? [sourceLanguage ?? 'en'];
	process.stdout.write(readAlone({ course, words, languages }));
	if (errors.length > 0) process.stderr.write('The course has errors: see npm run check.\n');
} else {
	process.stdout.write(print(findings, { explain: values.explain === true }));
	const note = reviewNote(course);
	if (note) process.stdout.write(`${note}.\n`);
}
process.exitCode = errors.length > 0 ? 1 : 0;
