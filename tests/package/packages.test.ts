import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';

import { writePackages } from '../../build/package/index.ts';
import { all, readManifest } from './read-manifest.ts';
import { sampleCourse, sampleFiles, temporaryFolder, writeSite } from './sample-site.ts';
import { zipDirectory } from './zip-directory.ts';

const site = writeSite();
const out = temporaryFolder();
const names = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web'].map(
	(kind) => `a-course-1.2.3-${kind}.zip`
);
const read = (name: string, folder = out) => new Uint8Array(readFileSync(join(folder, name)));
const textOf = (zip: string, path: string) => new TextDecoder().decode(unzipSync(read(zip))[path]);
const sumsOf = (zips: string[], folder = out) =>
	zips
		.map((name) => createHash('sha256').update(read(name, folder)).digest('hex') + `  ${name}\n`)
		.join('');

beforeAll(() => {
	writePackages({ site, course: sampleCourse, out });
});

test('a build writes four zips, the web edition unzipped, and their sums', () => {
	const written = readdirSync(out).sort();

	expect(written).toEqual(['SHA256SUMS', ...names, 'web'].sort());
	for (const [path, data] of Object.entries(sampleFiles))
		expect(readFileSync(join(out, 'web', path)).equals(Buffer.from(data))).toBe(true);
});

test('the sums are those of the zips, in the format sha256sum reads', () => {
	expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(sumsOf(names));
});

describe.each(names)('%s', (name) => {
	test('stores or deflates plain files with fixed attributes and nothing extra', () => {
		const entries = zipDirectory(read(name));

		expect(entries.every(({ encrypted }) => !encrypted)).toBe(true);
		for (const { method, date, time, madeBy, mode, extra } of entries) {
			expect(['stored', 'deflated']).toContain(method);
			expect({ date, time, madeBy, mode, extra }).toEqual({
				date: 0b0000000_0001_00001,
				time: 0,
				madeBy: 3,
				mode: 0o100644,
				extra: 0
			});
		}
	});

	test('FF-53: has the manifest first, if any, and the rest by code point', () => {
		const paths = zipDirectory(read(name)).map((entry) => entry.name);
		const rest = paths.filter((path) => path !== 'imsmanifest.xml');

		expect(rest).toEqual([...rest].sort());
		expect(paths.indexOf('imsmanifest.xml')).toBe(name.includes('web') ? -1 : 0);
	});

	test('FF-53: has no folders, links, back slashes or absolute paths', () => {
		for (const { name: path } of zipDirectory(read(name))) {
			expect(path).toMatch(/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/);
			expect(path).not.toContain('..');
		}
	});

	test('stores fonts and deflates text', () => {
		const methods = new Map(zipDirectory(read(name)).map((entry) => [entry.name, entry.method]));

		expect(methods.get('fonts/text-latin.woff2')).toBe('stored');
		expect(methods.get('words/lv-shell.js')).toBe('deflated');
	});
});

describe.each(names.slice(0, 3))('%s', (name) => {
	test('lists every content file in its manifest and holds every listed file', () => {
		const held = Object.keys(unzipSync(read(name)));
		const manifest = readManifest(textOf(name, 'imsmanifest.xml'));
		const listed = all(manifest, 'file').map(({ attributes }) => attributes.href);

		const content = held.filter((path) => !/^imsmanifest\.xml$|\.(xsd|dtd)$/.test(path));
		expect([...listed].sort()).toEqual(content.sort());
	});

	test('differs from the common site only by package.js, manifest and schemas', () => {
		const files = unzipSync(read(name));

		const other = Object.keys(files).filter((path) => {
			const same = sampleFiles[path];
			return same === undefined || !Buffer.from(same).equals(Buffer.from(files[path] ?? []));
		});
		expect(other.filter((path) => !/\.(xsd|dtd)$/.test(path)).sort()).toEqual([
			'imsmanifest.xml',
			'package.js'
		]);
	});
});

test('each package names its own standard', () => {
	const standards = names.map((name) => textOf(name, 'package.js').match(/standard: '(\w+)'/)?.[1]);

	expect(standards).toEqual(['scorm12', 'scorm2004', 'scorm2004', 'web']);
});

test('only the needed schemas are at the root', () => {
	const at = (name: string) =>
		Object.keys(unzipSync(read(name))).filter((path) => /\.(xsd|dtd)$/.test(path));

	const [for12, third, fourth, web] = names.map(at);
	expect(for12).toEqual(['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd']);
	expect(third).toEqual(fourth);
	expect(fourth).toHaveLength(16);
	expect(web).toEqual([]);
});

test('no shipped schema asks distributors to register', () => {
	for (const name of names) {
		const files = unzipSync(read(name));
		for (const path of Object.keys(files).filter((file) => file.startsWith('imsss')))
			expect(new TextDecoder().decode(files[path])).not.toMatch(/regist(er|ration)/i);
	}
});

test('the same site gives the same bytes in any time zone', () => {
	const sums = ['UTC', 'Pacific/Auckland', 'America/St_Johns'].map((zone) => {
		const folder = temporaryFolder();
		const program = fileURLToPath(new URL('write-sample.ts', import.meta.url));
		execFileSync(process.execPath, ['--import', 'tsx', program, site, folder], {
			env: { ...process.env, TZ: zone }
		});
		return readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
	});

	expect(new Set(sums)).toEqual(new Set([readFileSync(join(out, 'SHA256SUMS'), 'utf8')]));
});

test('a build replaces an earlier one of the same course and leaves other files alone', () => {
	const folder = temporaryFolder();
	const keep = [
		'b-course-1.0.0-web.zip',
		'a-course-small-1.0.0-web.zip',
		'a-course-2-lessons-8dcfe6-1.0.0-web.zip',
		'notes.txt'
	];
	for (const file of [...keep, 'a-course-1.0.0-web.zip']) writeFileSync(join(folder, file), '');

	writePackages({ site, course: sampleCourse, out: folder });

	expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS', ...keep, ...names, 'web'].sort());
});

test('an edition takes nothing from the whole course: a web folder of its own, and the sums of all zips', () => {
	const folder = temporaryFolder();
	const edition = { ...sampleCourse, id: 'a-course-booster-1' };
	const small = writeSite({ 'THIRD-PARTY-NOTICES.txt': 'Only of the edition.\n' });

	writePackages({ site, course: sampleCourse, out: folder });
	writePackages({ site: small, course: edition, out: folder, web: 'a-course-booster-1-web' });

	const notices = (web: string) =>
		readFileSync(join(folder, web, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
	expect(notices('web')).toBe('None.\n');
	expect(notices('a-course-booster-1-web')).toBe('Only of the edition.\n');
	const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
	expect(zips).toHaveLength(8);
	expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(sumsOf(zips.sort(), folder));
});

test('nothing is written when the package would not work', () => {
	const broken = writeSite({ 'app.js': 'import "./other.js";' });
	const folder = temporaryFolder();

	const { findings } = writePackages({ site: broken, course: sampleCourse, out: folder });

	expect(findings).toMatchObject([{ file: 'app.js', code: 'not_a_classic_script' }]);
	expect(existsSync(join(folder, 'SHA256SUMS'))).toBe(false);
});
