import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { memory } from '../../build/preview/remember.ts';

const folder = mkdtempSync(join(tmpdir(), 'remember-'));

afterAll(() => rmSync(folder, { recursive: true }));

test('a step is done again only when its inputs have changed', async () => {
	const remember = memory(folder);
	let done = 0;
	const step = (inputs: unknown) => remember('step', inputs, async () => (done += 1));

	const results = [await step({ a: 1 }), await step({ a: 1 }), await step({ a: 2 })];

	expect(results).toEqual([1, 1, 2]);
});

test('the next start remembers, bytes included', async () => {
	const files = { 'a.woff2': new Uint8Array([1, 2]), 'a.js': 'text' };
	await memory(folder)('files', 'same', async () => files);

	const found = await memory(folder)('files', 'same', () =>
		Promise.reject(new Error('done again'))
	);

	expect(found).toEqual(files);
});

test('what cannot be read is made again', async () => {
	for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'damaged');

	const made = await memory(folder)('files', 'same', async () => 'new');

	expect(made).toBe('new');
});
