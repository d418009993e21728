import { expect, test } from 'vitest';
import { pseudo, shownWords } from '../../build/preview/shown-words.ts';

const words = {
	lv: {
		shell: { title: 'Kurss', minutes_one: '{{count}} minūte', list: ['Viens', 'Divi'] }
	}
};

test('keys stand where the texts stood, in lists too', () => {
	expect(shownWords(words, 'keys')['lv']).toEqual({
		shell: {
			title: 'shell:title',
			minutes_one: 'shell:minutes_one',
			list: ['shell:list.1', 'shell:list.2']
		}
	});
});

test('a stale text is marked in every form and entry it has', () => {
	const marked = { lv: { shell: new Set(['minutes', 'list']) } };

	expect(shownWords(words, 'stale', marked)['lv']).toEqual({
		shell: { title: 'Kurss', minutes_one: '⚠ {{count}} minūte', list: ['⚠ Viens', '⚠ Divi'] }
	});
});

test('the pseudo-language is longer and leaves marks and placeholders alone', () => {
	expect(pseudo('See <em>this</em>, {{name}}')).toBe('[Sēē <em>thïš</em>, {{name}}~~~~]');
});
