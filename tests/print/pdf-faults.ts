import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export const openPdf = (data: Uint8Array) =>
	getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;

type Pdf = Awaited<ReturnType<typeof openPdf>>;

interface Wanted {
	title: string;
	language: string;
	/** What the footer of every page says, beside the number of the page. */
	footer: readonly string[];
}

/** What an accessible PDF of ours lacks: tags, title, language, outline, a footer on each page. */
export async function faultsIn(pdf: Pdf, { title, language, footer }: Wanted): Promise<string[]> {
	const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
	const marks = await pdf.getMarkInfo();
	const outline = await pdf.getOutline();
	const faults = [
		!info.Title?.includes(title) && `title: ${info.Title}`,
		info.Language !== language && `language: ${info.Language}`,
		!marks?.Marked && 'not marked as tagged',
		!outline?.length && 'no outline'
	];
	for (let n = 1; n <= pdf.numPages; n += 1) {
		const page = await pdf.getPage(n);
		const tree = await page.getStructTree();
		const text = await textOf(page);
		faults.push(
			!tree?.children.length && `page ${n}: no tags`,
			...footer.map((one) => !text.includes(squeezed(one)) && `page ${n}: no ${one}`),
			!text.includes(`${n}/${pdf.numPages}`) && `page ${n}: no number`
		);
	}
	return faults.filter((fault) => typeof fault === 'string');
}

/** How far down each page its text reaches, as a share; the running footer stands below. */
export async function fillOf(pdf: Pdf): Promise<number[]> {
	const fills: number[] = [];
	for (let n = 1; n <= pdf.numPages; n += 1) {
		const page = await pdf.getPage(n);
		const [, , , height = 1] = page.view;
		const { items } = await page.getTextContent();
		const lowest = items
			.flatMap((item) => ('str' in item && item.str.trim() ? (item.transform[5] as number) : []))
			.filter((y) => y > height * 0.055);
		fills.push(1 - Math.min(height, ...lowest) / height);
	}
	return fills;
}

/** Where spaces stand between letters is for the eye. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

async function textOf(page: Awaited<ReturnType<Pdf['getPage']>>) {
	const { items } = await page.getTextContent();
	return squeezed(items.map((item) => ('str' in item ? item.str : '')).join(''));
}
