import { course, fonts, shared } from 'virtual:course';
import { hydrate } from 'svelte';
import type { Simulator } from '#blocks';
import type { Course, Language, Lesson } from '#model';
import { createText, scriptLoader } from '#text';
import App from './App.svelte';
import type { Late } from './late.ts';
import './fonts.css';
import { loadFonts } from './load-fonts.ts';
import { styleLoader } from './style-loader.ts';

const page = document.documentElement;

const script = scriptLoader(document);
const style = styleLoader(document);
const sources = $state<Course['sources']>({});
const regions = $state(course.regions);
const simulator = $state<Simulator>({});
const late = $state<Late>({});

async function start(): Promise<void> {
	self.__shared = shared;
	self.__layouts = {};
	self.__sources = sources;
	self.__simulator = simulator;
	self.__scenarios = course;
	self.__regions = regions;
	self.__items = Object.fromEntries(course.lessons.map(({ id, items }) => [id, items]));
	self.__late = late;
	const text = createText({
		language: page.lang,
		fallback: course.languages[0] ?? page.lang,
		queue: self.__words,
		load,
		onlanguage: rememberLanguage
	});
	await text.load(['shell']).catch(() => text.load(['shell']));
	// The language menu was used while the words were on their way.
	if (page.lang !== text.language) await text.setLanguage(page.lang);

	const target = keepStartScreen(page.lang);
	const whole = { ...course, sources, regions };
	const props = { course: whole, layouts: self.__layouts, simulator, late, text, script };
	hydrate(App, { target, props });
	replay(target, self.__package.ready());
	requestAnimationFrame(() => setTimeout(loadTheRest));
}

/** Words, and for a lesson its layout and what runs in it. */
async function load(language: Language, namespace: string): Promise<void> {
	const lesson = course.lessons.find(({ id }) => id === namespace);
	const plays =
		lesson?.check ||
		lesson?.screens.some(({ cases, conversations }) => cases.length + conversations.length > 0);
	if (lesson || namespace === 'help') await blocks();
	await Promise.all([
		script(`words/${language}-${namespace}.js`),
		...(lesson ? [script(`lessons/lesson-${namespace}.js`)] : []),
		...(lesson ? blockWords(language, lesson) : []),
		...(plays ? simulatorIn(language) : []),
		...(namespace.startsWith('region-') ? [script('regions.js')] : []),
		...(namespace === 'help' ? [style('help.css'), script('help.js'), script('sources.js')] : [])
	]);
}

/** What the scripts of lessons and of the help are built of; they can only run after it. */
async function blocks(): Promise<void> {
	await Promise.all([style('blocks.css'), script('blocks.js')]);
}

function blockWords(language: Language, { namespaces = [] }: Lesson): Promise<void>[] {
	return ['blocks', ...namespaces].map((namespace) => script(`words/${language}-${namespace}.js`));
}

function simulatorIn(language: Language): Promise<void>[] {
	return [
		style('simulator.css'),
		script('simulator.js'),
		script('scenarios.js'),
		script(`words/${language}-simulator.js`)
	];
}

/** After the first screen can be used, so that nothing of this delays it. */
function loadTheRest(): void {
	loadFonts(fonts, document.fonts);
	// Without it references stay unnamed; everything else works.
	script('sources.js').catch(() => undefined);
	// So that the first lesson need not wait for it.
	blocks().catch(() => undefined);
	// Comes with a country's words otherwise.
	script('regions.js').catch(() => undefined);
}

/** Leaves one of the prerendered start screens, for the app to take over. */
function keepStartScreen(language: string): HTMLElement {
	const screens = [...document.querySelectorAll<HTMLElement>('[data-start]')];
	const kept = screens.find((screen) => screen.lang === language);
	for (const other of document.querySelectorAll('[data-start], [data-no-start]')) {
		if (other !== kept) other.remove();
	}
	if (!kept) throw new Error(`The page has no start screen in "${language}".`);
	kept.removeAttribute('lang');
	kept.removeAttribute('data-start');
	return kept;
}

/** Does what was pressed and chosen before the app was there. */
function replay(
	target: HTMLElement,
	{ pressed, choices }: ReturnType<typeof self.__package.ready>
): void {
	for (const [setting, value] of Object.entries(choices)) {
		const menu = target.querySelector<HTMLSelectElement>(`select[data-setting="${setting}"]`);
		if (!menu) continue;
		menu.value = value;
		menu.dispatchEvent(new Event('change', { bubbles: true }));
	}
	if (pressed) target.querySelector<HTMLElement>(`[data-action="${pressed}"]`)?.click();
}

function rememberLanguage(language: string): void {
	page.lang = language;
	try {
		localStorage.setItem(`${course.id}.language`, language);
	} catch {
		// Storage may be forbidden in a frame; then the LMS or the browser decides again next time.
	}
}

start().catch((error: unknown) => {
	page.dataset.trouble = '';
	throw error;
});
