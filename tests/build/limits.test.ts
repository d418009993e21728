import { expect, test } from 'vitest';
import { entryLength } from '../../build/check/case/limits.ts';
import { checkFiles } from '../../build/check/index.ts';
import { sampleFiles } from './sample.ts';

const file = checkFiles(sampleFiles('base')).course.cases['c03'];

test('entries in Finnish and Russian may be a fifth longer', () => {
	const lengths = ['en', 'lv', 'fi', 'ru'].map((language) =>
		file ? entryLength(file, language) : undefined
	);

	expect(lengths).toEqual([280, 280, 336, 336]);
});

test('entries of a chat are shorter', () => {
	const length = file && entryLength({ ...file, form: 'chat' }, 'en');

	expect(length).toBe(160);
});
