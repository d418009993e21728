import { expect, test } from 'vitest';
import { copyKey, safeStorage } from '../../src/player/storage.ts';
import { memoryStorage } from './memory-storage.ts';

test('two courses in one browser do not meet', () => {
	const storage = memoryStorage();

	safeStorage('one', () => storage).write('record', 'a');

	expect(safeStorage('two', () => storage).read('record')).toBe('');
	expect(safeStorage('one', () => storage).read('record')).toBe('a');
});

test('storage that is forbidden reads as empty and says that nothing was kept', () => {
	const storage = safeStorage('one', () => {
		throw new DOMException('The operation is insecure.', 'SecurityError');
	});

	const kept = storage.write('record', 'a');

	expect(kept).toBe(false);
	expect(storage.read('record')).toBe('');
});

test('storage that forgets what it was given says so', () => {
	const storage = safeStorage('one', () => ({ ...memoryStorage(), setItem: () => undefined }));

	const kept = storage.write('record', 'a');

	expect(kept).toBe(false);
});

test('each learner has a copy of their own', () => {
	const keys = [copyKey(''), copyKey('17'), copyKey('jānis@skola')];

	expect(new Set(keys).size).toBe(3);
});
