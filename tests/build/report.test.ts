import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles, report, reportJson } from '../../build/check/index.ts';
import { messageReference } from '../../build/check/reference.ts';
import { sampleFiles } from './sample.ts';

test('the authors’ reference is what build/messages/ says', () => {
	expect(readFileSync('docs/authors/messages.md', 'utf8')).toBe(messageReference());
});

test('findings stand under what their file is to an author, with the remedy of each error once', () => {
	const { findings } = checkFiles(sampleFiles('words-placeholders'));

	const told = report(findings);

	expect(told).toMatch(/^Buttons and messages, words in Latvian: \d+ errors?\.$/m);
	const codes = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
	const remedies = told
		.split('\n')
		.filter((line, at, all) => /^ {2}\| /.test(line) && !/^ {2}\|/.test(all[at - 1] ?? ''));
	expect(remedies).toHaveLength(new Set(codes).size);
});

test('a program gets the same findings, each with its words and remedy', () => {
	const { findings } = checkFiles(sampleFiles('yaml-tab'));

	const told = JSON.parse(reportJson(findings)) as Record<string, unknown>[];

	expect(told).toHaveLength(findings.length);
	expect(told[0]).toMatchObject({
		code: 'tab_in_yaml',
		severity: 'error',
		line: expect.any(Number),
		remedy: expect.stringMatching(/\S/)
	});
});

test('what was checked more than a year before the day is old, and without a day nothing is', () => {
	const old = (today?: string) =>
		checkFiles(sampleFiles('base'), { today }).findings.filter(
			({ code }) => code === 'checked_long_ago'
		).length;

	expect([old(), old('2027-11-24'), old('2027-11-25')]).toEqual([0, 0, 6]);
});
