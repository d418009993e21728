import { Script } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { packageScript } from '../../build/bundle/package-script.ts';
import { root } from './fixture/course.ts';

let script: Script;

beforeAll(async () => {
	script = new Script(await packageScript(root));
});

interface Browser {
	languages?: string[];
	remembered?: string;
	/** What stands after the address. */
	hash?: string;
	/** Language of the page around; absent when the course has a window of its own. */
	around?: string;
}

/** Runs the script in as much of a browser as it looks at. */
function open({ languages = [], remembered, around, hash = '' }: Browser) {
	const page = {
		lang: 'lv',
		dataset: { course: 'small', languages: 'lv en ru' } as Record<string, string>
	};
	const asked: string[] = [];
	const self: Record<string, unknown> = {};
	const parent = around === undefined ? self : { document: { documentElement: { lang: around } } };
	script.runInNewContext({
		self,
		parent,
		location: { hash },
		navigator: { languages },
		localStorage: { getItem: (key: string) => (key === 'small.language' ? remembered : null) },
		addEventListener: () => undefined,
		document: {
			documentElement: page,
			createElement: () => ({ dataset: {} }),
			head: { append: ({ src }: { src: string }) => void asked.push(src) }
		}
	});
	return { language: page.lang, asked, self, page };
}

test.each<[string, Browser, string]>([
	['nothing is known', {}, 'lv'],
	['the browser speaks none of ours', { languages: ['sv-SE', 'de'] }, 'lv'],
	['the browser speaks one of ours', { languages: ['sv-SE', 'en-GB'] }, 'en'],
	['the page around has a language', { languages: ['en'], around: 'ru' }, 'ru'],
	['a language was chosen before', { around: 'ru', remembered: 'en' }, 'en'],
	['what was chosen is no longer there', { languages: ['ru'], remembered: 'fi' }, 'ru']
])('when %s, the page starts in the right language', (_, browser, expected) => {
	const { language, asked } = open(browser);

	expect(language).toBe(expected);
	expect(asked).toEqual([`words/${expected}-shell.js`]);
});

test('room mode is told from the address, and reads nothing that was remembered', () => {
	const { language, page } = open({ hash: '#room', remembered: 'en' });

	expect(page.dataset['room']).toBe('');
	expect(language).toBe('lv');
});

test('the package names its standard', async () => {
	const named = await packageScript(root, 'scorm12');

	expect(named).toContain('standard: "scorm12"');
});
