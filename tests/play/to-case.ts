import type { Frame } from '@playwright/test';

import type { Case, Course } from '#model';

import { coursePage } from './page.ts';
import { play } from './play.ts';
import { expert, type Strategy } from './strategies.ts';

/** Plays up to a practice case that is as wanted, leaving others for later. */
export async function toCase(
	frame: Frame,
	{ course, wanted = () => true }: { course: Course; wanted?: (theCase: Case) => boolean }
) {
	await play(frame, {
		course,
		only: lessonsWithCases(course),
		quick: true,
		strategy: { ...expert, begins: () => 'later' },
		until: ({ state, case: id = '' }) => {
			const theCase = course.cases[id];
			return state === 'brief' && theCase?.level !== 'L0' && Boolean(theCase && wanted(theCase));
		}
	});
	return coursePage(frame, { quick: true });
}

/** The lessons in which cases are read; tests of cases need no others. */
export const lessonsWithCases = ({ lessons }: Course): string[] =>
	lessons
		.filter(({ screens }) => screens.some(({ cases }) => cases.length > 0))
		.map(({ id }) => id);

/** One practice case of each form that the course has: what holds for one in the browser holds for all of its form. */
export function onePerForm({ lessons, cases }: Course): Case[] {
	const placed = lessons.flatMap(({ screens }) => screens.flatMap((screen) => screen.cases));
	const practice = placed.flatMap((id) => cases[id] ?? []).filter(({ level }) => level !== 'L0');
	return (['file', 'chat', 'mixed'] as const).flatMap(
		(form) => practice.find((one) => one.form === form) ?? []
	);
}

/** Reads these practice cases and the cases of the final check, and does otherwise with all others. */
export function reads(
	{ checkForms }: Course,
	practice: readonly Case[],
	otherwise: 'read-summary' | 'later'
): Strategy['begins'] {
	const read = new Set([...practice.map(({ id }) => id), ...checkForms.flat()]);
	return ({ id }) => (read.has(id) ? 'start-case' : otherwise);
}
