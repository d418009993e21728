import { render } from 'svelte/server';
import type { Case, CaseRecord, Role } from '#model';
import CaseFrame from './CaseFrame.svelte';
import { course, words as all } from '../whole-course.ts';

export const begun: CaseRecord = {
	level: 'L1',
	phase: 'reading',
	moment: 0,
	marks: {},
	concerns: [],
	gates: {},
	named: {},
	replay: {},
	seen: []
};

export interface Look {
	cases: readonly Case[];
	id: string;
	records?: Record<string, Partial<CaseRecord>>;
	role?: Role;
	language?: string;
}

/** Shows small cases as the only practice cases of the real course, with its shell and regions. */
export async function smallCourse(words: object) {
	/** One screen of a case as HTML. Every case of a record stands at the place that the record says. */
	return function look({
		cases,
		id,
		records = {},
		role = 'school',
		language = 'en'
	}: Look): string {
		const whole = Object.fromEntries(
			Object.entries(records).map(([one, record]) => [one, { ...begun, ...record }])
		);
		const props = {
			course: {
				...course,
				cases: { ...course.cases, ...Object.fromEntries(cases.map((one) => [one.id, one])) },
				lessons: course.lessons.map((lesson) =>
					lesson.id === 'reading-a-contact'
						? {
								...lesson,
								screens: cases.map((one) => ({
									id: `place-${one.id}`,
									activities: [],
									conversations: [],
									cases: [one.id]
								}))
							}
						: lesson
				)
			},
			words: {
				...all[language],
				...Object.fromEntries(cases.map((one) => [one.id, words]))
			} as Record<string, object>,
			language,
			role,
			region: 'lv',
			id,
			records: whole
		};
		return render(CaseFrame, { props }).body.replace(/<!--.*?-->/g, '');
	};
}

/** Names of elements in order, without what a form adds of its own. */
export const skeleton = (html: string) =>
	html
		.replace(/<p class="source.*?<\/p>/gs, '')
		.match(/<(?:li|ol|button|h[1-6]|section)\b/g)
		?.join(' ');
