import { error } from '../check/finding.ts';
import type { Finding, Place } from '../check/finding.ts';
import { at as part, isMarkup, walk } from './markup.ts';
import type { Markup } from './markup.ts';

/** `const t = useText('when-a-child-tells')`. */
export interface Translator {
	name: string;
	namespace: string;
	at: Place;
}

/** One `t(($) => $.opening.lead)`. */
export interface TextUse {
	namespace: string;
	path: string[];
	at: Place;
	/** The whole group is asked for (`returnObjects`), or its last part cannot be read from the file. */
	group: boolean;
}

export function translators(script: Markup, place: (offset: number) => Place): Translator[] {
	const found: Translator[] = [];
	walk(script, (node) => {
		if (node.type !== 'VariableDeclarator') return true;
		const call = part(node, 'init');
		const name = part(node, 'id')?.name;
		if (call?.type !== 'CallExpression' || part(call, 'callee')?.name !== 'useText') return true;
		const argument = (call['arguments'] as Markup[])[0];
		if (name && argument && typeof argument.value === 'string') {
			found.push({ name, namespace: argument.value, at: place(argument.start ?? 0) });
		}
		return true;
	});
	return found;
}

export function textUses(
	root: Markup,
	known: readonly Translator[],
	place: (offset: number) => Place,
	findings: Finding[]
): TextUse[] {
	const uses: TextUse[] = [];
	walk(root, (node) => {
		if (node.type !== 'CallExpression') return true;
		const called = part(node, 'callee')?.name;
		const translator = known.find(({ name }) => name === called);
		const [selector, options] = node['arguments'] as Markup[];
		if (!translator || selector?.type !== 'ArrowFunctionExpression') return true;

		const start = place(part(selector, 'body')?.start ?? node.start ?? 0);
		const { path, fixed } = selected(part(selector, 'body'));
		if (!fixed) findings.push(error('key_not_fixed', start));
		const group = !fixed || asksForGroup(options);
		uses.push({ namespace: translator.namespace, path, at: start, group });
		return true;
	});
	return uses;
}

/** `$.a['b-c'].d` as `a`, `b-c`, `d`; cut at the first step that is not written out. */
function selected(node: Markup | undefined): { path: string[]; fixed: boolean } {
	if (node?.type === 'Identifier') return { path: [], fixed: true };
	if (node?.type !== 'MemberExpression') return { path: [], fixed: false };
	const before = selected(part(node, 'object'));
	if (!before.fixed) return before;
	const property = part(node, 'property');
	const step = node['computed'] ? property?.value : property?.name;
	return typeof step === 'string'
		? { path: [...before.path, step], fixed: true }
		: { path: before.path, fixed: false };
}

function asksForGroup(options: Markup | undefined): boolean {
	const properties = options?.['properties'];
	return (
		Array.isArray(properties) &&
		properties.some(
			(property) => isMarkup(property) && part(property, 'key')?.name === 'returnObjects'
		)
	);
}
