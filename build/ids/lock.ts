/** What is wrong with saved ids, for the compiler to word and print. */
export interface IdFinding {
	code:
		| 'ids_missing'
		| 'lock_line_unclear'
		| 'lock_scope_twice'
		| 'lock_id_twice'
		| 'lock_changed'
		| 'entry_number_twice'
		| 'too_many_ids'
		| 'state_too_long';
	/** Line in ids.lock, from 1; 1 when the whole file is meant. */
	line: number;
	params: Record<string, string | number>;
}

/** `ids.lock` as read: an id's place in its scope is its permanent number. */
export interface Lock {
	scopes: Map<string, LockScope>;
	findings: IdFinding[];
}

export interface LockScope {
	line: number;
	/** For each place its names, first to current; `old>new` in the file. */
	names: string[][];
}

const scopeLine = /^([\w/-]+):(.*)$/;
const renames = /^[\w-]+(>[\w-]+)*$/;

export function readLock(text: string): Lock {
	const { written, findings } = readLines(text);
	const scopes = new Map<string, LockScope>();
	for (const [path, scope] of written) {
		const current = currentPath(path, written);
		const first = scopes.get(current);
		if (first) {
			const params = { scope: current, first: first.line };
			findings.push({ code: 'lock_scope_twice', line: scope.line, params });
		} else scopes.set(current, scope);
	}
	return { scopes, findings };
}

/** A scope's path with today's names for what it lies in: its line may still say the old ones. */
export function currentPath(path: string, scopes: Lock['scopes']) {
	const [kind = '', owner, list, item, ...more] = path.split('/');
	const now = (id: string, ...inScopes: string[]) =>
		inScopes
			.flatMap((scope) => scopes.get(scope)?.names ?? [])
			.find((chain) => chain.includes(id))
			?.at(-1) ?? id;
	if (owner === undefined) return path;
	const start = [kind, now(owner, kind)];
	if (list === undefined || item === undefined)
		return [...start, ...(list ? [list] : [])].join('/');
	const places = [...new Set([owner, start[1]])].flatMap((name) => [
		`${kind}/${name}/activities`,
		`${kind}/${name}/questions`
	]);
	return [...start, list, now(item, ...places), ...more].join('/');
}

function readLines(text: string) {
	const written = new Map<string, LockScope>();
	const findings: IdFinding[] = [];

	for (const [index, raw] of text.split(/\r?\n/).entries()) {
		const line = index + 1;
		const content = raw.replace(/#.*/, '').trim();
		if (!content) continue;
		const [, scope, list] = scopeLine.exec(content) ?? [];
		const tokens = list?.split(/\s+/).filter(Boolean) ?? [];
		const unclear = scope === undefined ? content : tokens.find((id) => !renames.test(id));
		if (scope === undefined || unclear !== undefined) {
			findings.push({ code: 'lock_line_unclear', line, params: { found: unclear ?? content } });
			continue;
		}
		const before = written.get(scope);
		if (before) {
			findings.push({ code: 'lock_scope_twice', line, params: { scope, first: before.line } });
			continue;
		}
		const names = tokens.map((token) => token.split('>'));
		for (const id of repeated(names.flat())) {
			findings.push({ code: 'lock_id_twice', line, params: { scope, id } });
		}
		written.set(scope, { line, names });
	}
	return { written, findings };
}

export const repeated = (values: readonly string[]) =>
	new Set(values.filter((value, n) => values.indexOf(value) < n));

/** Current ids of a scope, by permanent number. */
export const idsIn = (lock: Lock, scope: string) =>
	lock.scopes.get(scope)?.names.map((chain) => chain.at(-1) ?? '') ?? [];

/** Where `later` does not just append to or rename in `released`. */
export function prefixFindings(released: Lock, later: Lock): IdFinding[] {
	return [...released.scopes].flatMap(([scope, { names }]) => {
		const now = later.scopes.get(currentPath(scope, later.scopes));
		const place = names.findIndex(
			(chain, n) => !chain.every((name, step) => now?.names[n]?.[step] === name)
		);
		if (place < 0) return [];
		const was = names[place]?.join('>') ?? '';
		const is = now?.names[place]?.join('>') ?? '';
		const params = { scope, number: place, was, is };
		return [{ code: 'lock_changed' as const, line: now?.line ?? 1, params }];
	});
}

export const isPrefix = (released: Lock, later: Lock) =>
	prefixFindings(released, later).length === 0;
