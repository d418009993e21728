import { existsSync, readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Editors write in several steps; this much quiet means that they are done. */
const quiet = 80;

/**
 * Tells when something under these folders changes. Every folder is watched by itself: a recursive watch loses files that
 * an editor saves by putting a new one in their place.
 */
export function watchFolders(folders: readonly string[], onchange: () => void): () => void {
	const watchers = new Map<string, FSWatcher>();
	let timer: NodeJS.Timeout | undefined;

	function look(): void {
		const present = new Map(folders.flatMap(foldersIn).map((path) => [keyOf(path), path]));
		for (const [key, watcher] of watchers) if (!present.has(key)) forget(key, watcher);
		for (const [key, path] of present) {
			if (watchers.has(key)) continue;
			const watcher = watch(path, changed);
			watcher.on('error', () => forget(key, watcher));
			watchers.set(key, watcher);
		}
	}

	function forget(key: string, watcher: FSWatcher): void {
		watcher.close();
		watchers.delete(key);
	}

	function changed(): void {
		clearTimeout(timer);
		timer = setTimeout(() => {
			look();
			onchange();
		}, quiet);
	}

	look();
	return () => {
		clearTimeout(timer);
		for (const [key, watcher] of watchers) forget(key, watcher);
	};
}

/** A folder that was replaced has another number. */
function keyOf(path: string): string {
	return `${statSync(path, { throwIfNoEntry: false })?.ino ?? ''} ${path}`;
}

function foldersIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const inside = readdirSync(folder, { recursive: true, withFileTypes: true });
	return [
		folder,
		...inside
			.filter((entry) => entry.isDirectory())
			.map((entry) => join(entry.parentPath, entry.name))
	];
}
