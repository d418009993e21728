import { closest, distance } from 'fastest-levenshtein';

/** The one that was probably meant, if any is near enough. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	const others = [...known].filter((other) => other !== word);
	if (word === '' || others.length === 0) return undefined;
	const best = closest(word, others);
	const tolerance = word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3));
	return distance(word, best) <= tolerance ? best : undefined;
}

/** “a, b and c”, for messages; cut after eighteen. */
export function listed(words: Iterable<string | number | boolean>, last = 'and'): string {
	const all = [...words].map(String);
	const shown = all.length > 18 ? [...all.slice(0, 17), `${all.length - 17} more`] : all;
	return shown.length < 2
		? shown.join('')
		: `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1) ?? ''}`;
}

/** “1 text”, “2 texts”. */
export function counted(count: number, one: string, several = `${one}s`): string {
	return `${count} ${count === 1 ? one : several}`;
}

/** An id as close as possible to what was written, when something was. */
export function asId(text: string): string | undefined {
	const id = text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/([a-z])([A-Z])/g, '$1-$2')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[-\d]+|-+$/g, '');
	return id === '' ? undefined : id;
}
