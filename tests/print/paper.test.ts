import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCourse } from '../../build/check/index.ts';
import { dateOf, makePaper, writePdfs, type Paper } from '../../build/print/index.ts';
import { textsOf } from '../../build/bundle/words.ts';
import { shortDay } from '../../src/print/short-day.ts';
import { openBrowser } from './open-browser.ts';
import { faultsIn, fillOf, openPdf } from './pdf-faults.ts';

const root = new URL('../../', import.meta.url).pathname;
const { course, words } = await loadCourse(root, { release: true });
const { pages, files } = await makePaper({ root, course, words, date: dateOf(course) });
const handouts = pages.filter(({ name }) => /^p\d/.test(name));
/** The page of a document in a language. */
const pageOf = (name: string, language: string) => {
	const found = pages.find(({ path }) => path === `${language}/${name}-${language}`);
	if (!found) throw new Error(`There is no ${name} in ${language}.`);
	return found;
};
/** What goes through the browser: everything only in the slow run, since one document of a kind shows what the code does. */
const inPrint = process.env['SLOW']
	? pages
	: ['p8', 'handbook'].map((name) => pageOf(name, course.languages[0] ?? ''));
const printed = inPrint.filter((page) => handouts.includes(page));
const books = inPrint.filter((page) => !handouts.includes(page));
const recorded = JSON.parse(readFileSync(new URL('pages.json', import.meta.url), 'utf8')) as Record<
	string,
	Record<string, number>
>;

const named = ({ path }: Paper) => path;
/** Which space stands between words, such as one that never ends a line, says nothing. */
const spaced = (text: string) => text.replace(/\s+/g, ' ');
const wordsOf = (html: string) =>
	spaced(html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/&amp;/g, '&'));
const dayIn = (language: string) => shortDay(language, dateOf(course));

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

			const told = secret.filter((text) => said.includes(spaced(text)));

			expect(secret.length).toBeGreaterThan(100);
			expect(told).toEqual([]);
		}
	);

	test.each(course.languages)('the worksheet in %s gives no reasons and no outcome', (language) => {
		const sheet = wordsOf(pageOf('p4', language).html);
		const why = ['c03', 'c04', 'c06', 'c08'].flatMap((id) => {
			const { entries = {}, debrief = {} } = (words[language]?.[id] ?? {}) as {
				entries?: Record<string, { why?: string }>;
				debrief?: object;
			};
			return [...Object.values(entries).flatMap((one) => one.why ?? []), ...textsOf(debrief)];
		});

		expect(why.filter((text) => text.length > 30 && sheet.includes(spaced(text)))).toEqual([]);
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
			expect(text).toContain(dayIn(page.language));
		}
	}
);

test.each(course.languages)(
	'LX-21: each number on the support card in %s has its day',
	(language) => {
		const card = pageOf('p8', language).html;
		const rows = card.split('data-helpline=').slice(1);

		expect(rows.length).toBeGreaterThan(5);
		expect(rows.filter((row) => !/class="day[^"]*">[^<]*\d{4}/.test(row))).toEqual([]);
	}
);

test.each(course.languages)(
	'the short cases in %s stand on their sheets, and what the course says of them only on its own',
	(language) => {
		const { minis } = (words[language]?.['checks'] ?? {}) as {
			minis: Record<string, { text: string; why: string }>;
		};
		const found = (name: string, key: 'text' | 'why') => {
			const said = wordsOf(pageOf(name, language).html);
			return Object.keys(minis).filter((id) => said.includes(spaced(minis[id]?.[key] ?? '?')));
		};
		const of = (form: string) => Object.keys(minis).filter((id) => id.startsWith(form));

		expect(found('p9', 'text')).toEqual(of('a'));
		expect(found('p10', 'text')).toEqual(of('b'));
		expect([...found('p9', 'why'), ...found('p10', 'why')]).toEqual([]);
		expect(found('p11', 'why')).toEqual([...of('a'), ...of('b')]);
	}
);

test('each page lies where Help looks for it, under a name that no other file of a package has', () => {
	const bases = Object.keys(files).map((path) => basename(path));

	for (const { language, name } of pages)
		expect(files).toHaveProperty([`${language}/${name}.html`]);
	expect(new Set(bases).size).toBe(bases.length);
});

test('no page holds a style of its own, which strict servers refuse', () => {
	const styled = pages.filter(({ html }) => /<style|\sstyle=/.test(html)).map(named);

	expect(styled).toEqual([]);
});

describe('PDFs', () => {
	const folder = mkdtempSync(join(tmpdir(), 'paper-'));
	beforeAll(async () => {
		for (const [path, data] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), data);
		}
		await writePdfs(folder, inPrint);
	}, 600_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	const open = (path: string) => openPdf(readFileSync(join(folder, `${path}.pdf`)));

	// UPDATE=1 records the numbers; look at the pages before.
	test('LX-22: each handout has its number of pages', async () => {
		const counts: typeof recorded = {};
		for (const { language, name, path } of printed) {
			(counts[language] ??= {})[name.replace(`-${language}`, '')] = (await open(path)).numPages;
		}

		if (process.env['UPDATE']) {
			writeFileSync(
				new URL('pages.json', import.meta.url),
				`${JSON.stringify({ ...recorded, ...counts }, null, '\t')}\n`
			);
		}
		expect(counts).toEqual(
			Object.fromEntries(
				Object.entries(counts).map(([language, known]) => [
					language,
					Object.fromEntries(Object.keys(known).map((id) => [id, recorded[language]?.[id]]))
				])
			)
		);
	});

	test.each(inPrint.map((page) => [named(page), page] as const))(
		'%s is tagged, titled, in its language, with outline, and each page says its version, date and number',
		async (_, page) => {
			const footer = [course.version, dayIn(page.language)];

			expect(await faultsIn(await open(page.path), { ...page, footer })).toEqual([]);
		}
	);

	test.each(books.map((page) => [named(page), page] as const))(
		'contents of %s name the pages on which the chapters begin',
		async (_, { path, name }) => {
			const pdf = await open(path);
			const places = (await pdf.getDestinations()) as Record<string, unknown[]>;
			const { items } = await (await pdf.getPage(1)).getTextContent();
			const said = items.map((item) => ('str' in item ? item.str : '')).join(' ');
			const chapters = name.startsWith('handbook')
				? (course.handbook?.chapters ?? []).map((id) => `chapter-${id}`)
				: course.lessons.flatMap(({ id, check }) => (check ? [] : id));

			const begins = await Promise.all(
				[...chapters, 'sources'].map(
					async (id) => (await pdf.getPageIndex(places[id]?.[0] as never)) + 1
				)
			);
			for (const page of begins) expect(said).toMatch(new RegExp(`\\b${page}\\b`));
			expect(begins).toEqual([...begins].sort((a, b) => a - b));
		}
	);

	test('no page before the last is nearly empty', async () => {
		const empty = await Promise.all(
			inPrint.map(async ({ path }) =>
				(await fillOf(await open(path)))
					.slice(0, -1)
					.flatMap((fill, index) => (fill < 0.25 ? [`${path}: page ${index + 1}`] : []))
			)
		);

		expect(empty.flat()).toEqual([]);
	});

	describe('in the browser', () => {
		let browser: Awaited<ReturnType<typeof openBrowser>>;
		beforeAll(async () => void (browser = await openBrowser()));
		afterAll(() => browser.close());

		test('a PDF without tags, outline or footer is found out', async () => {
			const page = await browser.newPage();
			await page.setContent('<title>Other</title><h1>Text</h1>');
			const bare = await page.pdf({ tagged: false, outline: false });

			const faults = await faultsIn(await openPdf(bare), {
				title: 'Marker card',
				language: 'lv',
				footer: [course.version]
			});

			expect(faults).toEqual([
				'title: Other',
				'language: null',
				'not marked as tagged',
				'no outline',
				'page 1: no tags',
				`page 1: no ${course.version}`,
				'page 1: no number'
			]);
		});

		test('LX-22: nothing is cut at the edge of the paper, and no row is torn', async () => {
			const page = await browser.newPage({ viewport: { width: 665, height: 990 } });
			await page.emulateMedia({ media: 'print' });
			const cut: string[] = [];
			for (const { path } of inPrint) {
				await page.goto(`file://${join(folder, path)}.html`);
				const found = await page.evaluate(() => {
					const rows = [...document.querySelectorAll<HTMLElement>('tr')];
					const wide = document.documentElement.scrollWidth > innerWidth;
					// Taller than a page, a row could only be torn.
					const tall = rows.filter((row) => row.offsetHeight > 940);
					const whole = rows.every((row) => getComputedStyle(row).breakInside === 'avoid');
					return [
						...(wide ? ['wider than the paper'] : []),
						...tall.map(({ textContent }) => textContent?.slice(0, 40) ?? ''),
						...(whole ? [] : ['rows may be torn'])
					];
				});
				cut.push(...found.map((what) => `${path}: ${what}`));
			}

			expect(cut).toEqual([]);
		});
	});
});
