/** A text with its inline marks as a small tree. */
export type Inline =
	| string
	| { mark: 'em'; inner: Inline[] }
	| { mark: 'strong'; inner: Inline[] }
	| { mark: 'term'; id: string; inner: Inline[] }
	| { mark: 'link'; to: string; inner: Inline[] }
	| { mark: 'source'; id: string };

const tag = /<(\/?)(em|strong|term|link|source)(?: (?:id|to)="([^"<>]*)")? ?\/?>/;

/** Splits a text at its marks. Never fails: what does not close ends with the text, what closes nothing is left out. */
export function marked(text: string): Inline[] {
	const root: Inline[] = [];
	const open: { name: string; inner: Inline[] }[] = [{ name: '', inner: root }];
	const parts = text.split(tag);

	for (let at = 0; at < parts.length; at += 4) {
		const [words, closing, name, ref = ''] = parts.slice(at, at + 4);
		const inner = open.at(-1)?.inner ?? root;
		if (words) inner.push(words);
		if (!name) continue;
		if (closing) {
			const level = open.findLastIndex((one) => one.name === name);
			if (level > 0) open.length = level;
		} else if (name === 'source') {
			inner.push({ mark: name, id: ref });
		} else {
			const node = markOf(name, ref);
			inner.push(node);
			open.push({ name, inner: node.inner });
		}
	}
	return root;
}

function markOf(name: string, ref: string): Extract<Inline, { inner: Inline[] }> {
	const inner: Inline[] = [];
	if (name === 'term') return { mark: 'term', id: ref, inner };
	if (name === 'link') return { mark: 'link', to: ref, inner };
	return { mark: name === 'em' ? 'em' : 'strong', inner };
}

/** The words alone, for places where no mark can stand: labels, titles, the LMS. */
export function plain(text: string): string {
	return text
		.split(tag)
		.filter((_, index) => index % 4 === 0)
		.join('');
}
