import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCourse } from '../../build/check/index.ts';
import { dateOf, makePaper, writePdfs, type Paper } from '../../build/print/index.ts';
import { textsOf } from '../../build/bundle/words.ts';

const root = new URL('../../', import.meta.url).pathname;
const { course, words } = await loadCourse(root, { release: true });
const { pages, files } = await makePaper({ root, course, words, date: dateOf(course) });
const handouts = pages.filter(({ name }) => /^p\d$/.test(name));
const recorded = JSON.parse(readFileSync(new URL('pages.json', import.meta.url), 'utf8')) as Record<
	string,
	Record<string, number>
>;

const named = ({ path }: Paper) => path;
const wordsOf = (html: string) =>
	html
		.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ');

describe('LX-22: nothing unseen is on paper', () => {
	const hidden = Object.values(course.cases).filter(({ level }) => level === 'check');

	test.each(pages.map((page) => [named(page), page] as const))(
		'%s has no entry of a case of the check and no question of the final test',
		(_, page) => {
			const said = wordsOf(page.html);
			const secret = [
				...hidden.flatMap(({ id }) => [
					...textsOf((words[page.language]?.[id] as { entries?: object })?.entries)
				]),
				...textsOf((words[page.language]?.['checks'] as { items?: object })?.items)
			].filter((text) => text.length > 60);

			const told = secret.filter((text) => said.includes(text.replace(/\s+/g, ' ')));

			expect(secret.length).toBeGreaterThan(100);
			expect(told).toEqual([]);
		}
	);

	test.each(course.languages)('the worksheet in %s gives no reasons and no outcome', (language) => {
		const sheet = wordsOf(pages.find(({ path }) => path === join(language, 'p4'))?.html ?? '');
		const why = ['c03', 'c04', 'c06', 'c08'].flatMap((id) => {
			const { entries = {}, debrief = {} } = (words[language]?.[id] ?? {}) as {
				entries?: Record<string, { why?: string }>;
				debrief?: object;
			};
			return [...Object.values(entries).flatMap((one) => one.why ?? []), ...textsOf(debrief)];
		});

		expect(why.filter((text) => text.length > 30 && sheet.includes(text))).toEqual([]);
	});
});

test.each(handouts.map((page) => [named(page), page] as const))(
	'%s says that it is fictional and for professionals, its version and its date',
	(_, page) => {
		const note = (words[page.language]?.['handbook'] as { printables: { footer: string } })
			.printables.footer;

		for (const text of [page.html, page.footer]) {
			expect(text).toContain(note);
			expect(text).toContain(course.version);
			expect(text).toContain(dateOf(course));
		}
	}
);

test.each(course.languages)(
	'LX-21: each number on the support card in %s has its day',
	(language) => {
		const card = pages.find(({ path }) => path === join(language, 'p8'))?.html ?? '';
		const rows = card.split('data-helpline=').slice(1);

		expect(rows.length).toBeGreaterThan(5);
		expect(rows.filter((row) => !/class="day[^"]*">[^<]*\d{4}/.test(row))).toEqual([]);
	}
);

describe('PDFs', () => {
	const folder = mkdtempSync(join(tmpdir(), 'paper-'));

	beforeAll(async () => {
		for (const [path, data] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), data);
		}
		await writePdfs(folder, handouts);
	}, 120_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	const open = (path: string) =>
		getDocument({ data: new Uint8Array(readFileSync(join(folder, `${path}.pdf`))), verbosity: 0 })
			.promise;

	// UPDATE=1 records the numbers; look at the pages before.
	test('LX-22: each handout has its number of pages', async () => {
		const counts: typeof recorded = {};
		for (const { language, name, path } of handouts) {
			(counts[language] ??= {})[name] = (await open(path)).numPages;
		}

		if (process.env['UPDATE']) {
			writeFileSync(
				new URL('pages.json', import.meta.url),
				`${JSON.stringify(counts, null, '\t')}\n`
			);
		}
		expect(counts).toEqual(recorded);
	});

	test.each(handouts.map((page) => [named(page), page] as const))(
		'%s is tagged, titled, in its language, and its last line is there whole',
		async (_, page) => {
			const pdf = await open(page.path);
			const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
			const marks = await pdf.getMarkInfo();
			const tree = await (await pdf.getPage(1)).getStructTree();

			expect(info.Title).toContain(page.title);
			expect(info.Language).toBe(page.language);
			expect(marks?.Marked).toBe(true);
			expect(tree?.children.length).toBeGreaterThan(0);
		}
	);

	test('LX-22: nothing is cut at the edge of the paper, and no row is torn', async () => {
		const { findBrowser, launchArgs } = await import('../../build/browser/find-browser.ts');
		const { chromium } = await import('@playwright/test');
		const { executablePath, env } = await findBrowser();
		const browser = await chromium.launch({
			executablePath,
			args: launchArgs,
			env: { ...(process.env as Record<string, string>), ...env }
		});
		const page = await browser.newPage({ viewport: { width: 665, height: 990 } });
		await page.emulateMedia({ media: 'print' });
		const cut: string[] = [];
		for (const { path } of pages) {
			await page.goto(`file://${join(folder, path)}.html`);
			const found = await page.evaluate(() => {
				const rows = [...document.querySelectorAll<HTMLElement>('tr, li, .decide, .asked')];
				const wide = document.documentElement.scrollWidth > innerWidth;
				// Taller than a page, a row could only be torn.
				const tall = rows.filter((row) => row.offsetHeight > 940 && row.matches('tr'));
				const whole = [...document.querySelectorAll('tr')].every(
					(row) => getComputedStyle(row).breakInside === 'avoid'
				);
				return [
					...(wide ? ['wider than the paper'] : []),
					...tall.map(({ textContent }) => textContent?.slice(0, 40) ?? ''),
					...(whole ? [] : ['rows may be torn'])
				];
			});
			cut.push(...found.map((what) => `${path}: ${what}`));
		}
		await browser.close();

		expect(cut).toEqual([]);
	});
});
