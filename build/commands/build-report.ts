import type { Course } from '../../src/model/index.ts';
import { encode, stateLimit } from '../../src/record/index.ts';
import { heaviest } from '../../src/record/heaviest.ts';
import { reviewNote } from '../check/index.ts';
import { firstScreen, weigh, type Site } from '../bundle/index.ts';

interface Built {
	course: Course;
	site: Site;
	zips: { name: string; bytes: number }[];
	/** Folder with the web edition. */
	web: string;
	seconds: number;
}

/** What a build has made, in words and kilobytes. */
export function buildReport({ course, site, zips, web, seconds }: Built): string {
	const first = firstScreen(course.languages[0] ?? '');
	const state = encode(heaviest(course), course, Infinity).length;
	const note = reviewNote(course);
	return [
		'',
		...zips.map(({ name, bytes }) => `dist/${name}  ${kilobytes(bytes)}`),
		`dist/${web}/index.html`,
		'',
		...first.map((path) => line(path, site, [path])),
		line(`First screen, ${first.length} requests`, site, first),
		line(
			'Fonts, afterwards',
			site,
			Object.keys(site).filter((path) => path.startsWith('fonts/'))
		),
		...(note ? [note] : []),
		`Saved state at its heaviest: ${state} of ${stateLimit} characters`,
		`Built in ${seconds.toFixed(1)} s`
	].join('\n');
}

function line(name: string, site: Site, paths: string[]): string {
	const { plain, gzip } = weigh(site, paths);
	return `${name}  ${kilobytes(plain)}, ${kilobytes(gzip)} gzip`;
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}
