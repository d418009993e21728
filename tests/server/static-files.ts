import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { IncomingMessage, ServerResponse } from 'node:http';

/** As a small LMS knows them; anything else is sent as a stream of bytes. */
const usualTypes: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'text/xml'
};

export interface FileOptions {
	/** Folder with the unpacked package. */
	root: string;
	/** Compresses text for browsers that accept it; many LMSs do not. */
	gzip?: boolean;
	/** Value of the header Content-Security-Policy on every file. */
	csp?: string;
	/** MIME types by file name ending that are unlike the usual ones, such as `{ '.js': 'text/plain' }`. */
	types?: Record<string, string>;
}

/** One answered request for a file of the package. */
export interface ServedFile {
	/** Path in the package. */
	path: string;
	status: 200 | 404;
	/** Bytes of the body as sent. */
	bytes: number;
}

/** Answers with a file of the package, or with 404; folders have no index, as in Moodle. */
export function sendFile(
	path: string,
	request: IncomingMessage,
	response: ServerResponse,
	{ root, gzip = false, csp, types = {} }: FileOptions
): ServedFile {
	const file = join(root, normalize(path));
	const inside = file.startsWith(root + sep);
	if (!inside || !existsSync(file) || !statSync(file).isFile()) {
		response.writeHead(404).end();
		return { path, status: 404, bytes: 0 };
	}
	const ending = extname(file);
	const type = types[ending] ?? usualTypes[ending] ?? 'application/octet-stream';
	const small =
		gzip &&
		/^(text|image\/svg)|json/.test(type) &&
		/\bgzip\b/.test(String(request.headers['accept-encoding']));
	const body = small ? gzipSync(readFileSync(file)) : readFileSync(file);
	response
		.writeHead(200, {
			'content-type': type,
			'content-length': body.length,
			'cache-control': 'no-store',
			...(small ? { 'content-encoding': 'gzip' } : {}),
			...(csp ? { 'content-security-policy': csp } : {})
		})
		.end(body);
	return { path, status: 200, bytes: body.length };
}
