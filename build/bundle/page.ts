import type { Language } from '../../src/model/index.ts';
import { escape } from './html.ts';

export interface StartPage {
	course: string;
	/** Title in the fallback language. */
	title: string;
	/** In menu order; the first is shown until `package.js` has chosen. */
	languages: {
		tag: Language;
		/** The start screen, as the app will take it over. */
		screen: string;
		/** What to do when the course cannot start. */
		noStart?: string;
	}[];
}

/** `index.html`: the start screen in every language, of which the style sheet shows one. */
export function startPage({ course, title, languages }: StartPage): string {
	const [first] = languages;
	const tags = languages.map(({ tag }) => tag).join(' ');
	return [
		'<!doctype html>',
		`<html lang="${first?.tag}" data-course="${escape(course)}" data-languages="${tags}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escape(title)}</title>`,
		// Without one, browsers ask for favicon.ico.
		'<link rel="icon" href="data:,">',
		'<script src="package.js"></script>',
		'<link rel="stylesheet" href="app.css">',
		'<script src="app.js" defer></script>',
		'</head>',
		'<body>',
		...languages.map(({ tag, screen }) => `<div data-start lang="${tag}">${screen}</div>`),
		...languages.flatMap(({ tag, noStart }) =>
			noStart ? [`<p class="no-start" data-no-start lang="${tag}">${escape(noStart)}</p>`] : []
		),
		'</body>',
		'</html>',
		''
	].join('\n');
}

/** Shows the parts of the page that are in the page's language, and the way out only when it is needed. */
export function startPageStyle(languages: readonly Language[]): string {
	const others = languages.map(
		(tag) => `html[lang="${tag}"] :is([data-start],[data-no-start]):not([lang="${tag}"])`
	);
	return `${others.join(',')},html[data-scripts]:not([data-trouble]) .no-start{display:none}\n`;
}
