import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import type { Standard } from '../../src/lms/port.ts';
import { naming } from '../package/package-script.ts';
import { galleryPage } from './gallery-code.ts';
import type { PageCode } from './page-code.ts';
import type { StateTold, Told } from './told.ts';

export interface ServerOptions {
	/** Where the site is. */
	folder: string;
	page: Promise<PageCode>;
	/** Compiled when it is asked for, from what the files say then. */
	gallery: () => Promise<PageCode>;
	told: () => Told;
	readState: (text: string) => StateTold | undefined;
	/** The saved state of a learner at another place. */
	stateAt: (text: string, to: string) => string | undefined;
	/** A word script as it is to be shown, when that differs from the file. */
	wordScript: (path: string, showing: string) => string | undefined;
	/** The page with the map of a case or conversation. */
	map: (id: string) => string | undefined;
	/** A zip is served as it is. */
	asItIs: boolean;
}

const require = createRequire(import.meta.url);
const standards: Standard[] = ['scorm12', 'scorm2004'];
const html = readFileSync(new URL('./page/index.html', import.meta.url), 'utf8');
const typeface = readFileSync(require.resolve('inter-ui/variable/InterVariable.woff2'));

/** Serves the preview's page, the course once for each standard, and scorm-again; and tells the page what happens. */
export function previewServer(options: ServerOptions) {
	const { folder, page, gallery, told, readState } = options;
	let showing = 'plain';
	const readers = new Set<ServerResponse>();
	const course = sirv(folder, { dev: true });
	const scormAgain = sirv(join(dirname(require.resolve('scorm-again')), 'esm'), { dev: true });

	const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
		'/': (_, response) => send(response, 'text/html', html),
		'/preview/page.js': async (_, response) =>
			send(response, 'text/javascript', (await page).script),
		'/preview/page.css': async (_, response) => send(response, 'text/css', (await page).styles),
		'/gallery': (_, response) => send(response, 'text/html', galleryPage),
		'/preview/gallery.js': async (_, response) =>
			send(response, 'text/javascript', (await gallery()).script),
		'/preview/gallery.css': async (_, response) =>
			send(response, 'text/css', (await gallery()).styles),
		'/preview/inter.woff2': (_, response) => send(response, 'font/woff2', typeface),
		'/preview/events': (request, response) => {
			response.writeHead(200, {
				'content-type': 'text/event-stream',
				'cache-control': 'no-store'
			});
			response.write(event(told()));
			readers.add(response);
			request.on('close', () => readers.delete(response));
		},
		'/preview/state': async (request, response) => {
			const read = readState(await bodyOf(request));
			send(response, 'application/json', JSON.stringify(read ?? { parts: [] }));
		},
		'/preview/jump': async (request, response) => {
			const { saved, to } = JSON.parse(await bodyOf(request)) as Record<string, string>;
			const state = options.stateAt(saved ?? '', to ?? '');
			send(response, 'application/json', JSON.stringify({ state }));
		},
		'/preview/show': async (request, response) => {
			showing = await bodyOf(request);
			response.writeHead(204).end();
		}
	};
	for (const standard of options.asItIs ? [] : standards) {
		routes[`/${standard}/package.js`] = (_, response) => {
			const common = readFileSync(join(folder, 'package.js'), 'utf8');
			send(response, 'text/javascript', naming(common)(standard));
		};
	}
	const folders = { scorm12: course, scorm2004: course, 'scorm-again': scormAgain };

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const route = routes[pathname];
		if (route) return void (await route(request, response));
		const words = /^\/scorm\w+\/(words\/.+\.js)$/.exec(pathname)?.[1];
		const script = words && options.wordScript(words, showing);
		if (script) return send(response, 'text/javascript', script);
		const map = /^\/map\/([a-z0-9-]+)$/.exec(pathname)?.[1];
		const drawn = map && options.map(map);
		if (drawn) return send(response, 'text/html', drawn);
		const [, first = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
		const files = folders[first as keyof typeof folders];
		if (!files) return void response.writeHead(404).end();
		request.url = rest;
		files(request, response);
	}

	const server: Server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => {
			if (!response.headersSent) response.writeHead(500);
			response.end(String(error));
		});
	});
	return {
		server,
		tell(news: Told): void {
			for (const reader of readers) reader.write(event(news));
		}
	};
}

function event(told: Told): string {
	return `data: ${JSON.stringify(told)}\n\n`;
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
	const charset = typeof body === 'string' ? '; charset=utf-8' : '';
	const headers = { 'content-type': `${type}${charset}`, 'cache-control': 'no-store' };
	response.writeHead(200, headers).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString('utf8');
}
