/** Keys under the highest group that is not there; alone under their own name where all groups are. */
export function gathered(
	ids: readonly string[],
	exists: (group: string) => boolean
): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const id of new Set(ids)) {
		const steps = id.split('.');
		const top = steps.findIndex(
			(_, index) => index > 0 && !exists(steps.slice(0, index).join('.'))
		);
		const group = top > 0 ? steps.slice(0, top).join('.') : id;
		groups.set(group, [...(groups.get(group) ?? []), id]);
	}
	return groups;
}
