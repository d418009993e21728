import type { LibraryEntry } from '#model';

/** Whether an entry is what was asked for; nothing asked is anything. */
export function matches(
	entry: LibraryEntry,
	{ country, effect, ...asked }: { country?: string; for?: string; effect?: string }
): boolean {
	return (
		(!country || entry.country === country) &&
		(!effect || entry.effect === effect) &&
		(!asked.for || (entry.for as string[]).includes(asked.for))
	);
}
