import { expect, test } from 'vitest';
import { folded, makeIndex, parts } from '../../src/player/help/search-index.ts';

const items = [
	{ key: 'a', title: 'Ko nevar apsolīt', text: 'Agri vai vēlu bērns pajautās par noslēpumu.' },
	{ key: 'b', title: 'Noslēpums', text: 'Kaut kas jāslēpj.' },
	{ key: 'c', title: 'Pirmās minūtes', text: 'Bērna teiktais.' }
];
const keys = (query: string) => makeIndex(items)(query).map(({ item }) => item.key);

test('accents and capitals make no difference', () => {
	expect(keys('BERNS')).toEqual(['a', 'c']);
	expect(folded('Šķēres, Ёлка, naïve')).toBe('skeres, елка, naive');
});

test('a word is found with another ending, and a title comes before a text', () => {
	expect(keys('noslēpumi')).toEqual(['b', 'a']);
});

test('every word of the query must be there', () => {
	expect(keys('bērns noslēpums')).toEqual(['a']);
	expect(keys('bērns lidmašīna')).toEqual([]);
	expect(keys('  ')).toEqual([]);
});

test('words around the place are shown, and the place is marked', () => {
	const text = `${'Daudz vārdu. '.repeat(20)}Te ir noslēpums. ${'Vēl vārdi. '.repeat(20)}`;
	const [hit] = makeIndex([{ key: 'x', title: 'X', text }])('noslepums');

	const marked = parts(hit?.excerpt ?? '', 'noslepums').filter((part) => part.hit);

	expect(hit?.excerpt).toMatch(/^… .*noslēpums.* …$/);
	expect(hit?.excerpt.length).toBeLessThan(220);
	expect(marked.map((part) => part.text)).toEqual(['noslēpums']);
});

test('folding keeps the length, so that places stay where they are', () => {
	for (const text of ['ŗĶ', 'İstanbul', 'ﬁ', 'Й', 'ß'])
		expect(folded(text)).toHaveLength(text.length);
});
