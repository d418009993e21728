import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { watchFolders } from '../../build/preview/watch-folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'watch-'));
const told = vi.fn();
let stop: (() => void) | undefined;

afterEach(() => {
	stop?.();
	told.mockClear();
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
});

async function expectTold(change: () => void) {
	told.mockClear();
	change();
	await vi.waitFor(() => expect(told).toHaveBeenCalled(), 10_000);
}

test('a file that an editor replaces is noticed every time', async () => {
	writeFileSync(join(folder, 'a.yaml'), '1');
	stop = watchFolders([folder], told);
	const replace = () => {
		writeFileSync(join(folder, 'a.tmp'), '2');
		renameSync(join(folder, 'a.tmp'), join(folder, 'a.yaml'));
	};

	await expectTold(replace);
	await expectTold(replace);
});

test('files in a folder that came later are noticed', async () => {
	stop = watchFolders([folder], told);

	await expectTold(() => mkdirSync(join(folder, 'lessons')));
	await expectTold(() => writeFileSync(join(folder, 'lessons/a.yaml'), '1'));
});

test('many changes at once are told once', async () => {
	stop = watchFolders([folder], told);

	await expectTold(() => {
		for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), '1');
	});
	await new Promise((resolve) => setTimeout(resolve, 200));

	expect(told).toHaveBeenCalledTimes(1);
});
