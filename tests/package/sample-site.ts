import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The smallest site that has one file of every kind a real one has. */
export const sampleFiles: Record<string, string | Uint8Array> = {
	'index.html':
		'<!doctype html>\n<html lang="lv"><head><meta charset="utf-8"><title>Paraugs</title>' +
		'<script src="package.js"></script><link rel="stylesheet" href="app.css">' +
		'<script src="app.js" defer></script></head><body><main></main></body></html>\n',
	'package.js': "self.__package = { standard: 'web' };\n",
	'app.js': "(function () { document.body.dataset.ready = 'true'; })();\n",
	'app.css': 'body { margin: 0 }\n',
	'words/lv-shell.js':
		'(self.__words ||= []).push(["lv","shell",{"title":"Drošība internetā"}]);\n',
	'words/en-shell.js': '(self.__words ||= []).push(["en","shell",{"title":"Safety online"}]);\n',
	'fonts/text-latin.woff2': new Uint8Array(Array.from({ length: 4096 }, (_, n) => (n * 7) % 11)),
	'THIRD-PARTY-NOTICES.txt': 'None.\n'
};

export const sampleCourse = {
	id: 'a-course',
	version: '1.2.3',
	title: 'Drošība internetā'
};

/** Writes the sample, with other or more files when given, into a folder of its own. */
export function writeSite(changed: Record<string, string | Uint8Array> = {}) {
	const folder = temporaryFolder();
	for (const [path, data] of Object.entries({ ...sampleFiles, ...changed })) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), data);
	}
	return folder;
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'package-test-'));
