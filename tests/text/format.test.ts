import { expect, test } from 'vitest';
import { dayIn, listIn, numberIn } from '#text';

test('numbers, days and lists read as the language writes them', () => {
	const latvian = [
		numberIn('lv', 1762.5),
		dayIn('lv', '2026-11-24'),
		listIn('lv', ['a', 'b', 'c'])
	];
	const english = [
		numberIn('en', 1762.5),
		dayIn('en', '2026-11-24'),
		listIn('en', ['a', 'b', 'c'])
	];

	expect(latvian).toEqual(['1762,5', '2026. gada 24. novembris', 'a, b un c']);
	expect(english).toEqual(['1,762.5', '24 November 2026', 'a, b and c']);
});
