/** Values by key, in order of appearance. (`Map.groupBy` needs Node 21.) */
export function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const name = key(value);
		const group = groups.get(name);
		if (group) group.push(value);
		else groups.set(name, [value]);
	}
	return groups;
}
