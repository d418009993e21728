import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { openZip } from '../../build/preview/open-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function zipOf(files: Record<string, string>): string {
	const path = join(folder, 'package.zip');
	const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
	writeFileSync(path, zipSync(Object.fromEntries(bytes)));
	return path;
}

test('a package of somebody else is opened at the page its manifest names', () => {
	const manifest =
		'<manifest xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"><title>Fire &amp; smoke</title>' +
		'<resource identifier="a" type="webcontent" adlcp:scormtype="asset" href="a.css"/>' +
		'<resource identifier="b" type="webcontent" adlcp:scormtype="sco" href="start/page.html?x=1"/></manifest>';

	const opened = openZip(zipOf({ 'imsmanifest.xml': manifest, 'start/page.html': '<p>' }));

	expect(opened).toMatchObject({
		title: 'Fire & smoke',
		launch: 'start/page.html?x=1',
		standard: 'scorm12'
	});
});

test('what is no package is refused in words, and names that climb out are left out', () => {
	const manifest = '<manifest><resource href="a.html"/></manifest>';

	expect(() => openZip(zipOf({ 'a.html': '' }))).toThrow(/no SCORM package/);
	expect(
		Object.keys(openZip(zipOf({ 'imsmanifest.xml': manifest, '../evil.js': '' })).files)
	).toEqual(['imsmanifest.xml']);
});
