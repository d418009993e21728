/** A number as text: no exponent, no leading or trailing point, two decimals at most. */
export function decimal(value: number) {
	return String(Number(value.toFixed(2)));
}

/** A share 0–1 as a whole number 0–100. */
export function percent(share: number) {
	return Math.round(within(share) * 100);
}

/** A share 0–1, rounded down: a course is whole only when everything is done. */
export function share(value: number) {
	return Math.floor(within(value) * 100 + 1e-9) / 100;
}

/** An id every LMS takes: `[A-Za-z0-9_]`, starting with a letter, at most 250. */
export function identifier(id: string) {
	const word = answerWord(id);
	return /^[A-Za-z]/.test(word) ? word : `x_${word}`;
}

/** A word of an answer, which may start with a digit: reports are read by what stands there. */
export function answerWord(word: string) {
	return word.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 248) || '_';
}

/** One line of at most 240 characters, not opening with `{`, which would read as a language mark. */
export function description(text: string) {
	const line = text
		.replace(/[\p{C}\s]+/gu, ' ')
		.replace(/^[\s{]+/, '')
		.trim();
	let kept = '';
	for (const character of line) {
		if (kept.length + character.length > 240) break;
		kept += character;
	}
	return kept.trim();
}

/** How many entries an LMS says it holds; anything but a plain number is none. */
export function count(text: string) {
	return /^(0|[1-9]\d{0,3})$/.test(text) ? Number(text) : 0;
}

/** The text if it is one of the words, else nothing: LMSs answer with anything. */
export function oneOf<Word extends string>(words: readonly Word[], text: string) {
	return words.find((word) => word === text);
}

/** Between 0 and 1; what is no number is 0. */
const within = (value: number) => (value > 0 ? Math.min(1, value) : 0);
