import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PaperFile } from '../bundle/index.ts';
import { makePaper, type Paper } from './pages.ts';
import { writePdfs } from './pdf.ts';

const htmlOf = ({ path }: Paper) => `${path}.html`;

/** Writes everything for paper into an empty folder, and says what there is; without a browser there are no PDFs. */
export async function writePaper(
	folder: string,
	options: Parameters<typeof makePaper>[0] & {
		pdfs: boolean;
		/** Only what may lie in a package. */
		learners?: boolean;
	}
): Promise<{ path: string; leaders: boolean; file: PaperFile }[]> {
	const made = await makePaper(options);
	const pages = made.pages.filter(({ leaders }) => !(options.learners && leaders));
	const left = new Set(made.pages.filter((page) => !pages.includes(page)).map(htmlOf));
	for (const [path, data] of Object.entries(made.files)) {
		if (left.has(path)) continue;
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), data);
	}
	const pdf = options.pdfs && (await pdfs());
	return pages.map(({ path, language, name, title, leaders }) => ({
		path: `${path}.${pdf ? 'pdf' : 'html'}`,
		leaders,
		file: { language, name, title, pdf }
	}));

	async function pdfs(): Promise<boolean> {
		try {
			await writePdfs(folder, pages);
			return true;
		} catch (error) {
			console.log(`No PDFs: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
			return false;
		}
	}
}
