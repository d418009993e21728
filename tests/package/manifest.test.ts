import { describe, expect, test } from 'vitest';

import { schemas12, schemas2004 } from '../../build/package/schemas.ts';
import { manifest12, manifest2004, type ManifestOptions } from '../../scorm-manifest/index.ts';
import { problemsBy } from './official-schemas.ts';
import { all, readManifest, type Element } from './read-manifest.ts';

const options: ManifestOptions = {
	id: 'a-course',
	version: '1.2.3',
	title: 'Kā pasargāt bērnus & jauniešus – «drošība»',
	launch: 'index.html',
	files: ['words/lv-shell.js', 'app.js', 'index.html', 'package.js', 'fonts/text.woff2']
};
const standards = [
	{
		name: '1.2',
		version: '1.2',
		write: manifest12,
		namespace: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
		type: 'adlcp:scormtype',
		schemas: schemas12(),
		problems: problemsBy('1.2')
	},
	{
		name: '2004 3rd Edition',
		version: '2004 3rd Edition',
		write: (o: ManifestOptions) => manifest2004({ ...o, edition: '3rd' }),
		namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
		type: 'adlcp:scormType',
		schemas: schemas2004('3rd'),
		problems: problemsBy('3rd')
	},
	{
		name: '2004 4th Edition',
		version: '2004 4th Edition',
		write: (o: ManifestOptions) => manifest2004({ ...o, edition: '4th' }),
		namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
		type: 'adlcp:scormType',
		schemas: schemas2004('4th'),
		problems: problemsBy('4th')
	}
];

describe.each(standards)('manifest for SCORM $name', (standard) => {
	const xml = standard.write(options);
	const root = readManifest(xml);
	const one = (name: string) => {
		const found = all(root, name);
		expect(found).toHaveLength(1);
		return found[0] ?? root;
	};

	test('is valid by the official schemas, offline', () => {
		expect(standard.problems(xml)).toEqual([]);
	});

	test('would not be valid without its resources', () => {
		const cut = xml.replace(/<resources>[^]*<\/resources>/, '');

		expect(standard.problems(cut).join()).toMatch(/resources|content/i);
	});

	test('2: has the root element in the namespace of its standard, without a prefix', () => {
		expect(root).toMatchObject({ name: 'manifest', prefix: '', namespace: standard.namespace });
	});

	test('FF-68, 3: names its schema and version exactly', () => {
		expect(one('schema').text).toBe('ADL SCORM');
		expect(one('schemaversion').text).toBe(standard.version);
	});

	test('4: has metadata, organizations and resources in that order', () => {
		const order = root.children.map(({ name }) => name);
		const inMetadata = one('metadata').children.map(({ name }) => name);

		expect(order).toEqual(['metadata', 'organizations', 'resources']);
		expect(inMetadata).toEqual(['schema', 'schemaversion']);
	});

	test('5: maps every namespace it uses to a schema file that is shipped', () => {
		const pairs = (root.attributes['xsi:schemaLocation'] ?? '').split(' ');
		const mapped = pairs.filter((_, index) => index % 2 === 0);
		const files = pairs.filter((_, index) => index % 2 === 1);

		expect(new Set(mapped)).toEqual(namespacesOf(root));
		expect(Object.keys(standard.schemas)).toEqual(expect.arrayContaining(files));
	});

	test('5: ships every file that its schemas include, import or declare', () => {
		const names = Object.keys(standard.schemas);
		const asked = Object.values(standard.schemas).flatMap((bytes) => {
			const text = new TextDecoder().decode(bytes).replace(/<!--[^]*?-->/g, '');
			const included = text.matchAll(
				/<xsd?:(?:import|include)\b[^>]*schemaLocation\s*=\s*"([^"]+)"/g
			);
			const declared = text.matchAll(/<!(?:DOCTYPE|ENTITY)[^>]*?"([^" ]+\.dtd)"/g);
			return [...included, ...declared].map(([, name]) => name);
		});

		expect(names).toEqual(expect.arrayContaining(asked));
	});

	test('6: spells the attribute for the kind of resource as its standard does', () => {
		expect(one('resource').attributes[standard.type]).toBe('sco');
		expect(xml.match(/scormtype/gi)).toHaveLength(1);
	});

	test('FF-64, 7: has identifiers that are unique XML ids', () => {
		const ids = withIdentifiers(root);

		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^[A-Za-z_][A-Za-z0-9_-]*$/);
	});

	test('8: has one organization with one titled item that leads to the resource', () => {
		const organization = one('organization');
		const item = one('item');

		expect(one('organizations').attributes.default).toBe(organization.attributes.identifier);
		expect(item.attributes.identifierref).toBe(one('resource').attributes.identifier);
		for (const parent of [organization, item])
			expect(parent.children.filter(({ name }) => name === 'title')).toMatchObject([
				{ text: options.title }
			]);
	});

	test('lms-matrix 8.8, 9 and 10: lists every content file once, the launched page first, and nothing else', () => {
		const resource = one('resource');
		const listed = all(resource, 'file').map(({ attributes }) => attributes.href);

		expect(resource.attributes).toMatchObject({ type: 'webcontent', href: 'index.html' });
		expect(listed[0]).toBe('index.html');
		expect([...listed].sort()).toEqual([...options.files].sort());
	});

	test('11: encodes hrefs and keeps them relative', () => {
		const odd = readManifest(standard.write({ ...options, files: ['index.html', 'a b/c%.js'] }));

		expect(all(odd, 'file').map(({ attributes }) => attributes.href)).toEqual([
			'index.html',
			'a%20b/c%25.js'
		]);
	});

	test('FF-35, 14 to 17: leaves passing marks, time limits and thresholds to the course', () => {
		expect(xml).not.toMatch(
			/masteryscore|maxtimeallowed|timelimitaction|completionThreshold|satisfiedByMeasure|prerequisites/i
		);
	});

	test('22: has no metadata that would need other schemas', () => {
		expect(xml).not.toMatch(/<lom|imsmd|adlcp:location/);
	});

	test('H16: writes titles as plain UTF-8 on one line', () => {
		const two = standard.write({ ...options, title: ' Drošība\n\tinternetā\u0007 ' });

		expect(xml).toContain('Kā pasargāt bērnus &amp; jauniešus – «drošība»');
		expect(xml).not.toMatch(/&#/);
		expect(two).toContain('<title>Drošība internetā</title>');
	});

	test('FF-63: keeps its identifiers when version, title and files change', () => {
		const next = standard.write({
			...options,
			version: '2.0.0',
			title: 'Other',
			files: ['index.html']
		});

		expect(withIdentifiers(readManifest(next))).toEqual(withIdentifiers(root));
	});

	test('gives another course other identifiers', () => {
		const other = withIdentifiers(readManifest(standard.write({ ...options, id: 'b-course' })));

		expect(other.filter((id) => withIdentifiers(root).includes(id))).toEqual([]);
	});

	test('does not depend on the order in which files are given', () => {
		const turned = standard.write({ ...options, files: [...options.files].reverse() });

		expect(turned).toBe(xml);
	});
});

test('lms-matrix 8.8: the 1.2 manifest has only 1.2 namespaces and no sequencing', () => {
	const used = namespacesOf(readManifest(manifest12(options)));

	expect([...used].sort()).toEqual([
		'http://www.adlnet.org/xsd/adlcp_rootv1p2',
		'http://www.imsproject.org/xsd/imscp_rootv1p1p2'
	]);
	expect(manifest12(options)).not.toMatch(/sequencing|imsss|adlnav|adlseq|v1p3/);
});

describe.each(standards.slice(1))('manifest for SCORM $name', ({ write }) => {
	const root = readManifest(write(options));

	test('FF-44, 18: lets the content decide what is completed and passed', () => {
		expect(all(root, 'deliveryControls')).toMatchObject([
			{ attributes: { completionSetByContent: 'true', objectiveSetByContent: 'true' } }
		]);
	});

	test('19: lets menus and Continue start the only SCO', () => {
		const [organization] = all(root, 'organization');
		const own = organization?.children.find(({ name }) => name === 'sequencing');

		expect(own?.children).toMatchObject([
			{ name: 'controlMode', attributes: { choice: 'true', flow: 'true' } }
		]);
	});

	test('20 and 21: hides only controls that have no use or lose work, on the item', () => {
		const hidden = all(root, 'item').flatMap((item) =>
			all(item, 'hideLMSUI').map(({ text }) => text)
		);

		expect(hidden).toEqual(['previous', 'continue', 'abandon', 'abandonAll']);
		expect(all(root, 'hideLMSUI')).toHaveLength(hidden.length);
	});

	test('H16: uses the prefixes that Moodle looks for, literally', () => {
		const prefixes = new Set(everything(root).map(({ prefix }) => prefix));

		expect([...prefixes].sort()).toEqual(['', 'adlnav', 'imsss']);
	});
});

const everything = (element: Element): Element[] => [
	element,
	...element.children.flatMap(everything)
];

const withIdentifiers = (root: Element) =>
	everything(root).flatMap(({ attributes }) => attributes.identifier ?? []);

/** Namespaces of elements and of prefixed attributes; `xsi` needs no schema. */
function namespacesOf(root: Element) {
	const prefixed: Record<string, string> = {};
	for (const { prefix, namespace } of everything(root)) prefixed[prefix] = namespace;
	const adlcp = root.namespace.includes('v1p1p2')
		? 'http://www.adlnet.org/xsd/adlcp_rootv1p2'
		: 'http://www.adlnet.org/xsd/adlcp_v1p3';
	return new Set([...Object.values(prefixed), adlcp]);
}
