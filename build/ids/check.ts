import type { Course } from '#model';
import { encode, stateLimit } from '../../src/record/codec.ts';
import { heaviest } from '../../src/record/heaviest.ts';
import { weigh } from '../../src/record/weigh.ts';
import { idsIn, prefixFindings, repeated, type IdFinding, type Lock } from './lock.ts';
import { collectIds, exceptions, isEntries, missing } from './numbers.ts';

interface Inputs {
	course: Course;
	lock: Lock;
	/** The lock as the last release had it. */
	released?: Lock | undefined;
}

/** Everything a release build asks of saved ids, beyond what reading the lock already found. */
export const idFindings = ({ course, lock, released }: Inputs): IdFinding[] => [
	...missingIds(course, lock),
	...reusedEntries(course, lock),
	...tooMany(lock),
	...(released ? prefixFindings(released, lock) : []),
	...tooLong({ ...course, numbers: exceptions(course, lock) })
];

function missingIds(course: Course, lock: Lock): IdFinding[] {
	const scopes = missing(course, lock);
	const count = Object.values(scopes).flat().length;
	if (!count) return [];
	const [scope = '', ids = []] = Object.entries(scopes)[0] ?? [];
	const taken = new Set(collectIds(course)[scope]);
	const gone = idsIn(lock, scope).filter((id) => !taken.has(id));
	const params = { count, scope, ids: ids.join(', '), gone: gone.join(', ') };
	return [{ code: 'ids_missing', line: lock.scopes.get(scope)?.line ?? 1, params }];
}

/** Two entries of a case, one of them perhaps long gone, under the same number. */
function reusedEntries(course: Course, lock: Lock): IdFinding[] {
	return Object.entries(collectIds(course)).flatMap(([scope, ids]) => {
		if (!isEntries(scope)) return [];
		const all = [...new Set([...idsIn(lock, scope), ...ids])];
		const number = (id: string) => id.slice(id.lastIndexOf('_') + 1);
		return [...repeated(all.map(number))].map((twice) => ({
			code: 'entry_number_twice' as const,
			line: lock.scopes.get(scope)?.line ?? 1,
			params: {
				scope,
				number: twice,
				ids: all.filter((id) => number(id) === twice).join(', ')
			}
		}));
	});
}

/** A piece names its lesson, case or conversation with one character. */
const tooMany = (lock: Lock): IdFinding[] =>
	['lessons', 'cases', 'conversations'].flatMap((scope) => {
		const { line, names } = lock.scopes.get(scope) ?? { line: 1, names: [] };
		if (names.length < 64) return [];
		const params = { scope, count: names.length, limit: 63 };
		return [{ code: 'too_many_ids' as const, line, params }];
	});

/** The heaviest walk through the course must fit into what every LMS can hold. */
function tooLong(course: Course): IdFinding[] {
	const text = encode(heaviest(course), course, Infinity);
	if (text.length <= stateLimit) return [];
	const largest = weigh(text, course)
		.slice(0, 5)
		.map(({ name, characters }) => `${name} (${characters})`)
		.join(', ');
	const params = { characters: text.length, limit: stateLimit, largest };
	return [{ code: 'state_too_long', line: 1, params }];
}
