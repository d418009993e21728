/** What the books say about one element. Codes are those of the standard; '0' is no error. */
export interface Rule {
	access: 'read' | 'write' | 'both';
	/** Checks a value that is to be set. */
	check?: (value: string, at: Place) => Code;
	/** Value before anything was set; without it the element has none. */
	initial?: string;
}

export type Code = string;

export interface Place {
	/** Indexes in the element's name, outermost first. */
	indexes: number[];
	/** Value of any element in this session. */
	value(element: string): string | undefined;
	/** Entries in a list, such as `cmi.objectives`. */
	count(list: string): number;
}

export type Rules = Record<string, Rule>;

/** `cmi.interactions.3.id` → `cmi.interactions.n.id`, and [3]. */
export function generic(element: string) {
	const indexes: number[] = [];
	const name = element.replace(/\.(\d+)(?=\.|$)/g, (_, index: string) => {
		indexes.push(Number(index));
		return '.n';
	});
	return { name, indexes };
}

/** The lists an element lies in, outermost first: `cmi.interactions`, `cmi.interactions.3.objectives`. */
export function lists(element: string) {
	return [...element.matchAll(/\.(\d+)(?=\.|$)/g)].map((match) => ({
		list: element.slice(0, match.index),
		index: Number(match[1])
	}));
}

export const read = (initial?: string): Rule => ({ access: 'read', initial });
export const both = (check: Rule['check'], initial?: string): Rule => ({
	access: 'both',
	check,
	initial
});
export const write = (check: Rule['check']): Rule => ({ access: 'write', check });
