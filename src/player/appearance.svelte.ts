import type { SafeStorage } from './storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const textSizes = ['normal', 'larger', 'largest'] as const;

type Theme = (typeof themes)[number];
type TextSize = (typeof textSizes)[number];
export type Appearance = typeof appearance;

const page = () => document.documentElement.dataset;
const oneOf = <T extends string>(names: readonly T[], name: string) =>
	names.find((one) => one === name);

let theme = $state<Theme>('system');
let textSize = $state<TextSize>('normal');
let singleKeys = $state(true);
let storage: SafeStorage | undefined;

function show() {
	if (theme === 'system') delete page().theme;
	else page().theme = theme;
	if (textSize === 'normal') delete page().textSize;
	else page().textSize = textSize;
}

/** What cases keep of how they are read. */
function forgetReader() {
	try {
		const keys = Object.keys(localStorage).filter((key) => key.startsWith('reader.'));
		for (const key of keys) localStorage.removeItem(key);
	} catch {
		// Then nothing was kept.
	}
}

/**
 * How the course looks and listens in this browser, never part of the learner's record. `package.js` applies it before
 * anything is drawn, from the same keys.
 */
export const appearance = {
	get theme() {
		return theme;
	},
	get textSize() {
		return textSize;
	},
	/** Whether letters and figures alone do something while a list of a case has the focus. */
	get singleKeys() {
		return singleKeys;
	},
	/** Takes up what was chosen in this browser. */
	begin(from: SafeStorage): void {
		storage = from;
		theme = oneOf(themes, from.read('theme')) ?? theme;
		textSize = oneOf(textSizes, from.read('text-size')) ?? textSize;
		singleKeys = from.read('single-keys') !== 'off';
		show();
	},
	chooseTheme(name: string): void {
		theme = oneOf(themes, name) ?? theme;
		show();
		storage?.write('theme', theme);
	},
	chooseTextSize(name: string): void {
		textSize = oneOf(textSizes, name) ?? textSize;
		show();
		storage?.write('text-size', textSize);
	},
	chooseSingleKeys(on: boolean): void {
		singleKeys = on;
		storage?.write('single-keys', on ? 'on' : 'off');
	},
	/** Removes what this browser keeps of it; the page stays as it looks. */
	forget(): void {
		for (const key of ['theme', 'text-size', 'single-keys', 'language', 'here'])
			storage?.remove(key);
		forgetReader();
	}
};
