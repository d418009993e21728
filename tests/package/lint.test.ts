import { describe, expect, test } from 'vitest';

import { largestZip, lint, lintSize } from '../../build/package/lint.ts';
import { sampleFiles } from './sample-site.ts';

const bytes = (files: Record<string, string | Uint8Array>) =>
	Object.fromEntries(
		Object.entries(files).map(([path, data]) => [
			path,
			typeof data === 'string' ? new TextEncoder().encode(data) : data
		])
	);
const withFile = (path: string, text: string) => lint(bytes({ ...sampleFiles, [path]: text }));
const page = (head: string) => `<!doctype html><html><head>${head}</head><body></body></html>`;

test('a package that follows the rules has no findings', () => {
	expect(lint(bytes(sampleFiles))).toEqual([]);
});

describe('FF-54: names', () => {
	test.each(['words/lv shell.js', 'fonts/Text.woff2', 'media/bērns.svg', 'a+b.txt', 'b.'])(
		'"%s" is refused',
		(path) => {
			expect(withFile(path, '')).toMatchObject([{ file: path, code: 'file_name' }]);
		}
	);

	test('lms-matrix 8.8: two files may not share a base name, whatever their case', () => {
		const findings = withFile('other/app.js', '');

		expect(findings).toMatchObject([{ file: 'other/app.js', code: 'base_name_twice' }]);
	});
});

describe('pages', () => {
	test.each([
		['module_script', '<script type="module" src="app.js"></script>'],
		['module_script', '<link rel="modulepreload" href="app.js">'],
		['crossorigin', '<link rel="stylesheet" crossorigin href="app.css">'],
		['inline_script', '<script>start()</script>'],
		['inline_style', '<style>p{}</style>'],
		['style_attribute', '<p class="a" style="color:red">x</p>'],
		['inline_handler', '<p class="a" onclick="go()">x</p>'],
		['foreign_script', '<script src="https://example.org/a.js"></script>'],
		['foreign_script', '<script src="//example.org/a.js"></script>'],
		['foreign_resource', '<img alt="" src="https://example.org/a.png">'],
		['blob_resource', '<img alt="" src="blob:abc">'],
		['file_not_in_package', '<script src="App.js"></script>']
	])('%s: %s', (code, markup) => {
		expect(withFile('index.html', page(markup))).toMatchObject([{ file: 'index.html', code }]);
	});

	test('links that a learner may follow are fine', () => {
		expect(withFile('index.html', page('<a href="https://example.org/">x</a>'))).toEqual([]);
	});
});

describe('scripts', () => {
	test.each([
		['evaluated_text', 'eval("1")'],
		['evaluated_text', 'const f = new Function("return 1")'],
		['evaluated_text', 'const text = atob("YQ==")'],
		['dynamic_import', '(async () => { await import("./a.js") })()'],
		['style_attribute', 'const html = `<p class="a" style="top:0">x</p>`'],
		['style_attribute', 'const html = "<p style=\\"top:0\\">x</p>"'],
		['inline_handler', 'const html = \'<button type="button" onclick="go()">\''],
		['blob_resource', 'const image = URL.createObjectURL(data)'],
		['not_a_classic_script', 'export const a = 1']
	])('%s: %s', (code, script) => {
		expect(withFile('app.js', script)).toMatchObject([{ file: 'app.js', code }]);
	});

	test.each([
		'const isFunction = (f) => typeof f === "function"; isFunction(1)',
		'const api = { eval: 1 }; retrieval(api); function retrieval() {}',
		'element.style.width = "1px"; if (a<b && onset=="x") c()'
	])('is fine: %s', (script) => {
		expect(withFile('app.js', script)).toEqual([]);
	});
});

test('style sheets may not ask for anything outside the package', () => {
	const css = 'a{background:url(https://example.org/a.png)}\n@import "other.css";';

	expect(withFile('app.css', css)).toMatchObject([
		{ code: 'foreign_resource', line: 1, column: 14 },
		{ code: 'foreign_resource', line: 2, column: 1 }
	]);
});

test('a zip over the promised size is refused', () => {
	expect(lintSize('a.zip', largestZip)).toEqual([]);
	expect(lintSize('a.zip', largestZip + 1)).toMatchObject([{ code: 'package_too_large' }]);
});
