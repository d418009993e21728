/** Texts by path, as a file of words: with the source's shape, and its lists as lists. */
export function nested(texts: ReadonlyMap<string, string>, source: unknown): object {
	const root: Tree = new Map();
	for (const [id, text] of texts) {
		const path = id.split('/');
		let at = root;
		for (const step of path.slice(0, -1)) at = groupIn(at, step);
		at.set(path.at(-1) ?? '', text);
	}
	return plain(root, source) as object;
}

type Tree = Map<string, Tree | string>;

function groupIn(tree: Tree, step: string): Tree {
	const known = tree.get(step);
	if (known instanceof Map) return known;
	const group: Tree = new Map();
	tree.set(step, group);
	return group;
}

function plain(tree: Tree, source: unknown): unknown {
	const values = [...tree].map(([key, value]) => {
		const from = (source as Record<string, unknown> | undefined)?.[key];
		return [key, value instanceof Map ? plain(value, from) : value] as const;
	});
	return Array.isArray(source) ? values.map(([, value]) => value) : Object.fromEntries(values);
}
