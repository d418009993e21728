import { expect, test } from 'vitest';
import { visibleTime } from '../../src/player/visible-time.ts';

test('time counts only while the page can be seen', () => {
	let now = 500;
	const time = visibleTime({ now: () => now, visible: true });

	now += 1000;
	time.see(false);
	now += 60_000;
	time.see(true);
	now += 250;

	expect(time.elapsed).toBe(1250);
});

test('a page that begins hidden counts from when it is shown', () => {
	let now = 0;
	const time = visibleTime({ now: () => now, visible: false });

	now = 5000;
	time.see(true);
	time.see(true);
	now = 5400;

	expect(time.elapsed).toBe(400);
});

test('a clock that goes back takes nothing away', () => {
	let now = 1000;
	const time = visibleTime({ now: () => now, visible: true });

	now = 400;

	expect(time.elapsed).toBe(0);
});
