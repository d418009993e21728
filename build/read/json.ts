import { error, startOf } from '../check/finding.ts';
import type { Finding } from '../check/finding.ts';
import { placesIn } from './place.ts';
import type { Entry, Tree } from './tree.ts';
import type { ReadTree } from './yaml.ts';

/** Deeper than any course needs, and shallow enough to never exhaust the stack. */
const deepest = 60;

/** Most texts: nothing in them is escaped, or wrong. */
const plainText = /"[^"\\\p{Cc}]*"/uy;

const stopped = Symbol('reading stopped at a finding');

/**
 * Strict JSON with the place of every key and value. Written here because what is wrong must be told in an
 * author's words, and because a forgotten comma should not hide the next mistake.
 */
export function readJson(file: string, source: string): ReadTree {
	const findings: Finding[] = [];
	if (source.trim() === '') return { findings: [error('empty_file', startOf(file))] };
	try {
		return { tree: treeIn(file, source, findings), findings };
	} catch (problem) {
		if (problem !== stopped) throw problem;
		return { findings };
	}
}

function treeIn(file: string, text: string, findings: Finding[]): Tree {
	const place = placesIn(file, text);
	let at = 0;
	return whole();

	function whole(): Tree {
		const tree = value(0);
		if (next() !== '') stop('json_after_end');
		return tree;
	}

	function value(depth: number): Tree {
		const first = next();
		const start = place(at);
		if (depth > deepest) stop('too_deep');
		if (first === '{') return group(depth);
		if (first === '[') return list(depth);
		if (first === '"') return { kind: 'value', at: start, value: string() };
		const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
			text.slice(at, at + 40)
		)?.[0];
		if (word === undefined) return unexpected('a text in double quotation marks ("…")');
		at += word.length;
		return { kind: 'value', at: start, value: JSON.parse(word) as number | boolean | null };
	}

	function group(depth: number): Tree {
		const start = place(at);
		const entries = new Map<string, Entry>();
		at++;
		while (more('}', start.line, entries.size > 0)) {
			if (next() !== '"') unexpected('a key in double quotation marks ("…")');
			const keyAt = place(at);
			const key = string();
			if (next() !== ':') stop('json_missing_colon', { key });
			at++;
			const held = value(depth + 1);
			const before = entries.get(key);
			if (before) {
				findings.push(error('duplicate_key', keyAt, { key, line: before.keyAt.line }));
			} else entries.set(key, { keyAt, value: held });
		}
		return { kind: 'group', at: start, entries };
	}

	function list(depth: number): Tree {
		const start = place(at);
		const items: Tree[] = [];
		at++;
		while (more(']', start.line, items.length > 0)) items.push(value(depth + 1));
		return { kind: 'list', at: start, items };
	}

	/** Passes the comma before another entry, or the closing bracket. */
	function more(close: '}' | ']', line: number, notFirst: boolean): boolean {
		const end = at;
		const found = next();
		if (found === '') stop('json_unclosed', { bracket: close, line });
		if (found === close) {
			at++;
			return false;
		}
		if (!notFirst) return true;
		if (found === ',') {
			const comma = at++;
			const after = next();
			if (after !== close && after !== ',') return true;
			findings.push(error('json_extra_comma', place(comma)));
			while (next() === ',') at++;
			return more(close, line, false);
		}
		if (found !== '"' && text[end - 1] === '"') stop('json_stray_quote');
		if (found !== '"' && found !== '{') unexpected(`a comma or ${close}`);
		findings.push(error('json_missing_comma', place(end)));
		return true;
	}

	function string(): string {
		plainText.lastIndex = at;
		const whole = plainText.exec(text)?.[0];
		if (whole !== undefined) {
			at += whole.length;
			return whole.slice(1, -1);
		}
		const start = at++;
		for (;;) {
			const character = text[at];
			if (character === undefined || character === '\n') {
				at = start;
				stop('json_unclosed_text');
			}
			if (character === '\\') escape();
			else if (character < ' ') stop('json_control');
			else at++;
			if (character === '"') break;
		}
		return JSON.parse(text.slice(start, at)) as string;
	}

	function escape(): void {
		const sequence = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at, at + 6));
		if (!sequence) stop('json_bad_escape', { found: text.slice(at, at + 2) });
		at += sequence[0].length;
	}

	function next(): string {
		while (' \t\r\n'.includes(text[at] ?? '.')) at++;
		return text[at] ?? '';
	}

	function unexpected(expected: string): never {
		const rest = text.slice(at, at + 20);
		if (/^\/[/*]/.test(rest)) stop('json_comment');
		const found = /^[\w-]+|^./s.exec(rest)?.[0];
		stop(found === undefined ? 'json_ends_early' : 'json_unexpected', { found, expected });
	}

	function stop(code: string, params = {}): never {
		findings.push(error(code, place(at), params));
		throw stopped;
	}
}
