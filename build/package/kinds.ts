import { manifest12, manifest2004, type ManifestOptions } from '../../scorm-manifest/index.ts';
import type { Standard } from '../../src/lms/port.ts';
import { schemas12, schemas2004, type Files } from './schemas.ts';

/** One file in `dist`: what makes this package differ from the common site. */
export interface Kind {
	name: 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th' | 'web';
	standard: Standard;
	/** Absent where no LMS reads the package. */
	manifest?: (options: ManifestOptions) => string;
	schemas: () => Files;
}

export const kinds: Kind[] = [
	{ name: 'scorm12', standard: 'scorm12', manifest: manifest12, schemas: schemas12 },
	{
		name: 'scorm2004-3rd',
		standard: 'scorm2004',
		manifest: (options) => manifest2004({ ...options, edition: '3rd' }),
		schemas: () => schemas2004('3rd')
	},
	{
		name: 'scorm2004-4th',
		standard: 'scorm2004',
		manifest: (options) => manifest2004({ ...options, edition: '4th' }),
		schemas: () => schemas2004('4th')
	},
	{ name: 'web', standard: 'web', schemas: () => ({}) }
];
