import { escape } from '../bundle/html.ts';
import type { Printed } from '../../src/print/render.ts';

/** A whole page for paper; its styles lie beside the folder of its language. */
export function paperPage(options: {
	printed: Pick<Printed, 'title' | 'body' | 'note'>;
	language: string;
	course: string;
	/** Path of its styles from the page. */
	styles: string;
	/** Version and date, as the running footer says them. */
	edition: string;
}): string {
	const { printed, language, course, styles, edition } = options;
	return [
		'<!doctype html>',
		`<html lang="${language}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escape(`${printed.title} · ${course}`)}</title>`,
		'<link rel="icon" href="data:,">',
		`<link rel="stylesheet" href="${styles}">`,
		'</head>',
		'<body>',
		printed.body,
		// Where a browser prints it, there is no running footer.
		`<footer class="edition"><p>${escape([edition, printed.note].filter(Boolean).join(' · '))}</p></footer>`,
		'</body>',
		'</html>',
		''
	].join('\n');
}

/** The running footer of a PDF, as Chromium wants it. */
export function runningFooter(text: string): string {
	const style =
		'width:100%;padding:0 17mm;display:flex;justify-content:space-between;font:7pt sans-serif;color:#444';
	return `<div style="${style}"><span>${escape(text)}</span><span style="white-space:nowrap;padding-left:5mm"><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;
}
