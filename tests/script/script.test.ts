import { expect, test } from 'vitest';
import { sourcesIn } from '../../build/check/sources.ts';
import { filesIn } from '../../build/read/files.ts';
import { script } from '../../build/script/index.ts';

const files = filesIn(new URL('../../', import.meta.url).pathname);
const sources = sourcesIn(files);
const pages = script(sources, 'lv');

test('every part of the course has a page, and the index leads to each', () => {
	const index = pages.get('index.html') ?? '';

	const others = [...pages.keys()].filter((name) => name !== 'index.html');

	expect(others.length).toBeGreaterThan(10);
	expect(others.filter((name) => !index.includes(`href="${name}"`))).toEqual([]);
});

test('a case is printed with who writes, what each entry is, and both languages side by side', () => {
	const page = pages.get('c08.html') ?? '';

	expect(page).toContain('concerning');
	expect(page).toMatch(/signal · key/);
	expect(page).toContain('<th scope="col">en</th><th scope="col">lv</th>');
	expect(page).not.toContain('missing');
});

test('an item says which option is right', () => {
	const page = pages.get('checks.html') ?? '';

	expect(page).toMatch(/K5 · red line/);
	expect(page).toContain('<small>best</small>');
	expect(page).toContain('<small>place 1</small>');
});

test('a text that is not translated yet is shown as missing', () => {
	const untranslated = new Map([...files].filter(([path]) => path !== 'course/cases/c08/fi.json'));
	const page = script(sourcesIn(untranslated), 'fi').get('c08.html') ?? '';

	expect(page).toContain('<em>missing</em>');
});
