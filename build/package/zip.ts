import { zipSync, type ZipOptions } from 'fflate';

import type { Files } from './schemas.ts';

// Local fields, because zip has no time zone: the same bytes are written everywhere.
const attributes: ZipOptions = { mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 };
const compressed = /\.(?:woff2?|png|jpe?g|webp|avif|gif|mp3|mp4)$/;

/** Zips files so that the same files always give the same bytes: manifest first, then by code point. */
export function zip(files: Files) {
	const entries = inOrder(files).map(([path, data]): [string, [Uint8Array, ZipOptions]] => [
		path,
		[data, { level: compressed.test(path) ? 0 : 9 }]
	]);
	return zipSync(Object.fromEntries(entries), attributes);
}

/** The order of a package's files: the manifest, then all others by code point. */
export const inOrder = (files: Files) =>
	Object.entries(files).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));

const rank = (path: string) => (path === 'imsmanifest.xml' ? 0 : 1);
