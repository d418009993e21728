import type { Place } from '../check/finding.ts';

/** What a YAML or JSON file holds, with the place of every key and value. */
export type Tree = Group | List | Value;

export interface Group {
	kind: 'group';
	at: Place;
	entries: Map<string, Entry>;
}

export interface Entry {
	keyAt: Place;
	value: Tree;
}

export interface List {
	kind: 'list';
	at: Place;
	items: Tree[];
}

export interface Value {
	kind: 'value';
	at: Place;
	value: string | number | boolean | null;
}

export type Path = readonly (string | number)[];

export function plain(tree: Tree): unknown {
	if (tree.kind === 'value') return tree.value;
	if (tree.kind === 'list') return tree.items.map(plain);
	return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plain(value)]));
}

export function follow(tree: Tree | undefined, path: Path): Tree | undefined {
	return path.reduce<Tree | undefined>((node, step) => child(node, step)?.value, tree);
}

/** Keys of the group at this path; none when there is no group. */
export function keysAt(tree: Tree | undefined, ...path: Path): string[] {
	const node = follow(tree, path);
	return node?.kind === 'group' ? [...node.entries.keys()] : [];
}

/** Texts of the list at this path, each with its place; anything that is not a text is left out. */
export function textsAt(tree: Tree | undefined, ...path: Path): { text: string; at: Place }[] {
	const node = follow(tree, path);
	if (node?.kind !== 'list') return [];
	return node.items.flatMap((item) => {
		const text = textOf(item);
		return text === undefined ? [] : [{ text, at: item.at }];
	});
}

export function textAt(tree: Tree | undefined, ...path: Path): string | undefined {
	return textOf(follow(tree, path));
}

/** The place of the value at this path, or of the deepest part of it that exists. */
export function valuePlace(tree: Tree, path: Path): Place {
	const [step, ...rest] = path;
	const next = step === undefined ? undefined : child(tree, step);
	return next ? valuePlace(next.value, rest) : tree.at;
}

/** The place of the key that ends this path, or of the deepest part of it that exists. */
export function keyPlace(tree: Tree, path: Path): Place {
	const [step, ...rest] = path;
	const next = step === undefined ? undefined : child(tree, step);
	if (!next) return tree.at;
	return rest.length > 0 && child(next.value, rest[0] ?? '')
		? keyPlace(next.value, rest)
		: next.keyAt;
}

function child(tree: Tree | undefined, step: string | number): Entry | undefined {
	if (tree?.kind === 'group') return tree.entries.get(String(step));
	const item = tree?.kind === 'list' ? tree.items[Number(step)] : undefined;
	return item && { keyAt: item.at, value: item };
}

function textOf(tree: Tree | undefined): string | undefined {
	return tree?.kind === 'value' && typeof tree.value === 'string' ? tree.value : undefined;
}
