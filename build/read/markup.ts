/** A node of Svelte's modern syntax tree or of the script inside it, as loosely as we need it. */
export interface Markup {
	type: string;
	start?: number;
	end?: number;
	name?: string;
	data?: string;
	value?: unknown;
	attributes?: Markup[];
	[field: string]: unknown;
}

export function isMarkup(value: unknown): value is Markup {
	return typeof value === 'object' && value !== null && typeof (value as Markup).type === 'string';
}

export function at(node: Markup | undefined, field: string): Markup | undefined {
	const value = node?.[field];
	return value === undefined || value === null ? undefined : (value as Markup);
}

/** The markup inside a node, in order: children of elements and of every branch of a block. */
export function children(node: Markup): Markup[] {
	if (Array.isArray(node['nodes'])) return node['nodes'] as Markup[];
	return ['fragment', 'consequent', 'alternate', 'body', 'fallback', 'pending', 'then', 'catch']
		.flatMap((field) => at(node, field) ?? [])
		.filter((part) => part.type === 'Fragment')
		.flatMap(children);
}

export function attribute(node: Markup, name: string): Markup | undefined {
	return node.attributes?.find((item) => item.type === 'Attribute' && item.name === name);
}

/** An attribute's value when it is written out: `id="a"` or `id={'a'}`. */
export function fixedText({ value }: Markup): string | undefined {
	if (Array.isArray(value)) {
		const parts = value as Markup[];
		return parts.every((part) => part.type === 'Text')
			? parts.map((part) => part.data ?? '').join('')
			: undefined;
	}
	const expression = isMarkup(value) ? at(value, 'expression') : undefined;
	return expression?.type === 'Literal' && typeof expression.value === 'string'
		? expression.value
		: undefined;
}

/** Texts of a list that is written out: `terms={['a', 'b']}`; one without a text where it is not. */
export function fixedTexts(node: Markup | undefined): { text?: string; start?: number }[] {
	const list = isMarkup(node?.value) ? at(node.value, 'expression') : undefined;
	if (list?.type !== 'ArrayExpression') return [{}];
	return (list['elements'] as Markup[]).map(({ type, value, start }) =>
		type === 'Literal' && typeof value === 'string' ? { text: value, start } : { start }
	);
}

/** Every node below this one, this one included; `enter` answers false to stay out of it. */
export function walk(node: unknown, enter: (node: Markup) => boolean): void {
	if (Array.isArray(node)) {
		for (const item of node) walk(item, enter);
		return;
	}
	if (!isMarkup(node) || enter(node) === false) return;
	for (const [field, value] of Object.entries(node)) {
		if (typeof value === 'object' && field !== 'loc' && field !== 'metadata') walk(value, enter);
	}
}

/** Texts typed into an expression instead of being taken from the words. */
export function isProse(node: Markup): { value: string; start: number }[] {
	const texts: { value: string; start: number }[] = [];
	walk(node, (inner) => {
		if (inner.type === 'CallExpression' || inner.type === 'MemberExpression') return false;
		const value = inner.type === 'TemplateElement' ? cooked(inner) : inner.value;
		const text = inner.type === 'Literal' || inner.type === 'TemplateElement' ? value : undefined;
		if (typeof text === 'string' && /\p{L}/u.test(text)) {
			texts.push({ value: text, start: inner.start ?? 0 });
		}
		return true;
	});
	return texts;
}

function cooked({ value }: Markup): string {
	return (value as { cooked?: string } | undefined)?.cooked ?? '';
}
