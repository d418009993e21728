import type { SafeStorage } from './storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

let current = $state<Theme>('system');
let storage: SafeStorage | undefined;

const isTheme = (name: string): name is Theme => (themes as readonly string[]).includes(name);

function show(next: Theme) {
	current = next;
	if (next === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = next;
}

/** Light, dark, or as the device has it; a matter of this browser, never of the learner's record. */
export const theme = {
	get current() {
		return current;
	},
	/** Takes up what was chosen in this browser. */
	begin(from: SafeStorage): void {
		storage = from;
		const kept = from.read('theme');
		if (isTheme(kept)) show(kept);
	},
	choose(name: string): void {
		if (!isTheme(name)) return;
		show(name);
		storage?.write('theme', name);
	}
};
