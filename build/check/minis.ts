import { miniForms, type MiniForm } from '../../src/model/course.ts';
import { insideText } from '../read/place.ts';
import { keyPlace, keysAt, textAt, valuePlace } from '../read/tree.ts';
import { isLong, isOutside, lengthRatio, rangeOf, type Range } from './case/limits.ts';
import { closedTopicsIn } from './case/topics.ts';
import { error, startOf, warning } from './finding.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Sources } from './sources.ts';
import { languageName, wordFiles } from './word-files.ts';
import type { WordFile } from './word-files.ts';

// simulator.md 7

const size: Record<MiniForm, number> = { a: 8, b: 8, c: 4, d: 4 };
/** Words of one mini-case. */
const words: Range = [70, 120];

/** Half of each form is harmless: who suspects everything is right in half of it only. */
export function miniFormsAreBalanced({ minis, data }: Sources): Finding[] {
	const all = Object.values(data.minis);
	if (!minis?.tree || all.length < keysAt(minis.tree).length) return [];
	return miniForms.flatMap((form) => {
		const own = all.filter((mini) => mini.form === form);
		const concerning = own.filter(({ truth }) => truth === 'concerning').length;
		const half = size[form] / 2;
		if (own.length === size[form] && concerning === half) return [];
		const harmless = own.length - concerning;
		return [error('mini_form', startOf(minis.file), { form, concerning, harmless, half })];
	});
}

/** What the closing check shows must be as hard as what the starting check has shown. */
export function miniPairsFit({ minis, data }: Sources): Finding[] {
	const tree = minis?.tree;
	if (!tree) return [];
	const ids = keysAt(tree);
	return Object.entries(data.minis).flatMap(([id, { form, truth, parallel }]) => {
		const paired = form === 'a' || form === 'b';
		if (!paired)
			return parallel === undefined
				? []
				: [error('mini_needs_no_parallel', valuePlace(tree, [id, 'parallel']), { id, form })];
		if (parallel === undefined)
			return [error('mini_without_parallel', keyPlace(tree, [id]), { id })];
		const at = valuePlace(tree, [id, 'parallel']);
		if (!ids.includes(parallel))
			return [error('mini_unknown', at, { id: parallel, nearest: nearest(parallel, ids) })];
		const other = data.minis[parallel];
		if (!other) return [];
		const fits =
			other.form === (form === 'a' ? 'b' : 'a') && other.truth === truth && other.parallel === id;
		return fits ? [] : [error('mini_parallel', at, { id, parallel })];
	});
}

/** Mini-cases and questions are saved in one list. */
export function miniIdsAreFree({ minis, checks }: Sources): Finding[] {
	const tree = minis?.tree;
	const taken = keysAt(checks.structure?.tree);
	return tree
		? keysAt(tree)
				.filter((id) => taken.includes(id))
				.map((id) => error('mini_id_taken', keyPlace(tree, [id]), { id }))
		: [];
}

export function minisAreShort(sources: Sources): Finding[] {
	return filesOf(sources).flatMap((file) => {
		const isSource = file.language === sources.languages.source;
		const range: Range = isSource ? words : [words[0] * 0.8, words[1] * 1.2];
		return textsIn(sources, file)
			.filter(({ count }) => isOutside(count, range))
			.map(({ id, count, at }) => {
				const params = {
					id,
					count,
					language: languageName(file.language),
					expected: rangeOf(range)
				};
				return isLong(file.language)
					? warning('mini_words', at, params)
					: error('mini_words', at, params);
			});
	});
}

/** Length must not tell which ones are harmless. */
export function miniLengthsTellNothing(sources: Sources): Finding[] {
	return filesOf(sources).flatMap((file) =>
		miniForms.flatMap((form) => {
			const mean = (truth: string) => {
				const counts = textsIn(sources, file)
					.filter(({ id }) => sources.data.minis[id]?.form === form)
					.filter(({ id }) => sources.data.minis[id]?.truth === truth)
					.map(({ count }) => count);
				return counts.reduce((sum, count) => sum + count, 0) / counts.length;
			};
			const ratio = mean('concerning') / mean('harmless');
			if (Number.isNaN(ratio) || !isOutside(ratio, lengthRatio)) return [];
			const language = languageName(file.language);
			const kind = ratio > 1 ? 'longer' : 'shorter';
			return [
				error('mini_lengths', keyPlace(file.tree, ['minis']), {
					form,
					language,
					kind,
					ratio: ratio.toFixed(2)
				})
			];
		})
	);
}

/** What no case touches, no mini-case touches either. */
export function miniTopicsStayClosed(sources: Sources): Finding[] {
	return filesOf(sources).flatMap((file) =>
		textsIn(sources, file).flatMap(({ id, text, at }) =>
			closedTopicsIn(text, file.language).map(({ word, index, topic }) =>
				error('mini_closed_topic', insideText(at, text, index), { id, word, topic })
			)
		)
	);
}

const filesOf = (sources: Sources) =>
	wordFiles(sources).filter(({ part }) => part === sources.checks);

function textsIn({ minis }: Sources, file: WordFile) {
	return keysAt(minis?.tree).flatMap((id) => {
		const form = file.words.units.get(`minis.${id}.text`)?.forms[0];
		if (!form || textAt(minis?.tree, id, 'truth') === undefined) return [];
		const read = form.text.replace(/<[^<>]*>/g, '');
		const count = read.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
		return [{ id, text: form.text, at: form.at, count }];
	});
}
