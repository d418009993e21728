import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** One element of a manifest, as plain data: names without prefixes, in document order. */
export interface Element {
	name: string;
	prefix: string;
	namespace: string;
	attributes: Record<string, string>;
	text: string;
	children: Element[];
}

export function readManifest(xml: string): Element {
	const document = XmlDocument.fromString(xml);
	try {
		return plain(document.root);
	} finally {
		document.dispose();
	}
}

/** All elements of that name, at any depth, in document order. */
export const all = (element: Element, name: string): Element[] => [
	...element.children.filter((child) => child.name === name),
	...element.children.flatMap((child) => all(child, name))
];

function plain(element: XmlElement): Element {
	const children: Element[] = [];
	for (let node = element.firstChild; node; node = node.next)
		if ('attrs' in node) children.push(plain(node as XmlElement));
	return {
		name: element.name,
		prefix: element.prefix,
		namespace: element.namespaceUri,
		attributes: Object.fromEntries(
			element.attrs.map((attribute) => [
				attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name,
				attribute.content
			])
		),
		text: children.length ? '' : element.content,
		children
	};
}
