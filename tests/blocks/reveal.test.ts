import { expect, test } from 'vitest';
import { delayOf, settledAfter } from '../../src/blocks/case/reveal.ts';

test.each([1, 2, 5, 8, 30])('%i new entries are all there within 1.5 seconds', (entries) => {
	const delays = Array.from({ length: entries }, (_, index) => delayOf(index, entries));
	const between = delays.slice(1).map((delay, index) => delay - (delays[index] ?? 0));

	expect(delays[0]).toBe(0);
	expect(Math.max(0, ...between)).toBeLessThanOrEqual(250);
	expect(settledAfter(entries)).toBeLessThanOrEqual(1500);
});
