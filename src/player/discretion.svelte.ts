import { flushSync } from 'svelte';
import { presses } from './presses.ts';

export type Discretion = ReturnType<typeof createDiscretion>;

/** Hides the screen, or leaves it. The page is empty before the key's or button's event has ended. Nothing of this is recorded. */
export function createDiscretion({ leave }: { leave: () => Promise<void> }) {
	let hidden = $state(false);
	let gone = $state(false);
	let missing = $state(0);
	let before: Element | null = null;
	/** Shift went down and nothing else since. */
	let alone = false;
	let forget: ReturnType<typeof setTimeout> | undefined;

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

	/** Counts a press of Shift alone; what is still missing is said for as long as it counts. */
	function pressShift(now: number): void {
		missing = shift(now);
		clearTimeout(forget);
		forget = setTimeout(() => (missing = 0), 5000);
		if (missing === 0) void goAway();
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
			alone = event.key === 'Shift';
			if (event.key === 'Escape' && escape(event.timeStamp) === 0) hide();
			if (!alone) startOver();
		},
		/** Shift counts when it is let go of, so that capital letters and Shift + Tab never do. */
		keyup(event: KeyboardEvent): void {
			if (event.key === 'Shift' && alone) pressShift(event.timeStamp);
			alone = false;
		},
		pointerdown(): void {
			alone = false;
		},
		get hidden() {
			return hidden;
		},
		/** There is no way back: the session is closed. */
		get gone() {
			return gone;
		},
		/** Presses of Shift still missing, once there was one. */
		get missing() {
			return missing;
		}
	};

	function startOver(): void {
		missing = 0;
		shift.reset();
	}
}
