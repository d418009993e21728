import { isAlias, isMap, isScalar, isSeq, Lexer, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { error, startOf } from '../check/finding.ts';
import type { Finding, Place } from '../check/finding.ts';
import { placesIn } from './place.ts';
import type { Entry, Tree } from './tree.ts';

export interface ReadTree {
	/** Absent when the file cannot be understood at all. */
	tree?: Tree;
	findings: Finding[];
}

export function readYaml(file: string, text: string): ReadTree {
	const tabs = tabbed(file, text);
	if (tabs) return { findings: [tabs] };

	const place = placesIn(file, text);
	const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
	if (document.errors.length > 0) return { findings: [syntax(document, text, place)] };
	if (!document.contents) return { findings: [error('empty_file', startOf(file))] };

	const findings: Finding[] = [];
	const tree = treeOf(document.contents, place, findings);
	// With a value elsewhere, what the file holds is not known.
	return findings.some(({ code }) => code === 'yaml_reference') ? { findings } : { tree, findings };
}

function tabbed(file: string, text: string): Finding | undefined {
	const lines = text.split('\n').flatMap((line, index) => (/^ *\t/.test(line) ? [index] : []));
	const first = lines[0];
	if (first === undefined) return undefined;
	const column = (text.split('\n')[first] ?? '').indexOf('\t') + 1;
	const more = lines.length > 1 ? lines.length : undefined;
	return error('tab_in_yaml', { file, line: first + 1, column }, { more });
}

/** Only the first is told: the others mostly follow from it. */
function syntax(
	{ errors }: Document.Parsed,
	text: string,
	place: (offset: number) => Place
): Finding {
	const [first] = errors;
	const { code = '', message = '', pos = [0, 0] as const } = first ?? {};
	const at = place(pos[0]);
	const bracket = /end with a ([}\]])/.exec(message)?.[1];

	if (/call stack/.test(message)) return error('too_deep', at);
	if (bracket) return error('yaml_unclosed_bracket', at, { bracket });
	if (/closing .quote/.test(message)) return error('yaml_unclosed_quote', place(openQuote(text)));
	if (code === 'MULTIPLE_DOCS') return error('yaml_dashes', at);
	if (code === 'BLOCK_IN_FLOW') return error('yaml_missing_comma', at);
	if (code === 'BLOCK_AS_IMPLICIT_KEY') {
		return errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY')
			? error('yaml_indent', place(errors[1]?.pos[0] ?? pos[0]))
			: error('yaml_colon_in_text', at);
	}
	if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys')) {
		return error('yaml_missing_colon', at);
	}
	if (code === 'BAD_INDENT' || /same column|without - indicator/.test(message)) {
		return error('yaml_indent', at);
	}
	if (message === 'Unexpected scalar at node end') return error('yaml_after_value', at);
	if (code === 'BAD_SCALAR_START') return error('yaml_special_start', at);
	return error('yaml_syntax', at, { problem: message.replace(/\.?$/, '') });
}

/** Where the text begins that nothing ends: YAML itself only notices at the end of the file. */
function openQuote(text: string): number {
	let offset = 0;
	for (const token of new Lexer().lex(text)) {
		const quote = token[0];
		if ((quote === '"' || quote === "'") && !(token.length > 1 && token.endsWith(quote))) {
			return offset;
		}
		// Signs of the reader's own, which are not in the text.
		if (!['\u0002', '\u0018', '\u001f'].includes(token)) offset += token.length;
	}
	return 0;
}

function treeOf(
	node: unknown,
	place: (offset: number) => Place,
	findings: Finding[],
	fallback = 0
): Tree {
	const at = place((node as Node | null)?.range?.[0] ?? fallback);
	if (isAlias(node) || (node as Node | null)?.tag || (node as { anchor?: string } | null)?.anchor) {
		findings.push(error('yaml_reference', at));
	}
	if (isSeq(node)) {
		return { kind: 'list', at, items: node.items.map((item) => treeOf(item, place, findings)) };
	}
	if (isMap(node)) {
		const entries = new Map<string, Entry>();
		for (const { key, value } of node.items) {
			const range = (key as Node | null)?.range;
			const keyAt = range ? place(range[0]) : at;
			const name = isScalar(key) ? String(key.source ?? key.value ?? '') : '';
			const before = entries.get(name);
			if (before) {
				findings.push(error('duplicate_key', keyAt, { key: name, line: before.keyAt.line }));
				continue;
			}
			entries.set(name, { keyAt, value: treeOf(value, place, findings, range?.[1]) });
		}
		return { kind: 'group', at, entries };
	}
	return { kind: 'value', at, value: isScalar(node) ? scalar(node.value) : null };
}

function scalar(value: unknown): string | number | boolean | null {
	return typeof value === 'number' || typeof value === 'boolean' || value === null
		? value
		: String(value);
}
