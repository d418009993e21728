import type { Course } from '#model';
import { scopesOf } from '../../src/record/names.ts';
import { idsIn, type Lock } from './lock.ts';

/** Every id of the course that saved progress refers to, by scope. */
export const collectIds: (course: Course) => Record<string, string[]> = scopesOf;

/** Entries carry their number in the course itself; the lock only guards it. */
export const isEntries = (scope: string) => scope.endsWith('/entries');

/** Ids of the course that have no permanent number yet, by scope. */
export function missing(course: Course, lock: Lock): Record<string, string[]> {
	const lacking = Object.entries(collectIds(course)).map(([scope, ids]) => {
		const known = new Set(idsIn(lock, scope));
		return [scope, ids.filter((id) => !known.has(id))] as const;
	});
	return Object.fromEntries(lacking.filter(([, ids]) => ids.length > 0));
}

/** The lock's text with the missing ids at the end of their scopes; new scopes follow their neighbours. */
export function appendMissing(text: string, { course, lock }: { course: Course; lock: Lock }) {
	const lines = (text.trim() ? text.trimEnd().split('\n') : []).map((line) => ({ line }));
	const written = [...lines];
	const added = missing(course, lock);
	const first = lines.findIndex(({ line }) => !/^\s*(#|$)/.test(line));
	let after = (first < 0 ? lines.length : first) - 1;

	for (const scope of Object.keys(collectIds(course))) {
		const known = written[(lock.scopes.get(scope)?.line ?? 0) - 1];
		const ids = added[scope]?.join(' ');
		if (known) after = lines.indexOf(known);
		if (known && ids) known.line = withIds(known.line, ids);
		if (!known && ids) lines.splice(++after, 0, { line: `${scope}: ${ids}` });
	}
	return lines.map(({ line }) => line).join('\n') + '\n';
}

function withIds(line: string, ids: string) {
	const [, list = '', comment = ''] = /^([^#]*?)\s*(#.*)?$/.exec(line) ?? [];
	return `${list} ${ids}${comment && ` ${comment}`}`;
}

/** `course.numbers`: permanent numbers of the scopes whose order differs from the lock. */
export function exceptions(course: Course, lock: Lock): Course['numbers'] {
	const numbers = Object.entries(collectIds(course)).map(([scope, ids]) => {
		const places = idsIn(lock, scope);
		// An id without a number is put behind all others: good enough to preview, refused by the build.
		const all = [...new Set([...places, ...ids])];
		return [scope, ids.map((id) => all.indexOf(id))] as const;
	});
	return Object.fromEntries(
		numbers.filter(([scope, places]) => !isEntries(scope) && places.some((place, n) => place !== n))
	);
}
