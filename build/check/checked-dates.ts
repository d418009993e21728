import { keyPlace, keysAt, textAt, valuePlace } from '../read/tree.ts';
import { warning } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Sources } from './sources.ts';

/**
 * What a region says was last compared with its source more than a year before this day. Without a day nothing is told:
 * a check must say the same whenever it runs.
 */
export function checkedLately({ regions, data }: Sources, today = data.course.date): Finding[] {
	if (today === undefined) return [];
	const before = yearBefore(today);
	return Object.values(regions).flatMap(({ structure }) => {
		const tree = structure?.tree;
		if (!tree) return [];
		const dated = [
			...keysAt(tree, 'helplines').map((id) => ['helplines', id]),
			...keysAt(tree, 'duties').map((id) => ['duties', id]),
			['routes-checked']
		];
		return dated.flatMap((path) => {
			const checked = textAt(tree, ...path, 'checked');
			if (checked === undefined || checked >= before) return [];
			const whole = [...path, 'checked'];
			const at = keysAt(tree, ...path).includes('checked')
				? valuePlace(tree, whole)
				: keyPlace(tree, path);
			return [warning('checked_long_ago', at, { what: path.at(-1), checked, today })];
		});
	});
}

/** Days are texts that sort by themselves: 2026-11-24 → 2025-11-24. */
function yearBefore(day: string): string {
	return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
