import type { Place } from '../check/finding.ts';

/** Turns offsets of one text into places. */
export function placesIn(file: string, text: string): (offset: number) => Place {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}

/** The place of a character inside a text of a JSON file; exact unless the text holds `\u` escapes. */
export function insideText(at: Place, text: string, index: number): Place {
	return { ...at, column: at.column + JSON.stringify(text.slice(0, index)).length - 1 };
}
