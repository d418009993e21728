import type { Words } from '#text';

/** Items of the bank keep their words under `items`, those of a lesson under `quiz`; what shows them asks for the latter. */
export function bankWords(words: Words): Words {
	const at = <T>([first, ...rest]: T[]) =>
		first === 'quiz' ? ['items', ...rest] : [first, ...rest];
	const mapped = ((...path: Parameters<Words>) =>
		words(...(at(path) as Parameters<Words>))) as Words;
	mapped.has = (...path) => words.has(...(at(path) as string[]));
	mapped.list = (...path) => words.list(...(at(path) as string[]));
	return mapped;
}
