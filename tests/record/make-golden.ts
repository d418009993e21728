import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { Course, LearnerRecord } from '#model';
import { heaviest } from '../../src/record/heaviest.ts';
import { encode } from '../../src/record/index.ts';
import { release } from './edits.ts';
import { fullCourse } from './full-course.ts';
import { habits, learner } from './learners.ts';

/** The states that pin what a release writes; the same every time. */
export const goldenRecords = (course: Course): Record<string, LearnerRecord> => ({
	typical: learner(course, 1, habits.typical),
	everything: learner(course, 2, habits.everything),
	heaviest: heaviest(course),
	'half-way': learner(course, 3, habits.halfWay)
});

export const goldenFolder = new URL('golden/', import.meta.url);

// npx tsx tests/record/make-golden.ts 0.2.0 [0.1.0]: states of a new release, numbered after the one before.
const [version, before] = process.argv[1]?.endsWith('make-golden.ts') ? process.argv.slice(2) : [];
if (version) {
	const folder = new URL(`${version}/`, goldenFolder);
	if (existsSync(folder))
		throw new Error(`${folder.pathname} is there already: a release’s states never change.`);
	const lock = before ? readFileSync(new URL(`${before}/ids.lock`, goldenFolder), 'utf8') : '';
	const { text, course } = release(fullCourse(), lock);
	mkdirSync(folder, { recursive: true });
	writeFileSync(new URL('ids.lock', folder), text);
	for (const [name, record] of Object.entries(goldenRecords(course))) {
		const json = await format(JSON.stringify(record), {
			parser: 'json',
			useTabs: true,
			printWidth: 100
		});
		writeFileSync(new URL(`${name}.json`, folder), json);
		writeFileSync(new URL(`${name}.txt`, folder), encode(record, course) + '\n');
	}
}
