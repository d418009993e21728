import type { Part } from '../read/course.ts';
import { keyPlace, keysAt, textAt, textsAt } from '../read/tree.ts';
import { warning } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Sources } from './sources.ts';
import { languageName, wordFiles } from './word-files.ts';
import type { WordFile } from './word-files.ts';

/** A learner who picks the longest option should not be right by that, in the final test and in lessons. */
export function rightIsNotLongest(sources: Sources): Finding[] {
	const { checks, lessons } = sources;
	return wordFiles(sources).flatMap((file) => {
		const { part } = file;
		const group = part === checks ? 'items' : lessons[part.id] === part ? 'quiz' : undefined;
		if (group === undefined) return [];
		return rightOptions(part).flatMap((one) => longest(one, { file, group }));
	});
}

interface RightOption {
	item: string;
	right: string;
	options: string[];
}

function rightOptions({ structure }: Part): RightOption[] {
	const tree = structure?.tree;
	return keysAt(tree).flatMap((item) => {
		const options = textsAt(tree, item, 'options').map(({ text }) => text);
		const [only, ...more] = textsAt(tree, item, 'right').map(({ text }) => text);
		const type = textAt(tree, item, 'type') ?? 'single';
		const single = type === 'single' && more.length === 0 ? only : undefined;
		const right = type === 'judgement' ? textAt(tree, item, 'best') : single;
		return right === undefined ? [] : [{ item, right, options }];
	});
}

function longest(
	{ item, right, options }: RightOption,
	{ file, group }: { file: WordFile; group: string }
): Finding[] {
	const length = (option: string) => {
		const form = file.words.units.get(`${group}.${item}.options.${option}.text`)?.forms[0];
		return form?.text.replace(/<[^<>]*>/g, '').length ?? 0;
	};
	const others = options.filter((option) => option !== right);
	if (others.length === 0 || others.some((option) => length(option) >= length(right))) return [];
	const at = keyPlace(file.tree, [group, item, 'options', right]);
	return [warning('right_is_longest', at, { item, right, language: languageName(file.language) })];
}
