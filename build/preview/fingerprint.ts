import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Changes when a wanted file under one of these folders changes, comes or goes. */
export function fingerprint(folders: readonly string[], wanted: RegExp): string {
	const hash = createHash('sha256');
	for (const folder of folders) {
		for (const file of filesUnder(folder)) {
			if (wanted.test(file))
				hash.update(`\0${relative(folder, file)}\0`).update(readFileSync(file));
		}
	}
	return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
