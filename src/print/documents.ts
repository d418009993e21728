import type { Component } from 'svelte';
import CourseBook from './CourseBook.svelte';
import Handbook from './Handbook.svelte';
import P1 from './P1.svelte';
import P2 from './P2.svelte';
import P3 from './P3.svelte';
import P6 from './P6.svelte';
import P7 from './P7.svelte';
import P8 from './P8.svelte';
import Worksheet from './Worksheet.svelte';
import WorksheetWithReasons from './WorksheetWithReasons.svelte';

/** Pages of the handouts, by id. */
export const handouts: Record<string, Component> = {
	p1: P1,
	p2: P2,
	p3: P3,
	p4: Worksheet,
	p5: WorksheetWithReasons,
	p6: P6,
	p7: P7,
	p8: P8
};

/** Everything there is for paper, by the name of its file. */
export const documents: Record<string, Component> = {
	handbook: Handbook,
	...handouts,
	'course-book': CourseBook
};
