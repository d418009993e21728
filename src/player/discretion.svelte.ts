import { flushSync } from 'svelte';
import { presses } from './presses.ts';

export type Discretion = ReturnType<typeof createDiscretion>;

/** Hides the screen, or leaves it. The page is empty before the key's or button's event has ended. Nothing of this is recorded. */
export function createDiscretion({ leave }: { leave: () => Promise<void> }) {
	let hidden = $state(false);
	let gone = $state(false);
	let missing = $state(0);
	let before: Element | null = null;

	const escape = presses({ times: 2, within: 600 });
	const shift = presses({ times: 3, within: 5000 });

	function hide(): void {
		if (!hidden) before = document.activeElement;
		flushSync(() => (hidden = true));
	}

	async function goAway(): Promise<void> {
		flushSync(() => {
			gone = true;
			hidden = true;
		});
		const patience = new Promise((resolve) => setTimeout(resolve, 1500));
		await Promise.race([leave().catch(() => undefined), patience]);
		try {
			(window.top ?? window).location.replace('about:blank');
		} catch {
			// The frame forbids it: the page stays empty and says that the window can be closed.
		}
	}

	return {
		hide,
		leave: () => void goAway(),
		/** Gives back the page as it was, with the focus where it was. */
		back() {
			flushSync(() => (hidden = false));
			if (before instanceof HTMLElement) before.focus({ preventScroll: true });
		},
		keydown(event: KeyboardEvent): void {
			if (event.repeat || event.isComposing) return;
			if (event.key === 'Escape' && escape(event.timeStamp) === 0) hide();
			if (event.key !== 'Shift') {
				missing = 0;
				return;
			}
			missing = shift(event.timeStamp);
			if (missing === 0) void goAway();
		},
		get hidden() {
			return hidden;
		},
		/** There is no way back: the session is closed. */
		get gone() {
			return gone;
		},
		/** Shift presses still missing, once it looks meant. */
		get missing() {
			return missing === 1 ? 1 : 0;
		}
	};
}
