import type { Course, MiniForm } from '#model';

/** The short cases of one form, numbered as on their sheet. */
export function shortCases({ bank }: Pick<Course, 'bank'>, form: MiniForm) {
	return Object.entries(bank)
		.flatMap(([id, { mini }]) => (mini?.form === form ? [{ id, truth: mini.truth }] : []))
		.map((one, index) => ({ ...one, n: index + 1 }));
}
