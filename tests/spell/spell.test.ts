import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spell } from '../../build/spell/index.ts';
import { wordsOf } from '../../build/spell/words-of.ts';

test('a misspelt word is told with its place and what may have been meant', async () => {
	const root = course({ lv: { title: 'Jaunietis un berns' }, en: { title: 'A child’s behavior' } });

	const told = await spell(root, ['lv', 'en']);

	expect(told.lv?.map(({ word }) => word)).toEqual(['berns']);
	expect(told.lv?.[0]?.suggestions).toContain('bērns');
	expect(told.lv?.[0]?.places[0]).toMatchObject({ file: 'course/shell/lv.json', line: 1 });
	expect(told.en?.map(({ word }) => word)).toEqual(['behavior']);
});

test('names, and words of the project with any ending, are known', async () => {
	const root = course({ lv: { title: 'Niklāvs runā par sekstorciju' } });
	writeFileSync(join(root, 'course/spelling/names.txt'), 'Niklāv*\n');
	writeFileSync(join(root, 'course/spelling/lv.txt'), 'sekstorcij* # not in the dictionary\n');

	const told = await spell(root, ['lv']);

	expect(told.lv).toEqual([]);
});

test('a language without a dictionary is not called right', async () => {
	const root = course({ lv: { title: 'Bērns' } });

	const told = await spell(root, ['xx']);

	expect(told).toEqual({ xx: undefined });
});

test('marks, values, addresses and numbers are not words', () => {
	const text =
		'<term id="grooming">Child</term> has {{count}} notes on https://example.lv/page 116111 and C00';

	const words = wordsOf(text, 'en').map(({ word }) => word);

	expect(words).toEqual(['Child', 'has', 'notes', 'on', 'and']);
});

function course(words: Record<string, object>): string {
	const root = mkdtempSync(join(tmpdir(), 'spell-'));
	mkdirSync(join(root, 'course/shell'), { recursive: true });
	mkdirSync(join(root, 'course/spelling'), { recursive: true });
	writeFileSync(
		join(root, 'course/course.yaml'),
		`languages: [${Object.keys(words).join(', ')}]\nsource: en\n`
	);
	for (const [language, texts] of Object.entries(words)) {
		writeFileSync(join(root, `course/shell/${language}.json`), JSON.stringify(texts));
	}
	return root;
}
