import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

import type { Finding } from '../check/finding.ts';
import { kinds, type Kind } from './kinds.ts';
import { largestWithPaper, largestZip, lint, lintSize } from './lint.ts';
import { naming, type PackageScript } from './package-script.ts';
import type { Files } from './schemas.ts';
import { inOrder, zip } from './zip.ts';

export interface PackagedCourse {
	id: string;
	version: string;
	/** Title in the fallback language, without marks. */
	title: string;
}

export interface Packages {
	/** When there are any, nothing was written. */
	findings: Finding[];
	/** Names of the zips in `out`, with their sizes in bytes. */
	zips: { name: string; bytes: number }[];
}

/**
 * Writes every package of a course: a zip for each standard, the web edition also unzipped, and the sums of all zips there.
 *
 * @param options.site Folder with the common build: `index.html`, `package.js` and all they need.
 * @param options.out Folder for the results; an earlier build of the same course there is replaced.
 * @param options.web Folder in `out` for the web edition; a smaller edition has one of its own.
 * @param options.paper It carries files for paper too, and may be larger.
 */
export function writePackages(options: {
	site: string;
	course: PackagedCourse;
	out: string;
	web?: string;
	paper?: boolean;
}): Packages {
	const { course, out, web = 'web', paper = false } = options;
	const common = readFolder(options.site);
	const script = naming(new TextDecoder().decode(common['package.js']));

	const packages = kinds.map((kind) => ({
		name: `${course.id}-${course.version}-${kind.name}.zip`,
		kind,
		files: filesOf({ kind, common, course, script })
	}));
	const zips = packages.map(({ name, files }) => ({ name, data: zip(files) }));

	const findings = [
		...lint(withScript(common, script('web'))),
		...zips.flatMap(({ name, data }) =>
			lintSize(name, data.length, paper ? largestWithPaper : largestZip)
		)
	];
	if (findings.length > 0) return { findings, zips: [] };

	clear(out, course.id, web);
	for (const { name, data } of zips) write(join(out, name), data);
	write(join(out, 'SHA256SUMS'), sumsIn(out));
	const unzipped = packages.find(({ kind }) => kind.name === 'web')?.files ?? {};
	for (const [path, data] of Object.entries(unzipped)) write(join(out, web, path), data);
	return { findings, zips: zips.map(({ name, data }) => ({ name, bytes: data.length })) };
}

/** All files of one package, in the order of its zip. */
export function filesOf(options: {
	kind: Kind;
	common: Files;
	course: PackagedCourse;
	script: PackageScript;
}): Files {
	const { kind, common, course, script } = options;
	const content = withScript(common, script(kind.standard));
	const manifest = kind.manifest?.({
		...course,
		launch: 'index.html',
		files: Object.keys(content)
	});
	const files: Files = {
		...content,
		...kind.schemas(),
		...(manifest ? { 'imsmanifest.xml': new TextEncoder().encode(manifest) } : {})
	};
	return Object.fromEntries(inOrder(files));
}

const withScript = (common: Files, script: string): Files => ({
	...common,
	'package.js': new TextEncoder().encode(script)
});

function readFolder(folder: string): Files {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	return Object.fromEntries(
		paths.map((path) => [
			relative(folder, path).split(sep).join('/'),
			new Uint8Array(readFileSync(path))
		])
	);
}

function clear(out: string, id: string, web: string) {
	mkdirSync(out, { recursive: true });
	const earlier = new RegExp(`^${id}-\\d+\\.\\d.*\\.zip$`);
	for (const name of readdirSync(out)) if (earlier.test(name)) rmSync(join(out, name));
	rmSync(join(out, web), { recursive: true, force: true });
}

const sumsIn = (folder: string) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.zip'))
		.sort()
		.map((name) => `${sumOf(readFileSync(join(folder, name)))}  ${name}\n`)
		.join('');

const sumOf = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

function write(path: string, data: Uint8Array | string) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, data);
}
