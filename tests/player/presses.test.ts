import { expect, test } from 'vitest';
import { presses } from '../../src/player/presses.ts';

const twice = () => presses({ times: 2, within: 600 });

test('two presses within the time count', () => {
	const press = twice();

	const missing = [press(1000), press(1599)];

	expect(missing).toEqual([1, 0]);
});

test('two slow presses do not count', () => {
	const press = twice();

	const missing = [press(1000), press(1601)];

	expect(missing).toEqual([1, 1]);
});

test('after it counted, counting begins anew', () => {
	const press = twice();

	const missing = [press(0), press(100), press(200), press(300)];

	expect(missing).toEqual([1, 0, 1, 0]);
});

test('three presses out of four count when the first is too long ago', () => {
	const press = presses({ times: 3, within: 5000 });

	const missing = [press(0), press(4000), press(6000), press(7000)];

	expect(missing).toEqual([2, 1, 1, 0]);
});
