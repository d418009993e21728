import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exceptions, isPrefix, readLock } from '../../build/ids/index.ts';
import { decode, encode } from '../../src/record/index.ts';
import { plain, release } from './edits.ts';
import { fullCourse } from './full-course.ts';
import { goldenFolder, goldenRecords } from './make-golden.ts';

const read = (path: string) => readFileSync(new URL(path, goldenFolder), 'utf8');
const versions = readdirSync(goldenFolder).toSorted();
const names = ['typical', 'everything', 'heaviest', 'half-way'];

describe.each(versions)('FF-62: what release %s wrote', (version) => {
	const lock = read(`${version}/ids.lock`);
	const course = { ...fullCourse(), numbers: exceptions(fullCourse(), readLock(lock)) };

	test.each(names)('is read as it was meant: %s', (name) => {
		const { record } = decode(read(`${version}/${name}.txt`).trim(), course);

		expect(plain(record)).toEqual(plain(JSON.parse(read(`${version}/${name}.json`))));
	});

	test.each(names)('comes back unchanged: %s', (name) => {
		const text = read(`${version}/${name}.txt`).trim();
		const { record } = decode(text, course);

		expect(record && encode(record, course)).toBe(text);
	});

	test('is numbered by a lock that later ones only append to', () => {
		expect(isPrefix(readLock(lock), readLock(release(fullCourse(), lock).text))).toBe(true);
	});
});

test('the newest states are what this release writes', () => {
	const version = versions.at(-1);
	const { course } = release(fullCourse(), read(`${version}/ids.lock`));

	for (const [name, record] of Object.entries(goldenRecords(course))) {
		expect(encode(record, course)).toBe(read(`${version}/${name}.txt`).trim());
	}
});
