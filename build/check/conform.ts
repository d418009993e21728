import type { z } from 'zod';
import type { Source } from '../read/course.ts';
import { follow, keyPlace, plain, valuePlace } from '../read/tree.ts';
import type { Tree } from '../read/tree.ts';
import { badId } from '../schema/id.ts';
import { keysAllowed, valuesAllowed } from '../schema/walk.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import { asId, listed, nearest } from './nearest.ts';

/** Compares a file with what it may hold. Data is absent unless all of it is as expected. */
export function conform<T>(
	schema: z.ZodType<T>,
	source: Source | undefined
): { data?: T; findings: Finding[] } {
	if (!source?.tree) return { findings: [] };
	const { tree } = source;
	const { data, error: problem } = schema.safeParse(plain(tree));
	const findings = (problem?.issues ?? []).flatMap((issue) => told(schema, tree, issue));
	return { data, findings: withoutEchoes(findings) };
}

/** A file of entries by id: those that are as expected, whatever the others are. */
export function conformEach<T>(
	schema: z.ZodType<Record<string, T>>,
	entry: z.ZodType<T>,
	source: Source | undefined
): { data: Record<string, T>; findings: Finding[] } {
	const { findings } = conform(schema, source);
	const entries = source?.tree?.kind === 'group' ? [...source.tree.entries] : [];
	const good = entries.flatMap(([id, { value }]) => {
		const { data } = entry.safeParse(plain(value));
		return data === undefined ? [] : [[id, data] as const];
	});
	return { data: Object.fromEntries(good), findings };
}

/** A file with fixed keys: the values of those that are as expected. */
export function conformKeys<S extends z.ZodRawShape>(
	schema: z.ZodObject<S>,
	source: Source | undefined
): { data: Partial<z.infer<z.ZodObject<S>>>; findings: Finding[] } {
	const { findings } = conform<unknown>(schema, source);
	const good = Object.entries(schema.shape).flatMap(([key, field]) => {
		const value = follow(source?.tree, [key]);
		const { data } = (field as z.ZodType).safeParse(value && plain(value));
		return data === undefined ? [] : [[key, data] as const];
	});
	return { data: Object.fromEntries(good) as Partial<z.infer<z.ZodObject<S>>>, findings };
}

/** A mistyped key is told once, not also as missing under its right name. */
function withoutEchoes(findings: Finding[]): Finding[] {
	const meant = findings.filter(({ code }) => code === 'unknown_key');
	return findings.filter(
		({ code, params }) =>
			code !== 'missing_key' ||
			!meant.some(
				(other) =>
					other.params['nearest'] === params['key'] && other.params['within'] === params['within']
			)
	);
}

type Issue = z.core.$ZodIssue;

function told(schema: z.ZodType, tree: Tree, issue: Issue): Finding[] {
	const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
	const at = valuePlace(tree, path);
	const node = follow(tree, path);
	const key = nameOf(path);

	if (issue.code === 'unrecognized_keys') {
		const allowed = keysAllowed(schema, path);
		const taken = node?.kind === 'group' ? node.entries : new Map();
		return issue.keys.map((unknown) =>
			error('unknown_key', keyPlace(tree, [...path, unknown]), {
				key: unknown,
				within: key || undefined,
				nearest: nearest(
					unknown,
					allowed.filter((other) => !taken.has(other))
				),
				allowed: listed(allowed)
			})
		);
	}
	if (issue.code === 'invalid_key') {
		const id = String(path.at(-1));
		const place = keyPlace(tree, path);
		const [inner] = issue.issues;
		return inner?.message === badId
			? [error('bad_id', place, { id, suggestion: asId(id) })]
			: [
					error('wrong_value', place, {
						key: 'This key',
						found: `"${id}"`,
						expected: wanted(inner)
					})
				];
	}
	if (issue.message === badId && node?.kind === 'value' && typeof node.value === 'string') {
		return [error('bad_id', at, { id: node.value, suggestion: asId(node.value) })];
	}
	if (!node) {
		const last = String(path.at(-1) ?? '');
		const place = keyPlace(tree, path);
		const within = nameOf(path.slice(0, -1));
		if (last === 'source') return [error('missing_source', place, { within })];
		if (last === 'checked') return [error('missing_checked', place, { within })];
		return [error('missing_key', place, { key: last, within: within || undefined })];
	}
	if (node.kind === 'value' && node.value === null) {
		return [error('empty_value', keyPlace(tree, path), { key, expected: wanted(issue) })];
	}
	const values = allowedValues(schema, issue, path);
	return [
		error('wrong_value', at, {
			key: key || 'The file',
			found: described(node),
			expected: values.length > 0 ? `one of ${listed(values, 'or')}` : wanted(issue, node),
			nearest: node.kind === 'value' ? nearest(String(node.value), values) : undefined
		})
	];
}

function allowedValues(schema: z.ZodType, issue: Issue, path: (string | number)[]): string[] {
	if (issue.code !== 'invalid_value' && issue.code !== 'invalid_union') return [];
	const values = valuesAllowed(schema, path);
	return values.length > 1 ? values : [];
}

const kinds: Record<string, string> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	array: 'a list',
	object: 'a group of keys',
	record: 'a group of keys',
	boolean: 'true or false'
};

/** What was expected, in an author's words. Messages of our own are phrased so in `build/schema`. */
function wanted(issue: Issue | undefined, node?: Tree): string {
	if (!issue) return 'something else';
	if (issue.message === badId) return 'an id such as "first-words"';
	if (!/^(?:Invalid|Too|Unrecognized)/.test(issue.message)) return issue.message;
	if (issue.code === 'invalid_type') {
		const quotes = issue.expected === 'string' && node?.kind === 'value' ? ' in quotes' : '';
		return `${kinds[issue.expected] ?? issue.expected}${quotes}`;
	}
	if (issue.code === 'invalid_value') {
		const values = listed(issue.values.map(String), 'or');
		return issue.values.length > 1 ? `one of ${values}` : values;
	}
	if (issue.code === 'too_small' || issue.code === 'too_big') {
		const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
		const bound = issue.code === 'too_small' ? 'at least' : 'at most';
		if (issue.origin === 'array')
			return `a list with ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
		return issue.origin === 'string' ? 'a text that is not empty' : `${bound} ${limit}`;
	}
	return 'something else';
}

function described(node: Tree): string {
	if (node.kind === 'list')
		return node.items.length === 0
			? 'an empty list'
			: node.items.length === 1
				? 'a list with one entry'
				: 'a list';
	if (node.kind === 'group') return 'a group of keys';
	if (node.value === '') return 'an empty text';
	return typeof node.value === 'string' ? `"${node.value}"` : String(node.value);
}

function nameOf(path: readonly (string | number)[]): string {
	const last = path.at(-1);
	if (last === undefined) return '';
	return typeof last === 'number' ? `Entry ${last + 1} of "${path.at(-2) ?? ''}"` : `"${last}"`;
}
