import { expect, test } from 'vitest';
import { oneWriter, type Locks } from '../../src/player/one-writer.ts';

/** Locks of one browser, as far as the course uses them: one name, tabs that never let go by themselves. */
function browserLocks(): Locks {
	let stolenFrom: ((reason: DOMException) => void) | undefined;
	const request = (_name: string, options: LockOptions, callback: (lock: unknown) => unknown) =>
		new Promise((resolve, reject) => {
			if (stolenFrom && !options.steal) return resolve(callback(null));
			stolenFrom?.(new DOMException('The lock was stolen.', 'AbortError'));
			stolenFrom = reject;
			void callback({});
		});
	return { request } as unknown as Locks;
}

function tab(locks: Locks | undefined) {
	const told: boolean[] = [];
	return { told, ...oneWriter(locks, { name: 'sample', onchange: (writes) => told.push(writes) }) };
}

test('the first tab writes and hears nothing, the second is told that it does not', async () => {
	const locks = browserLocks();
	const [first, second] = [tab(locks), tab(locks)];

	await first.begin(0);
	await second.begin(0);

	expect([first.told, second.told]).toEqual([[], [false]]);
});

test('a tab that takes over writes, and the other is told', async () => {
	const locks = browserLocks();
	const [first, second] = [tab(locks), tab(locks)];
	await first.begin(0);
	await second.begin(0);

	await second.takeOver();

	expect(second.told.at(-1)).toBe(true);
	await expect.poll(() => first.told).toEqual([false]);
});

test('without locks every tab writes', async () => {
	const [missing, forbidden] = [
		tab(undefined),
		tab({ request: () => Promise.reject(new DOMException('No.', 'SecurityError')) })
	];

	await missing.begin(0);
	await forbidden.begin(0);

	expect([missing.told, forbidden.told]).toEqual([[], []]);
});
