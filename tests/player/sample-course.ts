import type { Course, Lesson, Region } from '#model';

const lesson = (id: string): Lesson => ({
	id,
	minutes: 20,
	screens: [
		{ id: 'opening', activities: ['guess'], conversations: [], cases: [] },
		{ id: 'limits', activities: [], conversations: [], cases: [] }
	],
	items: {
		guess: { type: 'single', options: ['a', 'b'], right: ['a'] },
		first: { type: 'single', options: ['a', 'b'], right: ['b'] },
		second: { type: 'choice', options: ['a', 'b', 'c'], right: ['a', 'b'] }
	},
	activities: ['guess'],
	questions: ['first', 'second'],
	sources: []
});

const region = (id: string): Region => ({
	id,
	helplines: [],
	duties: [],
	routes: { social: [], school: [], other: [] },
	routesChecked: { id: 'routes', source: 's-1', checked: '2026-11-24' }
});

/** Two lessons of two screens and two closing questions each. */
export const course: Course = {
	id: 'sample',
	version: '1.0.0',
	languages: ['lv', 'en'],
	regionOf: { lv: 'lv', en: 'eu' },
	lessons: [lesson('one'), lesson('two')],
	cases: {},
	conversations: {},
	regions: [region('lv'), region('eu')],
	sources: {},
	terms: [],
	bank: {},
	testItems: 0,
	checkForms: [],
	weights: { check: 0.6, test: 0.4 },
	passMark: 70,
	completion: 'taken',
	reporting: 'test',
	numbers: {}
};

export const [one, two] = course.lessons as [Lesson, Lesson];
