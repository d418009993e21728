import { mean } from './surface.ts';

export interface Sample {
	id: string;
	pair: string;
	concerning: boolean;
	features: number[];
}

/**
 * How many cases a simple classifier gets right that never saw the pair it judges: nearest mean of each kind, every feature scaled by its
 * spread in what it was trained on.
 */
export function rightWithoutPair(samples: readonly Sample[]): number {
	const pairs = [...new Set(samples.map(({ pair }) => pair))];
	return pairs.flatMap((pair) => {
		const train = samples.filter((sample) => sample.pair !== pair);
		return samples
			.filter((sample) => sample.pair === pair)
			.filter((sample) => judge(train, sample.features) === sample.concerning);
	}).length;
}

function judge(train: readonly Sample[], features: readonly number[]): boolean {
	const columns = features.map((_, at) => train.map((sample) => sample.features[at] ?? 0));
	const scales = columns.map((column) => {
		const middle = mean(column);
		return Math.sqrt(mean(column.map((value) => (value - middle) ** 2))) || 1;
	});
	const distance = (concerning: boolean) => {
		const same = train.filter((sample) => sample.concerning === concerning);
		return features.reduce((sum, value, at) => {
			const centre = mean(same.map((sample) => sample.features[at] ?? 0));
			return sum + ((value - centre) / (scales[at] ?? 1)) ** 2;
		}, 0);
	};
	return distance(true) < distance(false);
}

/** The same by words: naive Bayes over word counts with one added to each. */
export function rightByWords(
	samples: readonly (Omit<Sample, 'features'> & { words: Map<string, number> })[]
): number {
	const pairs = [...new Set(samples.map(({ pair }) => pair))];
	return pairs.flatMap((pair) => {
		const train = samples.filter((sample) => sample.pair !== pair);
		const vocabulary = new Set(train.flatMap(({ words }) => [...words.keys()]));
		const score = (concerning: boolean, words: Map<string, number>) => {
			const same = train.filter((sample) => sample.concerning === concerning);
			const count = (word: string) =>
				same.reduce((sum, sample) => sum + (sample.words.get(word) ?? 0), 1);
			const total = [...vocabulary].reduce((sum, word) => sum + count(word), 0);
			return [...words].reduce(
				(sum, [word, times]) =>
					vocabulary.has(word) ? sum + times * Math.log(count(word) / total) : sum,
				0
			);
		};
		return samples
			.filter((sample) => sample.pair === pair)
			.filter(({ words, concerning }) => score(true, words) > score(false, words) === concerning);
	}).length;
}
