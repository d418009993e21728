import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { common } from '../bundle/compile.ts';
import { loadCourse } from '../check/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { PageCode } from './page-code.ts';
import type { Remember } from './remember.ts';

/** The code of the gallery: every block in every state. */
export function galleryCode(root: string, remember: Remember): Promise<PageCode> {
	const inputs = [
		fingerprint([join(root, 'src')], /./),
		fingerprint(
			['shell', 'blocks'].map((part) => join(root, 'course', part)),
			/\.json$/
		)
	];
	return remember('gallery', inputs, () => compileGallery(root));
}

export async function compileGallery(root: string): Promise<PageCode> {
	const { output } = (await build({
		...common(root, [await ownWords(root)]),
		build: {
			write: false,
			target: 'es2022',
			cssCodeSplit: false,
			modulePreload: false,
			assetsInlineLimit: Infinity,
			reportCompressedSize: false,
			rolldownOptions: {
				checks: { pluginTimings: false },
				input: join(root, 'src/gallery/main.ts')
			}
		}
	})) as Rolldown.RolldownOutput;
	const script = output.find((file) => file.type === 'chunk');
	const styles = output.find((file) => file.fileName.endsWith('.css'));
	return {
		script: script?.code ?? '',
		styles: styles?.type === 'asset' ? String(styles.source) : ''
	};
}

export const galleryPage = [
	'<!doctype html>',
	'<html lang="en">',
	'<head>',
	'<meta charset="utf-8">',
	'<meta name="viewport" content="width=device-width, initial-scale=1">',
	'<title>Gallery</title>',
	'<link rel="icon" href="data:,">',
	'<link rel="stylesheet" href="/preview/gallery.css">',
	'<script type="module" src="/preview/gallery.js"></script>',
	'</head>',
	'<body></body>',
	'</html>',
	''
].join('\n');

/** What the blocks and the shell say of themselves, as the course has it now. */
async function ownWords(root: string): Promise<Plugin> {
	const { words } = await loadCourse(root);
	const own = Object.fromEntries(
		Object.entries(words).map(([language, { shell = {}, blocks = {} }]) => [
			language,
			{ shell, blocks }
		])
	);
	const id = 'virtual:gallery-words';
	return {
		name: 'gallery-words',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		load: (loaded) =>
			loaded === `\0${id}` ? `export const words = ${JSON.stringify(own)};` : undefined
	};
}
