// Becomes package.js: the one script that runs before anything is drawn. No imports; packages differ only in the standard named here.

const page = document.documentElement;
const { course = '', languages = '' } = page.dataset;
const offered = languages.split(' ');

self.__words = [];
self.__package = { standard: 'web', ready };

let pressed: string | undefined;
const choices: Record<string, string> = {};

// Room mode: nothing is read from this browser's memory, and nothing kept there.
if (location.hash.startsWith('#room')) page.dataset.room = '';
look();
speak(preferred().map(nearest).find(Boolean) ?? page.lang);
addEventListener('click', keepPress, true);
addEventListener('change', keepChoice, true);
addEventListener('error', showTrouble, true);
page.dataset.scripts = '';

/** Theme and size of text as chosen in this browser, before anything is drawn. */
function look(): void {
	const { theme, size } = { theme: kept('theme'), size: kept('text-size') };
	if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
	if (size === 'larger' || size === 'largest') page.dataset.textSize = size;
}

function kept(key: string): string {
	if (page.dataset.room !== undefined) return '';
	try {
		return localStorage.getItem(`${course}.${key}`) ?? '';
	} catch {
		// Storage may be forbidden in a frame.
		return '';
	}
}

/** Languages to try, best first: chosen here before, that of the page around, those of the browser. */
function preferred(): readonly string[] {
	const wishes = [kept('language')];
	try {
		if (parent !== self) wishes.push(parent.document.documentElement.lang);
	} catch {
		// The page around may be foreign.
	}
	return [...wishes, ...navigator.languages];
}

function nearest(wish: string): string | undefined {
	const tag = wish.toLowerCase().replace('_', '-');
	return offered.find((one) => one === tag) ?? offered.find((one) => one === tag.split('-')[0]);
}

/** Shows the start screen in a language and asks for its words. */
function speak(language: string): void {
	page.lang = language;
	const script = document.createElement('script');
	script.src = `words/${language}-shell.js`;
	script.async = true;
	script.onload = () => (script.dataset.loaded = '');
	script.onerror = () => script.remove();
	document.head.append(script);
}

function keepPress({ target }: Event): void {
	const control = target instanceof Element && target.closest<HTMLElement>('[data-action]');
	if (!control) return;
	pressed = control.dataset.action;
	page.dataset.pressed = pressed;
}

function keepChoice({ target }: Event): void {
	if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
	const { setting } = target.dataset;
	const { value } = target;
	if (setting && setting !== 'language') choices[setting] = value;
	if (setting !== 'language' || value === page.lang || !offered.includes(value)) return;
	speak(value);
	document
		.querySelector<HTMLElement>(`[data-start][lang="${value}"] [data-setting=language]`)
		?.focus();
}

/** A script that did not arrive or did not run, while the page needs it to start. */
function showTrouble(event: Event): void {
	if (event instanceof ErrorEvent || event.target instanceof HTMLScriptElement)
		page.dataset.trouble = '';
}

function ready() {
	removeEventListener('click', keepPress, true);
	removeEventListener('change', keepChoice, true);
	removeEventListener('error', showTrouble, true);
	delete page.dataset.pressed;
	delete page.dataset.trouble;
	return { pressed, choices };
}

export {};
