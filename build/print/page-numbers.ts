import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pages on which the places lie that a PDF links to, from 1, by the id of the place. */
export async function pageNumbers(data: Uint8Array): Promise<Record<string, number>> {
	const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
	const places = Object.entries((await pdf.getDestinations()) as Record<string, unknown[]>);
	const numbers = await Promise.all(
		places.map(async ([id, [page]]) => [id, (await pdf.getPageIndex(page as never)) + 1] as const)
	);
	await pdf.loadingTask.destroy();
	return Object.fromEntries(numbers);
}
