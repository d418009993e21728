import { create } from 'xmlbuilder2';

import {
	identifiersOf,
	locations,
	oneLine,
	schemaInstance,
	type ManifestOptions
} from './options.ts';
import { addResources } from './resources.ts';

export const namespaces12 = {
	'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
	'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd'
};
const [packaging, adlcp] = Object.keys(namespaces12) as [string, string];

/**
 * `imsmanifest.xml` for SCORM 1.2. Plain on purpose: OpenOLAT refuses sequencing, and a `masteryscore`
 * would let the LMS turn an unfinished visit into a failure.
 *
 * @see SCORM 1.2 Content Aggregation Model
 */
export function manifest12(options: ManifestOptions) {
	const ids = identifiersOf(options.id);
	const title = oneLine(options.title);

	const manifest = create({ version: '1.0', encoding: 'UTF-8' }).ele('manifest', {
		identifier: ids.manifest,
		version: options.version,
		xmlns: packaging,
		'xmlns:adlcp': adlcp,
		'xmlns:xsi': schemaInstance,
		'xsi:schemaLocation': locations(namespaces12)
	});

	const metadata = manifest.ele('metadata');
	metadata.ele('schema').txt('ADL SCORM');
	metadata.ele('schemaversion').txt('1.2');

	const organization = manifest
		.ele('organizations', { default: ids.organization })
		.ele('organization', { identifier: ids.organization });
	organization.ele('title').txt(title);
	organization
		.ele('item', { identifier: ids.item, identifierref: ids.resource, isvisible: 'true' })
		.ele('title')
		.txt(title);

	addResources(manifest, options, 'adlcp:scormtype');
	return manifest.end({ prettyPrint: true, indent: '\t' }) + '\n';
}
