import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';

export interface OpenedZip {
	files: Record<string, Uint8Array>;
	title: string;
	/** Path of the page that an LMS would open. */
	launch: string;
	standard: 'scorm12' | 'scorm2004';
}

/** Any SCORM package: what is in it, and what its manifest says to open. */
export function openZip(path: string): OpenedZip {
	const all = Object.entries(unzipSync(readFileSync(path)));
	const files = Object.fromEntries(all.filter(([name]) => isInside(name)));
	const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
	const launch = launchIn(manifest);
	if (!files['imsmanifest.xml'] || launch === undefined)
		throw new Error(
			`${basename(path)} is no SCORM package: there is no imsmanifest.xml at its top that names a page to open.`
		);
	return {
		files,
		title: text(/<title>([^<]*)<\/title>/.exec(manifest)?.[1]) || basename(path),
		launch,
		standard: /adlcp_rootv1p2|<schemaversion>\s*1\.2/.test(manifest) ? 'scorm12' : 'scorm2004'
	};
}

/** A name that climbs out of its folder is left out. */
function isInside(name: string): boolean {
	return !name.endsWith('/') && !/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(name);
}

/** The first resource that is a page with an API; in a package of one page, that page. */
function launchIn(manifest: string): string | undefined {
	const resources = [...manifest.matchAll(/<resource\b[^>]*>/g)].map(([tag]) => tag);
	const sco = resources.find((tag) => /scormtype\s*=\s*["']sco["']/i.test(tag)) ?? resources[0];
	return text(/\bhref\s*=\s*["']([^"']+)["']/.exec(sco ?? '')?.[1]) || undefined;
}

function text(escaped = ''): string {
	return escaped
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&apos;/g, "'")
		.replace(/&amp;/g, '&');
}
