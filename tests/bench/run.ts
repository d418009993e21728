import { readFileSync, writeFileSync } from 'node:fs';

import { chromium } from '@playwright/test';
import { median } from 'simple-statistics';

import { findBrowser, launchArgs } from '../../build/browser/find-browser.ts';
import { commandLine } from '../../build/commands/command-line.ts';
import unpack from '../browser/unpack.ts';
import { measure, type Measured, type Served } from './measure.ts';

const { values } = commandLine({
	usage: `
npm run bench
npm run bench -- --write

Opens the built packages five times each with a processor four times slower, 1.6 Mbit/s and 150 ms, and shows medians.
Build before: npm run build. Leave the machine alone meanwhile.

  --write  puts the table into README.md
`,
	options: { write: { type: 'boolean' } }
});

const times = 5;
const served: Record<string, Served> = {
	'SCORM 1.2 in an LMS, gzip': { kind: 'scorm12', gzip: true, lms: true },
	'SCORM 1.2 in an LMS, plain': { kind: 'scorm12', gzip: false, lms: true },
	'web, gzip': { kind: 'web', gzip: true, lms: false },
	'web, plain': { kind: 'web', gzip: false, lms: false }
};

const ms = (value: number) => `${Math.round(value)} ms`;
const columns: Record<string, (all: Measured) => string> = {
	'first paint': ({ paint }) => ms(paint),
	'first heading': ({ heading }) => ms(heading),
	usable: ({ usable }) => ms(usable),
	blocking: ({ blocking }) => ms(blocking),
	'next page': ({ next }) => ms(next),
	shift: ({ shift }) => shift.toFixed(3),
	heap: ({ heap }) => `${(heap / 1e6).toFixed(1)} MB`,
	requests: ({ requests }) => `${requests}`,
	bytes: ({ bytes }) => `${(bytes / 1000).toFixed(0)} kB`,
	'LMS calls': ({ calls }) => (calls ? `${calls}` : '–')
};

unpack();
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
	executablePath,
	args: launchArgs,
	env: { ...(process.env as Record<string, string>), ...env }
});
const rows: string[][] = [];
for (const [name, how] of Object.entries(served)) {
	const all: Measured[] = [];
	for (let n = 0; n < times; n++) all.push(await measure(browser, how));
	rows.push([name, ...Object.values(columns).map((show) => show(medianOf(all)))]);
}
await browser.close();

const table = markdown(['', ...Object.keys(columns)], rows);
console.log(table);
if (values.write) {
	const readme = readFileSync('README.md', 'utf8');
	const place = /(?<=<!-- bench -->\n\n)[^]*(?=<!-- \/bench -->)/;
	if (!place.test(readme)) throw new Error('README.md has no place for the table: <!-- bench -->');
	writeFileSync('README.md', readme.replace(place, `${table}\n\n`));
}

function medianOf(all: readonly Measured[]): Measured {
	const names = Object.keys(all[0] ?? {}) as (keyof Measured)[];
	return Object.fromEntries(
		names.map((name) => [name, median(all.map((one) => one[name]))])
	) as unknown as Measured;
}

/** Aligned as prettier writes it. */
function markdown(head: string[], body: string[][]): string {
	const lines = [head, ...body];
	const widths = head.map((_, at) => Math.max(3, ...lines.map((line) => line[at]?.length ?? 0)));
	const row = (line: string[]) =>
		`| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
	return [row(head), row(widths.map((width) => '-'.repeat(width))), ...body.map(row)].join('\n');
}
