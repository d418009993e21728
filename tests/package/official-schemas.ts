import {
	XmlBufferInputProvider,
	XmlDocument,
	XmlValidateError,
	XsdValidator,
	xmlCleanupInputProvider,
	xmlRegisterInputProvider
} from 'libxml2-wasm';

import { schemas12, schemas2004, type Files } from '../../build/package/schemas.ts';
import { namespaces12 } from '../../scorm-manifest/scorm12.ts';
import { namespaces2004 } from '../../scorm-manifest/scorm2004.ts';

/** Problems that the official schemas of a standard, from memory, find in a manifest. */
export function problemsBy(standard: '1.2' | '3rd' | '4th') {
	const edition = standard === '1.2' ? undefined : standard;
	// libxml2 refuses `ims_xml.xsd`, which makes the xml namespace its default; both describe the same attributes.
	const schemas: Files = edition
		? schemas2004(edition)
		: {
				...schemas12(),
				...only(schemas2004('4th'), 'XMLSchema.dtd', 'datatypes.dtd'),
				...renamed(schemas2004('4th'), 'xml.xsd', 'ims_xml.xsd')
			};
	const namespaces = edition ? namespaces2004 : namespaces12;
	return (manifest: string) => validate(manifest, schemas, namespaces);
}

function validate(manifest: string, schemas: Files, namespaces: Record<string, string>) {
	xmlRegisterInputProvider(new XmlBufferInputProvider(schemas));
	const driver = XmlDocument.fromString(importing(namespaces));
	const validator = XsdValidator.fromDoc(driver);
	const document = XmlDocument.fromString(manifest);
	try {
		validator.validate(document);
		return [];
	} catch (error) {
		if (error instanceof XmlValidateError)
			return error.details.map(({ message }) => message.trim());
		throw error;
	} finally {
		document.dispose();
		validator.dispose();
		driver.dispose();
		xmlCleanupInputProvider();
	}
}

const importing = (namespaces: Record<string, string>) =>
	'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">' +
	Object.entries(namespaces)
		.map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`)
		.join('') +
	'</xs:schema>';

const only = (files: Files, ...names: string[]): Files =>
	Object.fromEntries(Object.entries(files).filter(([name]) => names.includes(name)));

const renamed = (files: Files, from: string, to: string): Files =>
	Object.fromEntries(Object.values(only(files, from)).map((data) => [to, data]));
