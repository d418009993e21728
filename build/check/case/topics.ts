import { insideText } from '../../read/place.ts';
import { error } from '../finding.ts';
import { eachCase } from './case-in.ts';
import { closedTopics, tellingWords } from './closed-topics.ts';
import type { Stems } from './closed-topics.ts';
import { entryTexts } from './texts.ts';

/** Topics that no entry touches, whoever writes it and however harmless (simulator 3.1). */
export const closedTopicsStayClosed = eachCase((one) =>
	one.words.flatMap((file) => {
		const topics = Object.entries(closedTopics[base(file.language)] ?? {});
		return entryTexts(one, file).flatMap(({ entry: { n }, text, at }) =>
			topics.flatMap(([topic, stems]) => {
				const found = firstOf(stems, text);
				if (!found) return [];
				const place = insideText(at, text, found.index);
				return [error('closed_topic', place, { n, word: found.word, topic })];
			})
		);
	})
);

/** The title is seen before the case: it may not tell what the case is about. */
export const titlesTellNothing = eachCase((one) =>
	one.words.flatMap(({ language, words }) => {
		const form = words.units.get('child')?.forms[0];
		const found = form && firstOf(tellingWords[base(language)] ?? [], form.text);
		if (!form || !found) return [];
		const place = insideText(form.at, form.text, found.index);
		return [error('telling_title', place, { word: found.word })];
	})
);

function firstOf(stems: Stems, text: string): { word: string; index: number } | undefined {
	const endings = stems.map((stem) =>
		stem.endsWith('-') ? `${stem.slice(0, -1)}[\\p{L}\\p{N}-]*` : `${stem}(?![\\p{L}\\p{N}])`
	);
	if (endings.length === 0) return undefined;
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${endings.join('|')})`, 'iu');
	const match = pattern.exec(text);
	return match ? { word: match[0], index: match.index } : undefined;
}

function base(language: string): string {
	return language.split('-')[0] ?? language;
}
