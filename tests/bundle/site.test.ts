import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstScreen, makeSite, weigh, type Site } from '../../build/bundle/index.ts';
import { lint } from '../../build/package/index.ts';
import { course, smallCourse } from './fixture/course.ts';

let site: Site;
let index: string;

beforeAll(async () => {
	site = await makeSite(smallCourse);
	index = textOf('index.html');
}, 60_000);

test('strict servers and old LMSs find nothing to refuse', () => {
	const files = Object.fromEntries(
		Object.entries(site).map(([path, data]) => [path, new Uint8Array(Buffer.from(data))])
	);

	expect(lint(files)).toEqual([]);
});

test('scripts are classic files with plain names', () => {
	const scripts = [...index.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);

	expect(scripts).toEqual(['<script src="package.js">', '<script src="app.js" defer>']);
});

test.each(course.languages)('the start screen stands in the page in %s', (language) => {
	const screen = startScreen(language);

	expect(screen).toContain('data-screen="start"');
	expect(screen).toMatch(/data-action="start"/);
});

test('start screens have no ids, because there are several of them', () => {
	expect(index).not.toMatch(/<[^>]*\s(?:id|for|aria-labelledby|aria-describedby)=/);
});

test('start screens differ in words only', () => {
	const shapes = course.languages.map((language) =>
		startScreen(language)
			.replace(/ (?:lang|title|aria-label|selected)="[^"]*"/g, '')
			.replace(/>[^<]+</g, '><')
	);

	expect(new Set(shapes).size).toBe(1);
});

test('a lesson is a script of its own, without a second Svelte in it', () => {
	const lesson = textOf('lessons/lesson-limits.js');

	expect(lesson).toContain('self.__layouts');
	expect(lesson.length).toBeLessThan(2_000);
});

test('the bibliography does not wait in the way of the first screen', () => {
	const source = smallCourse.course.sources['s-1']?.title ?? '';

	expect(textOf('sources.js')).toContain(source);
	expect(textOf('app.js')).not.toContain(source);
});

test('package.js names the standard that packages replace', () => {
	expect(textOf('package.js')).toMatch(/standard: (['"])web\1/);
});

test('notices name everything that is in the package', () => {
	const notices = textOf('THIRD-PARTY-NOTICES.txt');
	const shipped = ['svelte', 'i18next', 'inter-ui', '@fontsource-variable/literata'];

	expect(shipped.filter((name) => !new RegExp(`^${name} \\d`, 'm').test(notices))).toEqual([]);
	expect(notices).not.toMatch(/node_modules|^(?:zod|yaml|vite) \d/m);
});

test('the same course gives the same bytes', async () => {
	const again = await makeSite(smallCourse);

	expect(sums(again)).toEqual(sums(site));
}, 60_000);

describe('budgets', () => {
	test.each([
		['app.js', 240_000],
		['app.css', 45_000],
		['words/lv-shell.js', 35_000]
	])('%s has at most %i bytes', (path, most) => {
		expect(weigh(site, [path]).plain).toBeLessThanOrEqual(most);
	});

	test.each(course.languages)('the first screen in %s is light', (language) => {
		const files = firstScreen(language);
		const { plain, gzip } = weigh(site, files);

		expect(files.length).toBeLessThanOrEqual(6);
		expect(plain).toBeLessThanOrEqual(330_000);
		expect(gzip).toBeLessThanOrEqual(120_000);
	});
});

function textOf(path: string): string {
	return Buffer.from(site[path] ?? '').toString('utf8');
}

function startScreen(language: string): string {
	const [, rest = ''] = index.split(`<div data-start lang="${language}">`);
	return rest.split(/<div data-start|<p class="no-start"|<\/body>/)[0] ?? '';
}

function sums(files: Site): Record<string, string> {
	return Object.fromEntries(
		Object.entries(files).map(([path, data]) => [
			path,
			createHash('sha256').update(data).digest('hex')
		])
	);
}
