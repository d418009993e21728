import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gainReport, readExport } from '../../build/gain/index.ts';
import { report } from '../../build/gain/report.ts';
import { cohort } from './cohort.ts';

const sample = (name: string) =>
	readFileSync(new URL(`samples/moodle-4.5-scorm12-${name}.csv`, import.meta.url), 'utf8');

test('answers are read from a real Moodle export, whatever column they stand in', () => {
	const responses = readExport('interactions.csv', sample('interactions'));

	expect(new Set(responses.map(({ person }) => person)).size).toBe(3);
	expect(
		responses.filter(({ id }) => id === 'check_c11_judgement').map(({ result }) => result)
	).toEqual(expect.arrayContaining(['wrong', 'correct']));
});

test('a site in another language names its columns otherwise, and is read all the same', () => {
	const latvian = sample('interactions')
		.replace('Attempt', 'Mēģinājums')
		.replaceAll(/"Question (\d+)"/g, '"Jautājums $1"')
		.replaceAll(/"Response (\d+)"/g, '"Atbilde $1"')
		.replaceAll(/"Right answer (\d+)"/g, '"Pareizā atbilde $1"')
		.replaceAll(/"Result (\d+)"/g, '"Rezultāts $1"');

	const responses = readExport('atbildes.csv', latvian);

	expect(responses).toEqual(readExport('interactions.csv', sample('interactions')));
});

test('only the first attempt of a person counts', () => {
	const [header = '', one = ''] = sample('interactions').split('\n');
	const second = one.replace('\t1\t', '\t2\t').replaceAll('3_80', '1_95');

	const responses = readExport('interactions.csv', [header, second, one].join('\n'));

	expect(responses[0]).toMatchObject({ id: 'start_a_01', response: '3_80' });
});

test.each([
	['basic', /Interactions report.*SCORM 2004/s],
	['objectives', /Interactions report/]
])('the %s report says which report is needed', (name, says) => {
	expect(() => readExport(`${name}.csv`, sample(name))).toThrow(says);
});

test('an export without ids says what to switch on', () => {
	const text =
		'Name\t"Email address"\tAttempt\t"Response 0"\n"Learner One"\tone@example.invalid\t1\t3_80\n';

	expect(() => readExport('interactions.csv', text)).toThrow(/Show question/);
});

test('the plain form is read with commas or semicolons', () => {
	const comma = 'learner,item,response,right,result\nx1,start_a_01,3_80,3,correct\n';

	const [fromComma, fromSemicolon] = [comma, comma.replaceAll(',', ';')].map((text) =>
		readExport('plain.csv', text)
	);

	expect(fromComma).toEqual([
		{ person: 'x1', id: 'start_a_01', response: '3_80', right: '3', result: 'correct' }
	]);
	expect(fromSemicolon).toEqual(fromComma);
});

test('a plain row without a learner is told with its line', () => {
	const text = 'learner,item,response\nx1,start_a_01,3_80\n,start_a_02,1_50\n';

	expect(() => readExport('plain.csv', text)).toThrow(/plain\.csv:3/);
});

test('a group of fewer than ten is not shown, and nobody is named', () => {
	const html = gainReport({ 'interactions.csv': sample('interactions') });

	expect(html).toContain('Of 3 people, fewer than 10');
	expect(html).not.toMatch(/Learner One|example\.invalid/);
	expect(html).not.toContain('data-measure');
});

test('the same exports make the same report', () => {
	const [one, two] = [1, 2].map(() =>
		report(cohort(5, { able: 0.8 }), { files: [], resamples: 200 })
	);

	expect(one).toBe(two);
});

test('the report says what changed, with both counts, the order of forms and each item', () => {
	const html = report(cohort(5, { bias: -0.8 }), { files: ['x.csv'], resamples: 500 });

	expect(html).toContain('data-conclusion="more-suspicious"');
	expect(html).toContain('class="warning"');
	expect(html).toMatch(/Before: \d+ of 240 concerning ones noticed/);
	expect(html).toContain('Form A first, 30 people');
	expect(html).toContain('data-item="close_b_01"');
});

test('what stands in an export is never taken for markup', () => {
	const html = report(cohort(1, {}), { files: ['<script>alert(1)</script>.csv'], resamples: 50 });

	expect(html).not.toContain('<script>');
});
