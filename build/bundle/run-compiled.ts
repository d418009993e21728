import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rolldown } from 'vite';

let times = 0;

/**
 * Puts what was compiled for this machine into a folder, and runs it.
 *
 * @param entry File name of the chunk whose exports are given.
 */
export async function runCompiled<T>(
	{ output }: Rolldown.RolldownOutput,
	{ folder, entry }: { folder: string; entry: string }
): Promise<T> {
	mkdirSync(folder, { recursive: true });
	for (const file of output) {
		if (file.type === 'chunk') writeFileSync(join(folder, file.fileName), file.code);
	}
	const { href } = pathToFileURL(join(folder, entry));
	// A changed query makes Node read the file again when the preview builds a second time.
	return (await import(/* @vite-ignore */ `${href}?${(times += 1)}`)) as T;
}
