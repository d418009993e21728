import { gzipSync } from 'node:zlib';
import type { Site } from './site.ts';

/** Sizes in bytes, as a server sends them without and with compression. */
export interface Weight {
	plain: number;
	gzip: number;
}

/** What a browser fetches before the first screen can be used, in one language. */
export function firstScreen(language: string): string[] {
	return ['index.html', 'package.js', 'app.css', 'app.js', `words/${language}-shell.js`];
}

export function weigh(site: Site, paths: readonly string[]): Weight {
	const weights = paths.map((path) => {
		const data = Buffer.from(site[path] ?? '');
		return { plain: data.length, gzip: gzipSync(data).length };
	});
	return {
		plain: weights.reduce((sum, { plain }) => sum + plain, 0),
		gzip: weights.reduce((sum, { gzip }) => sum + gzip, 0)
	};
}
