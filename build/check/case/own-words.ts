import { error } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { counted, listed } from '../nearest.ts';
import { eachCase, entriesIn } from './case-in.ts';
import type { CaseIn, PlacedEntry } from './case-in.ts';
import { ownWords } from './limits.ts';
import { entryTexts } from './texts.ts';

/** The person of concern speaks in few cases, seldom, briefly, and never once there are good reasons. */
export const ownWordsAreFew = eachCase((one) => {
	const all = entriesIn(one);
	const spoken = all.filter(({ entry }) => entry.voice === 'contact');
	const mixedUp = all.flatMap((placed) => voiceDiffers(placed, one));
	const { id, window } = one.theCase;
	const [first] = spoken;
	if (!first) return mixedUp;
	const allowed: readonly string[] = ownWords.cases;
	if (!allowed.includes(id)) {
		const params = { id, n: first.entry.n, allowed: listed(allowed) };
		return [...mixedUp, error('own_words_here', first.at, params)];
	}
	const late = window ? spoken.filter(({ moment }) => moment > window.earliest) : [];
	return [
		...mixedUp,
		...(spoken.length > ownWords.entries
			? [
					error('own_words_often', spoken[ownWords.entries]?.at ?? first.at, {
						count: counted(spoken.length, 'entry', 'entries'),
						most: ownWords.entries
					})
				]
			: []),
		...inARow(all),
		...late.map(({ entry: { n }, at }) => error('own_words_late', at, { n })),
		...spoken.flatMap(wrongMarkers),
		...tooLong(one)
	];
});

function voiceDiffers({ entry, at }: PlacedEntry, { theCase }: CaseIn): Finding[] {
	const role = theCase.people.find(({ id }) => id === entry.from)?.role;
	if (role === undefined || (role === 'contact') === (entry.voice === 'contact')) return [];
	const { n, from, voice } = entry;
	return [error('voice_differs', at, { n, from, role, voice })];
}

function inARow(all: readonly PlacedEntry[]): Finding[] {
	return all.flatMap(({ entry, at }, index) => {
		const before = all[index - 1]?.entry;
		return entry.voice === 'contact' && before?.voice === 'contact'
			? [error('own_words_in_a_row', at, { n: entry.n, before: before.n })]
			: [];
	});
}

function wrongMarkers({ entry: { n, markers = [] }, at }: PlacedEntry): Finding[] {
	const allowed: readonly string[] = ownWords.markers;
	return markers
		.filter((marker) => !allowed.includes(marker))
		.map((marker) => error('own_words_marker', at, { n, marker, allowed: listed(allowed) }));
}

function tooLong(one: CaseIn): Finding[] {
	return one.words.flatMap((file) =>
		entryTexts(one, file)
			.filter(({ entry, length }) => entry.voice === 'contact' && length > ownWords.characters)
			.map(({ entry: { n }, length, at }) =>
				error('own_words_long', at, { n, length, most: ownWords.characters })
			)
	);
}
