import { join } from 'node:path';
import { galleryCode } from './gallery-code.ts';
import { listen } from './listen.ts';
import { pageCode } from './page-code.ts';
import { memory } from './remember.ts';
import { readState } from './saved-state.ts';
import { previewServer } from './server.ts';
import type { Told } from './told.ts';
import { watchFolders } from './watch-folders.ts';
import { openWorkshop } from './workshop.ts';

export interface PreviewOptions {
	/** Folder of the project, with `course` and `src`. */
	root: string;
	/** The first port to try; 0 is any. */
	port?: number;
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
	const { root, port = 4173, ontold } = options;
	const own = join(root, '.course/preview');
	const folder = join(own, 'site');
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
	const { server, tell } = previewServer({
		folder,
		page: pageCode(remember),
		gallery: () => galleryCode(root, remember),
		told: () => workshop.told,
		readState: (text) => workshop.course && readState(text, workshop.course)
	});

	const taken = await listen(server, port);
	const stopWatching = watchFolders(
		[join(root, 'course'), join(root, 'src')],
		() => void workshop.build()
	);
	return {
		address: `http://127.0.0.1:${taken}/`,
		ready: workshop.build(),
		async close() {
			stopWatching();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
