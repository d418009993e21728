import { expect, test } from 'vitest';
import { checkFiles, loadCourse, readAlone, reviewNote } from '../../build/check/index.ts';
import { sampleFiles } from './sample.ts';

test('signals are read with their explanations, in order and without the rest', () => {
	const { course, words } = checkFiles(sampleFiles('base'));

	const [, printed = ''] = readAlone({ course, words, languages: ['en'] }).split('c08 (en)');

	expect(printed.match(/^ {2}\d+ /gm)).toEqual(['  6 ', '  7 ', '  8 ', '  11 ', '  12 ']);
	expect(printed.match(/A reason to ask\./g)).toHaveLength(5);
	expect(printed).not.toContain('squeaks');
});

test('a harmless case is there too, with no signals', () => {
	const { course, words } = checkFiles(sampleFiles('base'));

	const printed = readAlone({ course, words, languages: ['lv'] });

	expect(printed).toContain('c03 (lv)\n\n  No signals.\n');
});

test('LX-25: every case of the course can be read alone in every released language', async () => {
	const { course, words } = await loadCourse(process.cwd(), { release: true });

	const printed = readAlone({ course, words, languages: course.languages });

	const parts = Object.keys(course.cases).flatMap((id) =>
		course.languages.map((language) => `${id} (${language})`)
	);
	expect(parts.length).toBeGreaterThan(0);
	expect(parts.filter((part) => !printed.includes(part))).toEqual([]);
	expect(printed).not.toMatch(/\(no (?:text|explanation)\)/);
});

test('cases that nobody reviewed are counted', () => {
	const { course } = checkFiles(sampleFiles('base'));

	const note = reviewNote(course);

	expect(note).toBe('Cases not reviewed by professionals: 2 of 2 (c03, c08)');
});
