import { expect, test } from 'vitest';
import { checkFiles, loadCourse } from '../../build/check/index.ts';
import { wordTypes } from '../../build/check/word-types.ts';
import { sampleFiles } from './sample.ts';

const base = sampleFiles('base');

function overlaid(files: Record<string, string>) {
	const added = Object.entries(files).map(
		([path, text]) => [`course/${path}`, new TextEncoder().encode(text)] as const
	);
	return new Map([...base, ...added]);
}

test('a sound course is loaded whole from its folder', async () => {
	const { course, words, findings } = await loadCourse(
		new URL('./samples/base', import.meta.url).pathname
	);

	expect(findings).toEqual([]);
	expect(
		course.lessons.map(({ id, activities, questions }) => [id, activities, questions])
	).toEqual([['first-steps', ['first-words'], ['two-notes']]]);
	expect(Object.keys(words['lv'] ?? {})).toEqual([
		'shell',
		'glossary',
		'first-steps',
		'c03',
		'c08',
		'kitchen',
		'checks',
		'region-lv',
		'region-other'
	]);
});

test('the type of a question follows from its right answers when it is not given', () => {
	const { course } = checkFiles(base);

	const types = Object.values(course.lessons[0]?.items ?? {}).map(({ type }) => type);

	expect(types).toEqual(['single', 'match']);
});

test('sources of a lesson are those its texts cite', () => {
	const { course } = checkFiles(base);

	expect(course.lessons[0]?.sources).toEqual(['s-1']);
});

test('drafts come with the preview and are left out of a release', () => {
	const files = overlaid({ 'shell/ru.json': '{ "start": "Начать", }' });

	const preview = checkFiles(files);
	const release = checkFiles(files, { release: true });

	expect(preview.course.languages).toEqual(['en', 'lv', 'ru']);
	expect(preview.words['ru']).toHaveProperty('shell');
	expect(preview.findings.map(({ code, severity }) => [code, severity])).toEqual([
		['json_extra_comma', 'warning']
	]);
	expect(release.course.languages).toEqual(['en', 'lv']);
	expect(release.words).not.toHaveProperty('ru');
	expect(release.findings).toEqual([]);
});

test('an edition holds only what was asked for', () => {
	const { course, words } = checkFiles(base, { lessons: ['first-steps'], languages: ['lv'] });

	expect(course.languages).toEqual(['lv']);
	expect(Object.keys(course.cases)).toEqual([]);
	expect([course.bank, course.testItems, course.checkForms]).toEqual([{}, 0, []]);
	expect(Object.keys(course.conversations)).toEqual(['kitchen']);
	expect(Object.keys(words)).toEqual(['lv']);
});

test('an edition of something the course does not have is a finding', () => {
	const { findings } = checkFiles(base, { lessons: ['first-step'], languages: ['fi'] });

	expect(findings.map(({ code, params }) => [code, params['nearest']])).toEqual([
		['edition_language', undefined],
		['edition_lesson', 'first-steps']
	]);
});

test('an id without a number stops a release and only warns before', () => {
	const files = new Map([...base].filter(([path]) => path !== 'course/ids.lock'));

	const severities = [true, false].map((release) =>
		checkFiles(files, { release }).findings.map(({ code, severity }) => [code, severity])
	);

	expect(severities).toEqual([[['ids_missing', 'error']], [['ids_missing', 'warning']]]);
});

test('an ending _other is a role unless the text is counted', () => {
	const files = overlaid({
		'shell/en.json':
			'{ "a": "x", "a_other": "y", "n_one": "{{count}} x", "n_other": "{{count}} y", "help": { "privacy": {} } }',
		'shell/lv.json':
			'{ "a": "x", "a_other": "y", "n_zero": "{{count}} z", "n_one": "{{count}} x", "n_other": "{{count}} y", "help": { "privacy": {} } }'
	});

	expect(checkFiles(files).findings).toEqual([]);
});

test('types name the words of the source language', () => {
	const types = wordTypes(base);

	expect(types).toContain("'first-steps': typeof import('../course/lessons/first-steps/en.json');");
	expect(types).toContain('enableSelector: true;');
	expect(types).not.toContain('lv.json');
});

test('the final test holds its questions with what they are drawn by', () => {
	const { course } = checkFiles(base);

	const drawn = Object.values(course.bank).map(({ item, ...by }) => [item.type, by]);

	expect(drawn).toEqual([
		['single', { competency: 'K5', redLine: true }],
		['order', { competency: 'K7', roles: ['school'] }]
	]);
	expect([course.testItems, course.checkForms]).toEqual([1, [['c08'], ['c03']]]);
});
