import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { authorsCopy } from './project.ts';
import { inTwoLanguages } from '../two-languages.ts';

// Follows docs/authors/README.md: what stands there must be possible with nothing else.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const project = authorsCopy();
const guide = readFileSync('docs/authors/README.md', 'utf8');
const theCase = 'course/cases/c17';
const talk = 'course/conversations/after-the-match';

/** A command as the guide has it. */
function fromGuide(start: string): string[] {
	const line = guide.split('\n').find((one) => one.startsWith(`npm run new -- ${start}`));
	if (!line) throw new Error(`The guide does not say how to: ${start}`);
	return line.replace('npm run new -- ', '').split(' ');
}

beforeAll(() => {
	project.new(...fromGuide('case'));
	project.new(...fromGuide('conversation'));
});

afterAll(() => project.remove());

test('a new case and a new conversation have no error, and what is to write is said', async () => {
	const { errors, findings } = await project.check();

	expect(errors).toEqual([]);
	expect(
		findings.filter(({ code, file }) => code === 'to_write' && file.startsWith(theCase))
	).toHaveLength(2);
	// What is still to be written may change its names: nothing is permanent yet.
	expect(project.text('course/ids.lock')).toBe(readFileSync('course/ids.lock', 'utf8'));
	expect(project.text('course/course.yaml')).toBe(
		inTwoLanguages(readFileSync('course/course.yaml', 'utf8'))
	);
});

interface Mistake {
	what: string;
	file: string;
	from: string | RegExp;
	to: string;
	code: string;
	/** In the message or its remedy. */
	remedy: RegExp;
	/** The checker's line, where it is not that of the change. */
	line?: string;
}

const mistakes: Mistake[] = [
	{
		what: 'a misspelt target',
		file: `${talk}/conversation.yaml`,
		from: 'listen: { to: tells',
		to: 'listen: { to: tels',
		code: 'unknown_scene',
		remedy: /Did you mean "tells"\?/
	},
	{
		what: 'a tab in YAML',
		file: `${theCase}/case.yaml`,
		from: '  - { id: friend',
		to: '\t- { id: friend',
		code: 'tab_in_yaml',
		remedy: /spaces/
	},
	{
		what: 'a missing comma in JSON',
		file: `${theCase}/lv.json`,
		from: /(^\t"reached": "[^"]*"),/m,
		to: '$1',
		code: 'json_missing_comma',
		remedy: /comma/
	},
	{
		what: 'a text missing in one language',
		file: `${theCase}/lv.json`,
		from: /^\t"note": .*\n/m,
		to: '',
		code: 'missing_text',
		remedy: /"note"[\s\S]*Latvian/,
		line: '{'
	},
	{
		what: 'a placeholder lost in one language',
		file: 'course/shell/lv.json',
		from: '{{title}}\u00a0· {{child}}',
		to: '{{child}}',
		code: 'placeholder_lost',
		remedy: /\{\{title\}\}/
	},
	{
		what: 'two equal ids',
		file: `${theCase}/case.yaml`,
		from: '- id: second',
		to: '- id: first',
		code: 'listed_twice',
		remedy: /first/
	},
	{
		what: 'an entry number that is used again',
		file: `${theCase}/case.yaml`,
		from: '{ n: 2,',
		to: '{ n: 1,',
		code: 'entry_twice',
		remedy: /a number that this case never had/
	},
	{
		what: 'a harmless case with a signal',
		file: `${theCase}/case.yaml`,
		from: 'class: lookalike',
		to: 'class: signal',
		code: 'signal_in_harmless',
		remedy: /class: lookalike/
	},
	{
		what: 'a gate without a step for social work',
		file: `${theCase}/case.yaml`,
		from: /- \{ id: a0 \}\n(\s+)- \{ id: a2 \}\n\s+- \{ id: a3 \}/,
		to: '- { id: a0, by: { social: partial } }\n$1- { id: a2, by: { social: partial } }\n$1- { id: a3, by: { social: partial } }',
		code: 'no_adequate_step',
		remedy: /social[\s\S]*grade: adequate/,
		line: 'steps:'
	},
	{
		what: 'an avoided word',
		file: 'course/lessons/when-a-child-tells/en.json',
		from: /"carry-over": "/,
		to: '"carry-over": "Child pornography. ',
		code: 'avoided_word',
		remedy: /Better: /
	}
];

test.each(mistakes)('$what is told with file, line and remedy', async (mistake) => {
	const { file, from, to, code, remedy, line } = mistake;
	const before = project.text(file).split('\n');

	const mend = project.edit(file, from, to);
	const { findings, said } = await project.check();
	const after = project.text(file).split('\n');
	mend();

	const found = findings.find((one) => one.code === code && one.file === file);
	expect(findings.map((one) => `${one.file} ${one.code}`)).toContain(`${file} ${code}`);
	const changed = after.findIndex((text, at) => text !== before[at]) + 1;
	if (line === undefined) expect(found?.line).toBe(changed);
	else expect(after[(found?.line ?? 0) - 1]).toContain(line);
	const at = said.indexOf(`${file}:${found?.line}:${found?.column}  ${code}`);
	expect(at).toBeGreaterThanOrEqual(0);
	expect(said.slice(at, at + 700)).toMatch(remedy);
});

test('mended, none of them is told any more', async () => {
	const codes = (await project.check()).findings.map(({ code }) => code);

	expect(codes.filter((code) => mistakes.some((one) => one.code === code))).toEqual([]);
});

test('a fifth language begins with English in its own plural forms, and is seen without an error', async () => {
	project.new(...fromGuide('language'));
	const { errors, findings } = await project.check();
	const lesson = 'course/lessons/when-a-child-tells/et.json';

	project.edit(lesson, /"title": "[^"]*"/, '"title": "Kui laps räägib"');
	const { course, words } = await project.course();

	expect(errors).toEqual([]);
	expect(findings.some(({ code, file }) => code === 'same_as_source' && file === lesson)).toBe(
		true
	);
	expect(course.languages).toContain('et');
	expect(course.regionOf['et']).toBe('ee');
	expect(words['et']?.['when-a-child-tells']).toMatchObject({ title: 'Kui laps räägib' });
	expect(project.text('course/course.yaml')).toContain('# left out of a release build');
});

test('a country asks for its sources and days, and for nothing else', async () => {
	const said = project.new(...fromGuide('region'));
	const region = 'course/regions/lt/region.yaml';
	const { errors } = await project.check();

	project.edit(
		'course/sources.yaml',
		/$/,
		'\ns-lt1: { title: A document, by: An office, year: 2026, country: lt, read: source }\n'
	);
	project.edit(region, /(?<=^[^#]*source: )to-write/gm, 's-lt1');
	project.edit(region, /(?<=^[^#]*checked: )to-write/gm, '2026-11-24');
	const after = await project.check();
	const { course } = await project.course();

	expect(said).toContain(`${region}:`);
	expect([...new Set(errors.map(({ file }) => file))]).toEqual([region]);
	expect(after.errors).toEqual([]);
	expect(course.regions.map(({ id }) => id).slice(-3)).toEqual(['lt', 'eu', 'other']);
});
