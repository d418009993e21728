import { wordsIn } from './words.ts';

/** All texts of the shell and of Help in English: the only names a tree keeps. */
const own = new Set([...textsOf(wordsIn('shell', 'en')), ...textsOf(wordsIn('help', 'en'))]);

/**
 * An accessibility tree without what the course's content makes of it: names that are not the shell's own become `…`,
 * and things that follow one another and look the same then are told once.
 */
export function settled(tree: string): string {
	const lines = tree.split('\n').map((quoted) => {
		const line = quoted.replace(/^(\s*- )'(.*)'(:?)$/, '$1$2$3');
		const named = line.replace(/"((?:[^"\\]|\\.)*)"/g, (_, name: string) => `"${shown(name)}"`);
		return named.replace(
			/^(\s*- [^:"]*(?:"[^"]*"[^:"]*)?): (?!$)(.*)$/,
			(_, role: string, text: string) => {
				return `${role}: ${shown(text.replace(/^"|"$/g, ''))}`;
			}
		);
	});
	return `${once(lines).join('\n')}\n`;
}

function shown(name: string): string {
	return own.has(name) ? name : '…';
}

/** Leaves out groups of up to eight lines that repeat the group before. */
function once(lines: readonly string[]): string[] {
	let kept = [...lines];
	for (let size = 1; size <= 8; size++) {
		const next: string[] = [];
		for (const line of kept) {
			next.push(line);
			const [last, before] = [next.slice(-size), next.slice(-2 * size, -size)];
			if (before.length === size && last.join('\n') === before.join('\n')) next.length -= size;
		}
		kept = next;
	}
	return kept;
}

function textsOf(words: unknown): string[] {
	if (typeof words === 'string') return [words];
	return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}
