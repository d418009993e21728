import { readCourse } from '../read/course.ts';
import type { Files } from '../read/files.ts';
import { textAt } from '../read/tree.ts';
import { allParts } from './sources.ts';
import { typesOf } from './types.ts';

/** Types of all texts that a course has in its source language, whatever else is wrong with it. */
export function wordTypes(course: Files): string {
	const { files } = readCourse(course);
	const source = textAt(files.course?.tree, 'source') ?? 'en';
	const found = allParts(files).flatMap(({ namespace, words }) => {
		const { file, tree } = words[source] ?? {};
		return file && tree ? [[namespace, file] as const] : [];
	});
	return typesOf(Object.fromEntries(found));
}
