import { expect, test } from 'vitest';
import { lint } from '../../build/package/lint.ts';
import { sampleFiles } from '../package/sample-site.ts';

const bytes = (text: string | Uint8Array) =>
	typeof text === 'string' ? new TextEncoder().encode(text) : text;
const found = (path: string, text: string) =>
	lint(
		Object.fromEntries(
			Object.entries({ ...sampleFiles, [path]: text }).map(([file, data]) => [file, bytes(data)])
		)
	).map(({ code }) => code);
const page = (markup: string) =>
	found('index.html', `<!doctype html><html><head></head><body>${markup}</body></html>`);

test('FF-51: nothing that a strict policy forbids gets into a package', () => {
	const refused = [
		page('<script>start()</script>'),
		page('<style>p{}</style>'),
		page('<p style="color:red">x</p>'),
		page('<p onclick="go()">x</p>'),
		found('app.js', 'eval("1")')
	];

	expect(refused).toEqual([
		['inline_script'],
		['inline_style'],
		['style_attribute'],
		['inline_handler'],
		['evaluated_text']
	]);
});

test('FF-55: a link to a folder is not a link to a file of the package', () => {
	expect(page('<a href="words/">x</a>')).toEqual(['file_not_in_package']);
});

test('FF-59: markup that makes a browser ask another server for leave is refused', () => {
	expect(page('<link rel="stylesheet" crossorigin href="app.css">')).toEqual(['crossorigin']);
	expect(page('<link rel="modulepreload" href="app.js">')).toEqual(['module_script']);
});

test('lms-matrix 8.8: no blob and no data sound, whatever a script does', () => {
	expect(found('app.js', 'const image = URL.createObjectURL(data)')).toEqual(['blob_resource']);
});
