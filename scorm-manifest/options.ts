/** What a manifest says about a package. */
export interface ManifestOptions {
	/** Course id, lower-case kebab: every identifier is derived from it, so that a new version replaces the old one in an LMS. */
	id: string;
	version: string;
	/** Shown by the LMS: one line in the course's fallback language. */
	title: string;
	/** The page an LMS opens; one of `files`. */
	launch: string;
	/** Every content file of the package, as paths from its root; without schemas and the manifest itself. */
	files: readonly string[];
}

export const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

/** XML ids of the four things an LMS may store about a package. They must never change between versions. */
export function identifiersOf(course: string) {
	return {
		manifest: `${course}-manifest`,
		organization: `${course}-organization`,
		item: `${course}-item`,
		resource: `${course}-sco`
	};
}

/** Value of `xsi:schemaLocation`: namespaces with the schema file of each, at the package root. */
export const locations = (schemas: Record<string, string>) =>
	Object.entries(schemas).flat().join(' ');

/** A title as one line of text that XML can carry. */
export const oneLine = (title: string) => title.replace(/[\p{Cc}\s]+/gu, ' ').trim();
