import type { Component } from 'svelte';
import type { Course } from '#model';
import CourseBook from './CourseBook.svelte';
import Handbook from './Handbook.svelte';
import P1 from './P1.svelte';
import P10 from './P10.svelte';
import P11 from './P11.svelte';
import P2 from './P2.svelte';
import P3 from './P3.svelte';
import P6 from './P6.svelte';
import P7 from './P7.svelte';
import P8 from './P8.svelte';
import P9 from './P9.svelte';
import Worksheet from './Worksheet.svelte';
import WorksheetWithReasons from './WorksheetWithReasons.svelte';
import { shortCases } from './short-cases.ts';
import { worksheetCases } from './worksheet-cases.ts';

/** Pages of the handouts, by id. */
export const handouts: Record<string, Component> = {
	p1: P1,
	p2: P2,
	p3: P3,
	p4: Worksheet,
	p5: WorksheetWithReasons,
	p6: P6,
	p7: P7,
	p8: P8,
	p9: P9,
	p10: P10,
	p11: P11
};

/** Everything there is for paper, by the name of its file. */
export const documents: Record<string, Component> = {
	handbook: Handbook,
	...handouts,
	'course-book': CourseBook
};

/** Names of the documents for which a course has something to say; an edition may lack cases or lessons. */
export function documentsOf(course: Course): string[] {
	const cases = worksheetCases(course).length > 0;
	const minis = { a: shortCases(course, 'a').length > 0, b: shortCases(course, 'b').length > 0 };
	const possible: Record<string, boolean> = {
		handbook: course.handbook !== undefined,
		p4: cases,
		p5: cases,
		p9: minis.a,
		p10: minis.b,
		p11: minis.a && minis.b,
		'course-book': course.lessons.length > 0
	};
	return Object.keys(documents).filter(
		(name) => possible[name] ?? course.handbook?.printables.includes(name)
	);
}
