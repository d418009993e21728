import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

import { identifiersOf, type ManifestOptions } from './options.ts';

/**
 * One resource, the SCO, with every file of the package. Open edX launches the first resource that has
 * an href, so nothing may come before it.
 */
export function addResources(
	manifest: XMLBuilder,
	{ id, launch, files }: ManifestOptions,
	scormType: 'adlcp:scormtype' | 'adlcp:scormType'
) {
	const sco = manifest.ele('resources').ele('resource', {
		identifier: identifiersOf(id).resource,
		type: 'webcontent',
		[scormType]: 'sco',
		href: hrefOf(launch)
	});
	for (const file of [launch, ...files.filter((file) => file !== launch).sort(byCodePoint)])
		sco.ele('file', { href: hrefOf(file) });
}

const hrefOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
