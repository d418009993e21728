/** Tag of a language made of another by lengthening it: what fits here fits most translations. */
export const pseudo = 'en-XA';

/** All texts of a tree, each word 40 % longer; marks and `{{names}}` stay. */
export function lengthened<T>(tree: T): T {
	if (typeof tree === 'string') return longer(tree) as T;
	if (Array.isArray(tree)) return tree.map(lengthened) as T;
	if (typeof tree !== 'object' || tree === null) return tree;
	return Object.fromEntries(
		Object.entries(tree).map(([key, value]) => [key, lengthened(value)])
	) as T;
}

function longer(text: string): string {
	return text
		.split(/(<[^>]*>|\{\{[^}]*\}\})/)
		.map((part, index) => (index % 2 ? part : part.replace(/\p{L}{2,}/gu, longerWord)))
		.join('');
}

function longerWord(word: string): string {
	return word + word.slice(-Math.ceil(word.length * 0.4)).toLowerCase();
}
