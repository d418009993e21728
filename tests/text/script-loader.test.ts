import { beforeEach, expect, test } from 'vitest';
import { scriptLoader } from '#text';

/** As much of a document as scripts need. */
class Page {
	asked: FakeScript[] = [];
	head = { append: (script: FakeScript) => void this.asked.push(script) };

	createElement() {
		return new FakeScript(this);
	}
	querySelector(selector: string) {
		return this.asked.find(({ src }) => selector === `script[src="${src}"]`) ?? null;
	}
}

class FakeScript extends EventTarget {
	src = '';
	async = false;
	dataset: Record<string, string> = {};

	constructor(readonly page: Page) {
		super();
	}
	remove() {
		this.page.asked = this.page.asked.filter((other) => other !== this);
	}
}

let page: Page;
let load: ReturnType<typeof scriptLoader>;

beforeEach(() => {
	page = new Page();
	load = scriptLoader(page as unknown as Document);
});

test('words asked for twice are fetched once', async () => {
	const twice = [load('words/lv-limits.js'), load('words/lv-limits.js')];

	page.asked[0]?.dispatchEvent(new Event('load'));
	await Promise.all(twice);

	expect(page.asked.map(({ src, async }) => ({ src, async }))).toEqual([
		{ src: 'words/lv-limits.js', async: true }
	]);
});

test('words that did not arrive can be asked for again', async () => {
	const first = load('words/lv-limits.js');
	page.asked[0]?.dispatchEvent(new Event('error'));
	await expect(first).rejects.toThrow('words/lv-limits.js');

	const second = load('words/lv-limits.js');
	page.asked[0]?.dispatchEvent(new Event('load'));

	await expect(second).resolves.toBeUndefined();
});

test('words on their way since the head of the page are waited for', async () => {
	const early = page.createElement();
	early.src = 'words/lv-shell.js';
	page.head.append(early);

	const loading = load('words/lv-shell.js');
	early.dispatchEvent(new Event('load'));
	await loading;

	expect(page.asked).toEqual([early]);
});

test('words that the head of the page already brought are not waited for', async () => {
	const early = page.createElement();
	early.src = 'words/lv-shell.js';
	early.dataset['loaded'] = '';
	page.head.append(early);

	const loading = load('words/lv-shell.js');

	await expect(loading).resolves.toBeUndefined();
});
