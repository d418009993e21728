import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Launch, LmsCall, Saved, Stored } from './lms/launch.ts';
import { lmsScript, type Engine } from './lms-script.ts';
import { sendFile, type FileOptions, type ServedFile } from './static-files.ts';

/** What the strictest servers we know of send. */
export const strictCsp =
	"default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'";

export interface ServerOptions extends FileOptions {
	/** Folder the package is served from; deep by default, so that nothing may rely on the root. */
	at?: string;
	lms?: { engine: Engine; standard: Launch['standard'] } & Partial<
		Pick<Launch, 'edition' | 'attempt' | 'learner' | 'language' | 'mode' | 'profile' | 'fails'> & {
			width: number;
			height: number;
		}
	>;
}

export interface TestServer {
	/** Address of the page that frames the course, when there is an LMS. */
	lmsUrl: string;
	/** Address of the course by itself. */
	courseUrl: string;
	/** Every request for a file of the package, in order. */
	files: ServedFile[];
	/** Requests to this server for anything that is neither the package nor the LMS. */
	strays: string[];
	/** Calls of all visits, as far as the page sent them. */
	calls: LmsCall[];
	/** Values the LMS holds. */
	stored: Stored;
	/** What the LMS page needs to go on with the attempt. */
	attempt?: unknown;
	close(): Promise<void>;
}

const moodleFrame = { width: 952, height: 666 };

/** Serves one unpacked package to one learner, alone or inside an LMS page that remembers the attempt. */
export async function serve(options: ServerOptions): Promise<TestServer> {
	const { at = '/pluginfile.php/31/mod_scorm/content/2/', lms } = options;
	const learner = lms?.learner ?? { id: 'learner-7', name: 'Ozola, Anna' };
	const state: Pick<TestServer, 'files' | 'strays' | 'calls' | 'stored' | 'attempt'> = {
		files: [],
		strays: [],
		calls: [],
		stored: {},
		attempt: lms?.attempt
	};

	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		if (path.startsWith(at)) {
			state.files.push(sendFile(path.slice(at.length), request, response, options));
		} else if (lms && path === '/lms/course') {
			const { attempt } = state;
			const { engine, standard, edition, language = '', mode = 'normal', profile, fails } = lms;
			const course = { url: `${at}index.html`, ...moodleFrame, ...sizeOf(lms) };
			const launch: Launch = {
				standard,
				edition,
				attempt,
				learner,
				language,
				mode,
				profile,
				fails,
				course
			};
			sendText(response, 'text/html', lmsHtml(engine, launch));
		} else if (lms && path === `/lms/${lms.engine}.js`) {
			sendText(response, 'text/javascript', await lmsScript(lms.engine));
		} else if (lms && path === '/lms/save') {
			const saved = JSON.parse(await bodyOf(request)) as Saved;
			state.calls.push(...saved.calls);
			Object.assign(state, saved.held);
			sendText(response, 'text/plain', '');
		} else {
			state.strays.push(path);
			response.writeHead(404).end();
		}
	};
	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => {
			state.strays.push(String(error));
			response.writeHead(500).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	return Object.assign(state, {
		lmsUrl: `${origin}/lms/course`,
		courseUrl: `${origin}${at}index.html`,
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	});
}

const sizeOf = ({ width, height }: { width?: number; height?: number }) => ({
	...(width ? { width } : {}),
	...(height ? { height } : {})
});

const lmsHtml = (engine: Engine, launch: Launch) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>LMS</title><link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { border: 0; display: block }</style></head><body>
<script id="launch" type="application/json">${JSON.stringify(launch).replaceAll('<', '\\u003c')}</script>
<script src="${engine}.js"></script></body></html>`;

function sendText(response: ServerResponse, type: string, text: string) {
	response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
}

async function bodyOf(request: IncomingMessage) {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString('utf8');
}
