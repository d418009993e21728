import { expect, test } from 'vitest';
import { allParts, sourcesIn } from '../../build/check/sources.ts';
import { filesIn } from '../../build/read/files.ts';
import { plain } from '../../build/read/tree.ts';
import { nested, readXliff, textsToTranslate, writeXliff } from '../../build/xliff/index.ts';

const files = filesIn(new URL('../../', import.meta.url).pathname);
const sources = sourcesIn(files);
const parts = allParts(sources);

test('every file of words comes back from XLIFF as it went out', async () => {
	expect(parts.length).toBeGreaterThan(10);
	for (const part of parts) {
		const xml = await writeXliff(part, sources, 'lv');

		const [back] = await readXliff(xml);

		const source = part.words['en']?.tree;
		const latvian = part.words['lv']?.tree;
		expect(back?.namespace).toBe(part.namespace);
		expect(back && source && nested(back.texts, plain(source))).toEqual(latvian && plain(latvian));
	}
});

test('a language with more plural forms than English gets a text for each of its own', () => {
	const shell = parts.find(({ namespace }) => namespace === 'shell');

	const texts = shell ? textsToTranslate(shell, 'en', 'ru') : [];

	const forms = texts.filter(({ id }) => id.endsWith('_few'));
	expect(forms.length).toBeGreaterThan(0);
	expect(texts.filter(({ id }) => id.endsWith('_many'))).toHaveLength(forms.length);
});

test('what is still empty is not brought in', async () => {
	const [part] = parts.filter(({ namespace }) => namespace === 'c08');

	// A language that the course does not have yet.
	const [back] = part ? await readXliff(await writeXliff(part, sources, 'et')) : [];

	expect(back?.texts.size).toBe(0);
});

test('a file that does not say its language is refused', async () => {
	await expect(
		readXliff('<xliff version="1.2"><file original="c08"><body/></file></xliff>')
	).rejects.toThrow(/language/);
});
