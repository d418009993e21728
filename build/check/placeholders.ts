import { insideText } from '../read/place.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Sources } from './sources.ts';
import { allForms } from './units.ts';
import type { Unit } from './units.ts';
import { languageName, wordFiles } from './word-files.ts';

const placeholder = /\{\{\s*([A-Za-z][\w]*)\s*(?:,[^{}]*)?\}\}/g;

/** Every language has the placeholders of the source language, no more and no fewer. */
export function placeholdersAgree(sources: Sources): Finding[] {
	return wordFiles(sources).flatMap(({ words, source, language: code }) => {
		const language = languageName(code);
		return [...words.units].flatMap(([id, unit]) => {
			const other = source?.units.get(id);
			if (!other) return [];
			const own = namesIn(unit);
			const wanted = namesIn(other);
			const lost = [...wanted].filter(([name]) => !own.has(name)).map(([name]) => name);
			const params = { path: id, language };
			return [
				...lost.map((name) =>
					error('placeholder_lost', unit.forms[0]?.at ?? unit.at, { ...params, name: braced(name) })
				),
				...[...own]
					.filter(([name]) => !wanted.has(name))
					.map(([name, at]) => {
						const near = nearest(name, lost);
						return error('placeholder_unknown', at, {
							...params,
							name: braced(name),
							nearest: near && braced(near)
						});
					})
			];
		});
	});
}

export function placeholdersAreWhole(sources: Sources): Finding[] {
	return wordFiles(sources).flatMap(({ words }) =>
		allForms(words).flatMap(({ text, at, path }) => {
			if (!/[{}$]/.test(text)) return [];
			const brace = text.replace(placeholder, (whole) => ' '.repeat(whole.length)).search(/[{}]/);
			const nested = text.indexOf('$t(');
			const where = { path: path.join('.') };
			return [
				...(brace >= 0 ? [error('placeholder_broken', insideText(at, text, brace), where)] : []),
				...(nested >= 0 ? [error('nested_text', insideText(at, text, nested), where)] : [])
			];
		})
	);
}

function namesIn({ forms }: Unit) {
	return new Map(
		forms.flatMap(({ text, at }) =>
			[...text.matchAll(placeholder)].map(
				(match) => [match[1] ?? '', insideText(at, text, match.index)] as const
			)
		)
	);
}

function braced(name: string): string {
	return `{{${name}}}`;
}
