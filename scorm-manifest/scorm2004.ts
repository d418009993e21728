import { create } from 'xmlbuilder2';

import {
	identifiersOf,
	locations,
	oneLine,
	schemaInstance,
	type ManifestOptions
} from './options.ts';
import { addResources } from './resources.ts';

export type Edition = '3rd' | '4th';

export const namespaces2004 = {
	'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
	'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
	'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
	'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd'
};
const [packaging, adlcp, adlnav, imsss] = Object.keys(namespaces2004) as [
	string,
	string,
	string,
	string
];

// There is nothing before or after the only SCO, and abandoning throws work away. What is left lets people leave.
const hidden = ['previous', 'continue', 'abandon', 'abandonAll'];

/**
 * `imsmanifest.xml` for SCORM 2004. The course itself decides what is completed and passed: there is no
 * completion threshold and no passing score, because an LMS with either overrides what the course reports.
 *
 * @see SCORM 2004 Content Aggregation Model: `imsss:deliveryControls`, `imsss:controlMode`, `adlnav:presentation`
 */
export function manifest2004(options: ManifestOptions & { edition: Edition }) {
	const ids = identifiersOf(options.id);
	const title = oneLine(options.title);

	const manifest = create({ version: '1.0', encoding: 'UTF-8' }).ele('manifest', {
		identifier: ids.manifest,
		version: options.version,
		xmlns: packaging,
		'xmlns:adlcp': adlcp,
		'xmlns:adlnav': adlnav,
		'xmlns:imsss': imsss,
		'xmlns:xsi': schemaInstance,
		'xsi:schemaLocation': locations(namespaces2004)
	});

	const metadata = manifest.ele('metadata');
	metadata.ele('schema').txt('ADL SCORM');
	metadata.ele('schemaversion').txt(`2004 ${options.edition} Edition`);

	const organization = manifest
		.ele('organizations', { default: ids.organization })
		.ele('organization', { identifier: ids.organization });
	organization.ele('title').txt(title);
	const item = organization.ele('item', {
		identifier: ids.item,
		identifierref: ids.resource,
		isvisible: 'true'
	});
	item.ele('title').txt(title);
	item.ele('imsss:sequencing').ele('imsss:deliveryControls', {
		completionSetByContent: 'true',
		objectiveSetByContent: 'true'
	});
	const hide = item.ele('adlnav:presentation').ele('adlnav:navigationInterface');
	for (const control of hidden) hide.ele('adlnav:hideLMSUI').txt(control);

	organization.ele('imsss:sequencing').ele('imsss:controlMode', { choice: 'true', flow: 'true' });

	addResources(manifest, options, 'adlcp:scormType');
	return manifest.end({ prettyPrint: true, indent: '\t' }) + '\n';
}
