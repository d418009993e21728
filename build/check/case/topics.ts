import { insideText } from '../../read/place.ts';
import { error } from '../finding.ts';
import { eachCase } from './case-in.ts';
import { closedTopics, tellingWords } from './closed-topics.ts';
import type { Stems } from './closed-topics.ts';
import { entryTexts } from './texts.ts';

/** Topics that no entry touches, whoever writes it and however harmless (simulator 3.1). */
export const closedTopicsStayClosed = eachCase((one) =>
	one.words.flatMap((file) => {
		return entryTexts(one, file).flatMap(({ entry: { n }, text, at }) =>
			closedTopicsIn(text, file.language).map(({ word, index, topic }) =>
				error('closed_topic', insideText(at, text, index), { n, word, topic })
			)
		);
	})
);

/** The first word of each closed topic that a text has. */
export function closedTopicsIn(text: string, language: string) {
	return Object.entries(closedTopics[base(language)] ?? {}).flatMap(([topic, stems]) => {
		const found = firstOf(stems, text);
		return found ? [{ topic, ...found }] : [];
	});
}

/** The title is seen before the case: it may not tell what the case is about. */
export const titlesTellNothing = eachCase((one) =>
	one.words.flatMap(({ language, words }) => {
		const form = words.units.get('child')?.forms[0];
		const found = form && firstOf(tellingWords[base(language)], form.text);
		if (!form || !found) return [];
		const place = insideText(form.at, form.text, found.index);
		return [error('telling_title', place, { word: found.word })];
	})
);

function firstOf(
	stems: Stems | undefined,
	text: string
): { word: string; index: number } | undefined {
	if (stems === undefined) return undefined;
	const pattern = patterns.get(stems) ?? patternOf(stems);
	patterns.set(stems, pattern);
	const match = pattern.exec(text);
	return match ? { word: match[0], index: match.index } : undefined;
}

const patterns = new Map<Stems, RegExp>();

function patternOf(stems: Stems): RegExp {
	const words = stems
		.split(/\s+/)
		.map((stem) =>
			stem.endsWith('-') ? `${stem.slice(0, -1)}[\\p{L}\\p{N}-]*` : `${stem}(?![\\p{L}\\p{N}])`
		);
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'iu');
}

function base(language: string): string {
	return language.split('-')[0] ?? language;
}
