import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from './site.ts';

/** Writes a site to a folder, in place of what was there. */
export function writeSite(site: Site, folder: string): void {
	rmSync(folder, { recursive: true, force: true });
	for (const [path, data] of Object.entries(site)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, data);
	}
}
