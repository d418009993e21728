import type { Standard } from '../../src/lms/port.ts';

export type PackageScript = (standard: Standard) => string;

/**
 * The few lines in which packages differ: the common site's own `package.js`, naming another standard.
 *
 * @param common `package.js` as the bundle wrote it for the web.
 */
export function naming(common: string): PackageScript {
	const place = /(standard:\s*)(['"`])web\2/;
	if (!place.test(common))
		throw new Error('package.js of the site does not name the standard "web".');
	return (standard) => common.replace(place, `$1$2${standard}$2`);
}
