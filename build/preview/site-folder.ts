import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../bundle/index.ts';

/** A folder that is served while it changes: only what differs is written, each file in one step. */
export function siteFolder(folder: string) {
	let held: Site = {};
	rmSync(folder, { recursive: true, force: true });

	return {
		/** Puts a site in place of the one before, and gives the paths that differ. */
		replace(site: Site): string[] {
			const gone = Object.keys(held).filter((path) => site[path] === undefined);
			const changed = Object.keys(site).filter((path) => !same(site[path], held[path]));
			for (const path of changed) writeWhole(join(folder, path), site[path] ?? '');
			for (const path of gone) rmSync(join(folder, path), { force: true });
			held = site;
			return [...changed, ...gone];
		}
	};
}

/** Names the bytes of a site. */
export function stampOf(site: Site): string {
	const hash = createHash('sha256');
	for (const [path, data] of Object.entries(site)) hash.update(`\0${path}\0`).update(data);
	return hash.digest('hex').slice(0, 12);
}

function same(one: Site[string] | undefined, other: Site[string] | undefined): boolean {
	if (one === undefined || other === undefined) return one === other;
	return one === other || Buffer.from(one).equals(Buffer.from(other));
}

function writeWhole(file: string, data: string | Uint8Array): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(`${file}.new`, data);
	renameSync(`${file}.new`, file);
}
