import { expect, test } from 'vitest';
import { sourcesIn as read } from '../../build/check/sources.ts';
import { filesIn } from '../../build/read/files.ts';
import type { Files } from '../../build/read/files.ts';
import { sealed, sealsHold, standings } from '../../build/seals/index.ts';
import { sampleFiles } from '../build/sample.ts';

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const base = sampleFiles('base');
const all = { lv: sealed(read(base), 'lv') };
const withSeals = (files: Files, seals: object = all) =>
	new Map([
		...files,
		...Object.entries(seals).map(
			([language, texts]) => [`course/seals/${language}.json`, json(texts)] as const
		)
	]);

function reworded(file: string, from: string, to: string): Files {
	const text = Buffer.from(base.get(file) ?? []).toString();
	return new Map([...base, [file, Buffer.from(text.replace(from, to))]]);
}

test('a sealed translation of an unchanged wording is told nothing about', () => {
	expect(sealsHold(read(withSeals(base)), true)).toEqual([]);
});

test('a changed wording makes only its own translation stale, and stops a release', () => {
	const file = 'course/lessons/first-steps/en.json';
	const why = (JSON.parse(Buffer.from(base.get(file) ?? []).toString()) as { why: string }).why;

	const findings = sealsHold(read(withSeals(reworded(file, why, `${why} Once more.`))), true);

	expect(findings).toMatchObject([
		{
			code: 'stale_text',
			severity: 'error',
			file: 'course/lessons/first-steps/lv.json',
			params: { key: 'why' }
		}
	]);
});

test('sealing one part leaves the seals of the others as they were', () => {
	const before = { lv: { ...all.lv, shell: {} } };

	const after = sealed(read(withSeals(base, before)), 'lv', ['first-steps']);

	expect(after['shell']).toBeUndefined();
	expect(after['first-steps']).toEqual(all.lv['first-steps']);
});

test('a seal whose text is gone is dropped', () => {
	const before = {
		lv: { ...all.lv, 'first-steps': { ...all.lv['first-steps'], gone: '0000000' } }
	};

	expect(sealed(read(withSeals(base, before)), 'lv')).toEqual(all.lv);
});

test('every translation of this course that is released has been sealed', () => {
	const sources = read(filesIn(new URL('../../', import.meta.url).pathname));
	const translated = sources.languages.released.filter((one) => one !== sources.languages.source);

	expect(translated.filter((language) => !sources.seals[language])).toEqual([]);
	expect(translated.flatMap((language) => standings(sources, language)).length).toBeGreaterThan(
		1000
	);
});
