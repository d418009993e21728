import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { unzipSync } from 'fflate';

import { folderOf, kinds, zipOf } from './packages.ts';

/** Unpacks the built zips once, before any test. */
export default function unpack() {
	for (const kind of kinds) unzipTo(folderOf(kind), zipOf(kind));
}

/** Writes the files of a zip in place of what was in a folder. */
export function unzipTo(folder: string, zip: string): string {
	rmSync(folder, { recursive: true, force: true });
	for (const [path, data] of Object.entries(unzipSync(readFileSync(zip)))) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), data);
	}
	return folder;
}
