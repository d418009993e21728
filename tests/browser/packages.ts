import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Course } from '#model';

export const kinds = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web'] as const;
export type Kind = (typeof kinds)[number];

const dist = resolve('dist');
const unpacked = resolve('test-results/packages');

/** Path of a built zip; the newest build replaces older ones, so there is one of each kind. */
export function zipOf(kind: Kind) {
	const course = checkedCourse();
	const name = `${course.id}-${course.version}-${kind}.zip`;
	if (!readdirSync(dist).includes(name)) throw new Error(`dist/${name} is missing: npm run build`);
	return join(dist, name);
}

/** Folder with the files of a built zip, unpacked before the tests. */
export const folderOf = (kind: Kind) => join(unpacked, kind);

/** The course as the build checked it, with right answers. */
export function checkedCourse(): Course {
	return JSON.parse(readFileSync(resolve('.course/course.json'), 'utf8')) as Course;
}

/** Files that a package's manifest lists. */
export const listedIn = (kind: Kind) =>
	[
		...readFileSync(join(folderOf(kind), 'imsmanifest.xml'), 'utf8').matchAll(
			/<file href="([^"]+)"/g
		)
	].map(([, href = '']) => href);
