import type { Sources } from '../check/sources.ts';
import { fingerprint } from './fingerprint.ts';
import { standings } from './standing.ts';

export type Seals = Record<string, Record<string, string>>;

/**
 * Seals of a language after a translator has looked at it: what is there is now made from today's wording. Seals of texts that are gone are dropped.
 *
 * @param only Base names (`shell`, `c08`, …) that were looked at; everything without.
 */
export function sealed(sources: Sources, language: string, only?: readonly string[]): Seals {
	const before = sources.seals[language] ?? {};
	const seals: Seals = {};
	for (const { file, id, from, unit, standing } of standings(sources, language)) {
		const { namespace } = file.part;
		const looked = !only || only.includes(namespace);
		const seal = looked ? fingerprint(from) : before[namespace]?.[id];
		if (!unit || standing === 'missing' || seal === undefined) continue;
		(seals[namespace] ??= {})[id] = seal;
	}
	return inOrder(seals);
}

function inOrder(seals: Seals): Seals {
	return Object.fromEntries(
		Object.keys(seals)
			.sort()
			.map((namespace) => [
				namespace,
				Object.fromEntries(
					Object.entries(seals[namespace] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
				)
			])
	);
}
