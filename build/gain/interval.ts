import type { Change } from './change.ts';
import { element, type Element } from '../markup.ts';

/** A change and its interval on one line, with zero marked; the numbers stand in the table beside it. */
export function interval({ value, low, high }: Change): Element {
	const reach = Math.max(Math.abs(low), Math.abs(high), 0.01) * 1.1;
	const x = (number: number) => Math.round(100 + (number / reach) * 96);
	return element(
		'svg',
		{ viewBox: '0 0 200 20', width: 200, height: 20, 'aria-hidden': 'true' },
		element('line', { class: 'zero', x1: 100, y1: 1, x2: 100, y2: 19 }),
		element('line', { class: 'reach', x1: x(low), y1: 10, x2: x(high), y2: 10 }),
		element('circle', { cx: x(value), cy: 10, r: 4 })
	);
}
