import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wordScripts } from '../bundle/words.ts';
import { mapOf } from '../map/index.ts';
import { galleryCode } from './gallery-code.ts';
import { listen } from './listen.ts';
import { openZip } from './open-zip.ts';
import { pageCode } from './page-code.ts';
import { stateAt } from './places.ts';
import { memory } from './remember.ts';
import { readState } from './saved-state.ts';
import { previewServer } from './server.ts';
import { shownWords, showings, type Showing } from './shown-words.ts';
import { staleTexts } from './stale.ts';
import type { Told } from './told.ts';
import { watchFolders } from './watch-folders.ts';
import { openWorkshop } from './workshop.ts';

export interface PreviewOptions {
	/** Folder of the project, with `course` and `src`. */
	root: string;
	/** The first port to try; 0 is any. */
	port?: number;
	/** A SCORM package to open instead of the course. */
	zip?: string;
	/** Told what the page is told. */
	ontold?: (told: Told) => void;
}

export interface Preview {
	address: string;
	/** When the first build is done, or has failed. */
	ready: Promise<void>;
	close(): Promise<void>;
}

/** Serves the course beside an LMS, and builds it anew as its files are saved. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
	const { root, port = 4173, zip, ontold } = options;
	const own = join(root, '.course/preview');
	const folder = join(own, zip ? 'zip' : 'site');
	const remember = memory(own);
	const workshop = openWorkshop({
		root,
		folder,
		remember,
		tell(told) {
			tell(told);
			ontold?.(told);
		}
	});
	const opened = zip === undefined ? undefined : unpacked(zip, folder);
	const { server, tell } = previewServer({
		folder,
		page: pageCode(remember),
		gallery: () => galleryCode(root, remember),
		told: () => opened ?? workshop.told,
		readState: (text) => workshop.course && readState(text, workshop.course),
		stateAt: (text, to) => workshop.course && stateAt(text, to, workshop.course),
		wordScript,
		map(id) {
			const { course, words } = workshop;
			const language = course?.languages[0] ?? '';
			return course && mapOf(id, { course, words, language })?.html;
		},
		asItIs: opened !== undefined
	});

	function wordScript(path: string, showing: string): string | undefined {
		const { course, words } = workshop;
		if (!course || showing === 'plain' || !showings.includes(showing as Showing)) return undefined;
		const marked = showing === 'stale' ? staleTexts(root) : {};
		const shown = shownWords(words, showing as Showing, marked);
		return wordScripts(shown, course.languages)[path];
	}

	const taken = await listen(server, port);
	const address = `http://127.0.0.1:${taken}/`;
	const stop = opened
		? () => undefined
		: watchFolders([join(root, 'course'), join(root, 'src')], () => void workshop.build());
	if (opened) ontold?.(opened);
	return {
		address,
		ready: opened ? Promise.resolve() : workshop.build(),
		async close() {
			stop();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

/** The package's files where they are served from, and what the page is told of it. */
function unpacked(zip: string, folder: string): Told {
	const { files, ...opened } = openZip(zip);
	rmSync(folder, { recursive: true, force: true });
	for (const [path, data] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), data);
	}
	const findings = { errors: 0, warnings: 0, texts: [] };
	return { stamp: 'zip', building: false, findings, note: '', seconds: 0, zip: opened };
}
