import type { BrowserContext, Frame } from '@playwright/test';

/** Texts that leave the page at its sides or are cut off, as the page stands now. */
export async function misfits(frame: Frame): Promise<string[]> {
	return frame.evaluate(async () => {
		// A page that has just changed its width shows it with the next frame.
		for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
		const root = document.documentElement;
		const found: string[] = [];
		if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);

		const name = (one: Element) =>
			`${one.tagName.toLowerCase()}${one.className && typeof one.className === 'string' ? `.${one.className.split(' ')[0]}` : ''} “${(one.textContent ?? '').trim().slice(0, 30)}”`;
		// For those who listen; or scrolls by itself.
		const left = (one: Element) =>
			one.closest('.sr, .skip, textarea, select, [aria-hidden="true"]') !== null ||
			getComputedStyle(one).clipPath !== 'none';

		for (const one of document.querySelectorAll<HTMLElement>('body *')) {
			if (!one.checkVisibility() || left(one)) continue;
			const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
			const box = one.getBoundingClientRect();
			if (own && box.width > 2 && (box.left < -1 || box.right > root.clientWidth + 1)) {
				found.push(`outside: ${name(one)}`);
			}
			const { overflowX, overflowY } = getComputedStyle(one);
			const hides = [overflowX, overflowY].some((value) => value !== 'visible');
			const cut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
			if (hides && cut && one !== document.body) found.push(`cut off: ${name(one)}`);
		}
		return found;
	});
}

/** Makes all words of a language 40 % longer, as a long-winded language would. */
export async function lengthen(context: BrowserContext, language: string): Promise<void> {
	await context.route(`**/words/${language}-*.js`, async (route) => {
		const response = await route.fetch();
		const script = await response.text();
		const start = script.indexOf('push(') + 'push('.length;
		const [tag, namespace, words] = JSON.parse(script.slice(start, script.lastIndexOf(')'))) as [
			string,
			string,
			unknown
		];
		const body = `self.__words.push(${JSON.stringify([tag, namespace, longer(words)])});`;
		await route.fulfill({ response, body });
	});
}

/** Marks and places for values stay as they are. */
const kept = /(<[^>]*>|\{\{[^}]*\}\}|https?:\S+)/;

function longer(words: unknown): unknown {
	if (typeof words === 'string') {
		return words
			.split(kept)
			.map((part, index) => (index % 2 ? part : part.replace(/\p{L}{3,}/gu, stretched)))
			.join('');
	}
	if (Array.isArray(words)) return words.map(longer);
	if (typeof words !== 'object' || words === null) return words;
	return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, longer(value)]));
}

function stretched(word: string): string {
	return word + word.slice(0, Math.ceil(word.length * 0.4)).toLowerCase();
}
