import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Package {
	name: string;
	version: string;
	license?: string;
	homepage?: string;
	text: string;
}

/** The licences of all packages that these files belong to, as one text; the same files give the same bytes. */
export function notices(files: Iterable<string>): string {
	const folders = new Set([...files].flatMap((file) => packageFolder(file) ?? []));
	const packages = [...folders]
		.map(read)
		.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
	return [
		'This course contains software and typefaces by others, under the licences below.\n',
		...packages.map(notice)
	].join(`\n${'-'.repeat(72)}\n\n`);
}

/** The nearest folder that names a package, for a file inside `node_modules`. */
function packageFolder(file: string): string | undefined {
	const path = file.replace(/^\0/, '').replace(/\?.*$/, '');
	const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path);
	return found?.[1];
}

function read(folder: string): Package {
	const { name, version, license, homepage } = JSON.parse(
		readFileSync(join(folder, 'package.json'), 'utf8')
	) as Package;
	const file = readdirSync(folder)
		.sort()
		.find((entry) => /^(licen[cs]e|copying|ofl)(\.|$)/i.test(entry));
	const text =
		file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
	if (!text && !license) throw new Error(`${name} names no licence (${dirname(folder)}).`);
	return { name, version, license, homepage, text };
}

function notice({ name, version, license, homepage, text }: Package): string {
	const head = [`${name} ${version}`, license && `Licence: ${license}`, homepage];
	const body = text
		.replace(/\r\n?/g, '\n')
		.replace(/[ \t]+$/gm, '')
		.trim();
	return `${head.filter(Boolean).join('\n')}\n${body ? `\n${body}\n` : ''}`;
}
