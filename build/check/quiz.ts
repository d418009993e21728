import { keyPlace, keysAt, textAt, textsAt, valuePlace } from '../read/tree.ts';
import type { Tree } from '../read/tree.ts';
import { twice } from './course.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import { listed, nearest } from './nearest.ts';
import type { Sources } from './sources.ts';

interface Item {
	item: string;
	type: string | undefined;
	tree: Tree;
	options: string[];
}

const rules: ((item: Item) => Finding[])[] = [
	optionsDiffer,
	rightIsAnOption,
	matchIsComplete,
	orderIsComplete,
	bestAndWorstDiffer
];

/** Right answers against options, in every quiz and in the final test. */
export function answersFit({ lessons, checks }: Sources): Finding[] {
	return [...Object.values(lessons), checks].flatMap(({ structure }) => {
		if (structure?.tree?.kind !== 'group') return [];
		return [...structure.tree.entries].flatMap(([item, { value }]) => {
			const options = textsAt(value, 'options').map(({ text }) => text);
			if (value.kind !== 'group' || options.length === 0) return [];
			const type = textAt(value, 'type');
			return rules.flatMap((rule) => rule({ item, type, tree: value, options }));
		});
	});
}

function optionsDiffer({ tree }: Item): Finding[] {
	return [
		...twice(textsAt(tree, 'options'), 'options'),
		...twice(textsAt(tree, 'targets'), 'targets')
	];
}

function rightIsAnOption({ item, type, tree, options }: Item): Finding[] {
	if (tree.kind !== 'group' || type === 'match' || type === 'judgement') return [];
	const right = tree.entries.get('right');
	if (right?.value.kind !== 'list') return [];
	const picks = textsAt(tree, 'right');
	if (right.value.items.length === 0) return [error('no_right_answer', right.keyAt, { item })];
	return [
		...twice(picks, 'right'),
		...picks
			.filter(({ text }) => !options.includes(text))
			.map(({ text, at }) =>
				error('right_not_an_option', at, { item, right: text, nearest: nearest(text, options) })
			),
		...(type === 'single' && picks.length > 1
			? [error('single_with_several', right.keyAt, { item, count: picks.length })]
			: [])
	];
}

function matchIsComplete({ item, type, tree, options }: Item): Finding[] {
	if (type !== 'match') return [];
	const targets = textsAt(tree, 'targets').map(({ text }) => text);
	const matched = keysAt(tree, 'right');
	const missing = options.filter((option) => !matched.includes(option));
	return [
		...matched
			.filter((option) => !options.includes(option))
			.map((option) =>
				error('right_not_an_option', keyPlace(tree, ['right', option]), {
					item,
					right: option,
					nearest: nearest(option, missing)
				})
			),
		...matched.flatMap((option) => {
			const target = textAt(tree, 'right', option);
			if (target === undefined || targets.length === 0 || targets.includes(target)) return [];
			const at = valuePlace(tree, ['right', option]);
			return [
				error('unknown_target', at, { item, option, target, nearest: nearest(target, targets) })
			];
		}),
		...(missing.length > 0 && matched.length > 0
			? [error('match_incomplete', keyPlace(tree, ['right']), { item, missing: listed(missing) })]
			: [])
	];
}

function orderIsComplete({ item, type, tree, options }: Item): Finding[] {
	if (type !== 'order') return [];
	const placed = textsAt(tree, 'right').map(({ text }) => text);
	const missing = options.filter((option) => !placed.includes(option));
	if (missing.length === 0 || placed.length === 0) return [];
	return [error('order_incomplete', keyPlace(tree, ['right']), { item, missing: listed(missing) })];
}

function bestAndWorstDiffer({ item, type, tree, options }: Item): Finding[] {
	if (type !== 'judgement') return [];
	const best = textAt(tree, 'best');
	const worst = textAt(tree, 'worst');
	const unknown = (['best', 'worst'] as const).flatMap((key) => {
		const id = textAt(tree, key);
		if (id === undefined || options.includes(id)) return [];
		const at = valuePlace(tree, [key]);
		return [error('right_not_an_option', at, { item, right: id, nearest: nearest(id, options) })];
	});
	return best !== undefined && best === worst
		? [...unknown, error('best_is_worst', valuePlace(tree, ['worst']), { item, option: best })]
		: unknown;
}
