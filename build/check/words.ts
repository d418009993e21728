import { keyPlace, textsAt } from '../read/tree.ts';
import { expectedIn } from './expected.ts';
import { error, startOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { gathered } from './gathered.ts';
import { counted, nearest } from './nearest.ts';
import { allParts } from './sources.ts';
import type { Sources } from './sources.ts';
import { isCounted } from './units.ts';
import type { Unit, Words } from './units.ts';
import { languageName, wordFiles } from './word-files.ts';
import type { WordFile } from './word-files.ts';

export function languageFilesAreThere(sources: Sources): Finding[] {
	const { released, drafts } = sources.languages;
	const inWork = textsAt(sources.course?.tree, 'drafts').map(({ text }) => text);
	const known = [...released, ...drafts, ...inWork];
	return allParts(sources).flatMap(({ folder, words, structure }) => {
		if (Object.keys(words).length === 0 && folder === 'course/glossary' && !structure) return [];
		return [
			...released
				.filter((language) => !words[language])
				.map((language) =>
					error('missing_language_file', startOf(`${folder}/${language}.json`), {
						language: languageName(language)
					})
				),
			...Object.entries(words)
				.filter(([language]) => released.length > 0 && !known.includes(language))
				.map(([language, { file }]) =>
					error('unlisted_language_file', startOf(file), {
						language,
						nearest: nearest(language, known)
					})
				)
		];
	});
}

export function textsAreTexts(sources: Sources): Finding[] {
	return wordFiles(sources).flatMap(({ words, language }) => [
		...words.odd.map(({ path, at, found }) => error('not_a_text', at, { path, found })),
		...words.badKeys.map(({ key, at }) => error('bad_text_key', at, { key })),
		...words.endings.map(({ path, ending, at }) =>
			error('unknown_ending', at, {
				path,
				ending,
				nearest: nearest(ending, endings(language))
			})
		),
		...[...words.units.values()]
			.flatMap(({ forms }) => forms)
			.filter(({ text }) => text.trim() === '')
			.map(({ path, at }) => error('empty_text', at, { path: path.join('.') }))
	]);
}

function endings(language: string): string[] {
	return [
		'social',
		'school',
		'other',
		...new Intl.PluralRules(language).resolvedOptions().pluralCategories
	];
}

/** Every language holds what the structure needs and what the source language holds, and nothing else. */
export function textsAreComplete(sources: Sources): Finding[] {
	return wordFiles(sources).flatMap((file) => {
		const expected = expectedIn(sources, file.part);
		const required = new Set(expected.required);
		return [
			...(file.released ? missing(file, required) : []),
			...differing(file, required),
			...extra(file, new Set([...expected.required, ...expected.optional]))
		];
	});
}

function missing(file: WordFile, required: ReadonlySet<string>): Finding[] {
	const { words, source } = file;
	const wanted = new Set([...required, ...(source?.units.keys() ?? [])]);
	const absent = [...wanted].filter(
		(id) => !has(file, id) && !stands(file, id) && !onlyForRoles(source ?? words, id)
	);
	const language = languageName(file.language);

	return [...gathered(absent, (group) => words.groups.has(group))].map(([path, texts]) => {
		const at = keyPlace(file.tree, path.split('.'));
		return texts.length === 1 && texts[0] === path
			? error('missing_text', at, { path, language })
			: error('missing_texts', at, { path, language, count: counted(texts.length, 'text') });
	});
}

/** A text without its plain form counts when every role has its own. */
function has({ words }: WordFile, id: string): boolean {
	return (
		words.units.has(id) ||
		['social', 'school', 'other'].every((role) => words.units.has(`${id}_${role}`))
	);
}

/** That there is no plain text is told by `variantsHavePlainTexts`. */
function onlyForRoles({ units }: Words, id: string): boolean {
	return !units.has(id) && [...units.values()].some(({ key, role }) => role && key === id);
}

/** Something else stands where this text should: that is told by `differing`. */
function stands({ words }: WordFile, id: string): boolean {
	const steps = id.split('.');
	return (
		words.groups.has(id) ||
		words.odd.some(({ path }) => path === id) ||
		steps.some((_, index) => words.units.has(steps.slice(0, index).join('.')))
	);
}

function differing(file: WordFile, required: ReadonlySet<string>): Finding[] {
	const { words, source, tree } = file;
	const language = languageName(file.language);
	const wanted = new Set([...required, ...(source?.units.keys() ?? [])]);
	const groupInstead = [...wanted]
		.filter((id) => words.groups.has(id))
		.map((id) => ({ id, found: 'a group', expected: kindOf(source?.units.get(id)) }));
	const groups = groupsOf(required);
	const textInstead = [...words.units]
		.filter(([id]) => source?.groups.has(id) || groups.has(id))
		.map(([id, unit]) => ({ id, found: kindOf(unit), expected: 'a group' }));
	const otherKind = [...words.units].flatMap(([id, unit]) => {
		const other = source?.units.get(id);
		const expected = other ? kindOf(other) : required.has(id) ? 'a text' : undefined;
		return expected && kindOf(unit) !== expected ? [{ id, found: kindOf(unit), expected }] : [];
	});
	const kinds = [...groupInstead, ...textInstead, ...otherKind].map(({ id, found, expected }) =>
		error('text_kind_differs', keyPlace(tree, id.split('.')), {
			path: id,
			language,
			found,
			expected
		})
	);
	const lengths = [...words.units].flatMap(([id, unit]) => {
		const other = source?.units.get(id);
		if (unit.kind !== 'list' || other?.kind !== 'list') return [];
		if (unit.forms.length === other.forms.length || isCounted(unit)) return [];
		const count = counted(unit.forms.length, 'text');
		const sourceCount = other.forms.length;
		return [error('list_length_differs', unit.at, { path: id, language, count, sourceCount })];
	});
	return [...kinds, ...lengths];
}

/** Every group that these texts are in, at any depth. */
function groupsOf(ids: ReadonlySet<string>): Set<string> {
	return new Set(
		[...ids].flatMap((id) => {
			const steps = id.split('.').slice(0, -1);
			return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
		})
	);
}

function kindOf(unit: Unit | undefined): string {
	return unit?.kind === 'list' ? 'a list of texts' : 'a text';
}

function extra(file: WordFile, expected: ReadonlySet<string>): Finding[] {
	const { words, source } = file;
	if (!source) return [];
	const surplus = [...words.units.keys()].filter((id) => {
		const steps = id.split('.');
		const underText = steps.some((_, index) => source.units.has(steps.slice(0, index).join('.')));
		return !source.units.has(id) && !source.groups.has(id) && !expected.has(id) && !underText;
	});
	const from = [...source.units.keys()];
	return [...gathered(surplus, (group) => source.groups.has(group))].map(([path, texts]) => {
		const at = keyPlace(file.tree, path.split('.'));
		const params = { path, language: languageName(file.language) };
		return texts.length === 1 && texts[0] === path
			? error('extra_text', at, { ...params, nearest: nearest(path, from) })
			: error('extra_texts', at, { ...params, count: counted(texts.length, 'text') });
	});
}
