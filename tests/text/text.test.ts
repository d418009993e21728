import { expect, test, vi } from 'vitest';
import { createText, wordsOf, type TextOptions } from '#text';
import type { WordsEntry } from '#text';

const lesson: WordsEntry[] = [
	[
		'en',
		'limits',
		{
			title: 'Limits',
			lead: 'Hello, {{name}} & all',
			nested: 'Literal $t(title)',
			steps: ['Look', 'Ask {{name}}'],
			advice: 'Ask a colleague',
			advice_school: 'Ask the class teacher',
			advice_other: 'Ask somebody',
			left_one: '{{count}} page left',
			left_other: '{{count}} pages left',
			quiz: { 'first-words': { options: { listen: { text: 'Listen' }, ask: { text: 'Ask' } } } }
		}
	],
	[
		'lv',
		'limits',
		{
			title: 'Robežas',
			left_zero: '{{count}} lapu',
			left_one: '{{count}} lapa',
			left_other: '{{count}} lapas'
		}
	],
	['lv', 'shell', { ok: 'Labi' }]
];

function textIn(language: string, options: Partial<TextOptions> = {}) {
	return createText({ language, fallback: 'en', queue: structuredClone(lesson), ...options });
}

test('a text comes in the learner’s language, and from the fallback where it is missing', () => {
	const words = wordsOf(textIn('lv'), 'limits');

	const texts = [words('title'), words('advice')];

	expect(texts).toEqual(['Robežas', 'Ask a colleague']);
});

test('values are put in as they are, and nothing in a text calls another', () => {
	const words = wordsOf(textIn('en'), 'limits');

	const texts = [words('lead', { name: '<A> & B' }), words('nested')];

	expect(texts).toEqual(['Hello, <A> & B & all', 'Literal $t(title)']);
});

test('a list comes as its texts, with values put in', () => {
	const text = textIn('en');

	const said = text.say('limits', 'steps', { name: 'Ilze' });

	expect(said).toEqual(['Look', 'Ask Ilze']);
});

test('a group lists its texts in file order, and a missing one is empty', () => {
	const words = wordsOf(textIn('en'), 'limits');

	const lists = [words.list('steps'), words.list('nothing', 'here')];

	expect(lists).toEqual([['Look', 'Ask {{name}}'], []]);
});

test.each([
	['school', 'Ask the class teacher'],
	['social', 'Ask a colleague'],
	['other', 'Ask somebody']
] as const)('for the role %s the text is “%s”', (role, expected) => {
	const text = textIn('en');

	text.role = role;

	expect(text.say('limits', 'advice')).toBe(expected);
});

test('a counted text has the right form whatever the role is', () => {
	const text = textIn('en');
	text.role = 'other';

	const forms = [1, 5].map((count) => text.say('limits', 'left', { count }));

	expect(forms).toEqual(['1 page left', '5 pages left']);
});

test('Latvian counts with its own forms', () => {
	const text = textIn('lv');

	const forms = [0, 1, 2, 11, 21].map((count) => text.say('limits', 'left', { count }));

	expect(forms).toEqual(['0 lapu', '1 lapa', '2 lapas', '11 lapu', '21 lapa']);
});

test('a missing text reads as its key, and can be asked about', () => {
	const words = wordsOf(textIn('en'), 'limits');
	const path = ['quiz', 'first-words', 'options'];

	const answers = [
		words.has(...path, 'listen', 'text'),
		words.has(...path, 'gone', 'text'),
		words(...path, 'gone', 'text')
	];

	expect(answers).toEqual([true, false, 'quiz.first-words.options.gone.text']);
});

test('words that arrive later are taken at once', () => {
	const queue: WordsEntry[] = [];
	const words = wordsOf(createText({ language: 'en', fallback: 'en', queue }), 'limits');

	const before = words('title');
	queue.push(...lesson);

	expect([before, words('title')]).toEqual(['title', 'Limits']);
});

test('a new language waits for the words of what is on the page, then changes all at once', async () => {
	const asked: string[] = [];
	const onlanguage = vi.fn();
	const text = textIn('en', {
		load: async (...names) => void asked.push(names.join('-')),
		onlanguage
	});
	text.use(() => 'limits');
	const leave = text.use(() => 'glossary');
	leave();

	await text.setLanguage('lv');

	expect(asked.sort()).toEqual(['lv-limits', 'lv-shell']);
	expect(onlanguage).toHaveBeenCalledWith('lv');
	expect(text.say('limits', 'title')).toBe('Robežas');
});

test('a language whose words do not arrive is not taken', async () => {
	const text = textIn('en', { load: () => Promise.reject(new Error('offline')) });

	const changing = text.setLanguage('lv');

	await expect(changing).rejects.toThrow('offline');
	expect(text.language).toBe('en');
});

test('of two changes of language the later one stays, even when its words come first', async () => {
	const arrive: Record<string, () => void> = {};
	const load = (...names: string[]) =>
		new Promise<void>((resolve) => (arrive[names.join('-')] = resolve));
	const text = textIn('en', { load });

	const changes = [text.setLanguage('lv'), text.setLanguage('ru')];
	arrive['ru-shell']?.();
	arrive['lv-shell']?.();
	await Promise.all(changes);

	expect(text.language).toBe('ru');
});
