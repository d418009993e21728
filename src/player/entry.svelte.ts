import { course, fonts, shared } from 'virtual:course';
import { hydrate, mount, unmount } from 'svelte';
import type { Simulator } from '#blocks';
import type { Course, Language, Lesson } from '#model';
import { createText, scriptLoader } from '#text';
import { roomOfNotes } from '../room/link.ts';
import { practiceCases } from '../room/practice-cases.ts';
import type { RoomProps } from '../room/props.ts';
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
	const room = (leave?: () => void) => openRoom({ course: whole, text, target, leave });
	if (page.dataset.room !== undefined) {
		self.__package.ready();
		await room(toCourse);
		return loadFonts(fonts, document.fonts);
	}
	const props = { course: whole, layouts: self.__layouts, simulator, late, text, script };
	const toRoom = async (): Promise<void> => {
		await unmount(app);
		// A learning system's session is finished by now, and only the system opens it again.
		await room(self.__package.standard === 'web' ? toCourse : undefined);
	};
	const app: object = hydrate(App, { target, props: { ...props, room: toRoom } });
	replay(target, self.__package.ready());
	requestAnimationFrame(() => setTimeout(loadTheRest));
}

/** Room mode, in place of the course. From here on nothing is kept in this browser, and no learning system is called. */
async function openRoom({
	target,
	...props
}: Omit<RoomProps, 'activities' | 'notesOf'> & { target: HTMLElement }): Promise<void> {
	page.dataset.room = '';
	// Late scripts take from Svelte what it sets only when something has been mounted.
	mount(() => ({}), { target });
	await props.text.load(['room']);
	if (!late.Room) throw new Error('The package has no room mode.');
	target.replaceChildren();
	const { activities = {} } = late;
	mount(late.Room, {
		target,
		props: { ...props, activities, notesOf: roomOfNotes(location.hash) }
	});
}

/** From a room to the course, which begins anew. */
function toCourse(): void {
	location.hash = '';
	location.reload();
}

/** Everything a room may need, so that nothing is fetched while it goes on. */
async function roomIn(language: Language): Promise<void> {
	const first = ['room.js', 'scenarios.js', 'regions.js'];
	await Promise.all([style('room.css'), ...first.map((file) => script(file))]);
	const namespaces = [
		...practiceCases(course).map(({ id }) => id),
		...course.regions.map(({ id }) => `region-${id}`),
		...(Object.keys(late.activities ?? {}).length ? ['handbook'] : []),
		'simulator'
	];
	await Promise.all(namespaces.map((namespace) => script(`words/${language}-${namespace}.js`)));
}

/** Words, and for a lesson its layout and what runs in it. */
async function load(language: Language, namespace: string): Promise<void> {
	const lesson = course.lessons.find(({ id }) => id === namespace);
	const plays =
		lesson?.check ||
		lesson?.screens.some(({ cases, conversations }) => cases.length + conversations.length > 0);
	if (lesson || namespace === 'help' || namespace === 'checks') await blocks();
	await Promise.all([
		script(`words/${language}-${namespace}.js`),
		...(lesson ? [script(`lessons/lesson-${namespace}.js`)] : []),
		...(lesson ? blockWords(language, lesson) : []),
		...(plays || namespace === 'checks' ? simulatorIn(language) : []),
		...(namespace.startsWith('region-') ? [script('regions.js')] : []),
		...(namespace === 'room' ? [roomIn(language)] : []),
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
	if (page.dataset.room !== undefined) return;
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
