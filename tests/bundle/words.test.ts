import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { textsOf, wordScripts, wordsIn } from '../../build/bundle/words.ts';

const words = {
	lv: {
		shell: { ok: 'Labi', left_zero: '{{count}} lapu', left_one: '{{count}} lapa', left_other: '…' },
		limits: { title: 'Robežas', advice: 'Jautājiet', advice_school: 'Skolā', new: 'Jauns' },
		'region-lv': { name: 'Latvija' }
	},
	en: {
		shell: { ok: 'OK', left_one: '{{count}} page', left_other: '{{count}} pages' },
		limits: { title: 'Limits', advice: 'Ask' },
		'region-lv': { name: 'Latvia' }
	}
};

test('a word script says its language, its namespace and its words', () => {
	const scripts = wordScripts(words, ['lv', 'en']);
	const self: { __words?: unknown[] } = {};

	new Script(scripts['words/en-region-lv.js'] ?? '').runInNewContext({ self });

	expect(self.__words).toEqual([['en', 'region-lv', { name: 'Latvia' }]]);
});

test('the shell has the titles of everything else', () => {
	const { shell } = wordsIn(words, ['lv', 'en'], 'en');

	expect(shell).toMatchObject({ titles: { limits: 'Limits', 'region-lv': 'Latvia' } });
});

test('a missing text comes from the fallback language, a missing form or variant does not', () => {
	const english = wordsIn(words, ['lv', 'en'], 'en');

	expect(english['limits']).toEqual({ title: 'Limits', advice: 'Ask', new: 'Jauns' });
	expect(english['shell']).not.toHaveProperty('left_zero');
});

test('letters are counted in texts, not in marks', () => {
	const texts = [...textsOf({ a: 'x <term id="q">y</term>', b: ['z'] })];

	expect(texts).toEqual(['x y', 'z']);
});

test('words of the shell that only cases use come in a script of their own, for the same namespace', () => {
	const shell = { bar: { next: 'Next' }, case: { start: 'Start' }, markers: { m01: 'Name' } };

	const scripts = wordScripts({ en: { shell } }, ['en']);

	expect(scripts['words/en-shell.js']).toContain('"Next"');
	expect(scripts['words/en-shell.js']).not.toContain('"Start"');
	expect(scripts['words/en-simulator.js']).toContain('["en","shell",{"case"');
});
