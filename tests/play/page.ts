import type { Frame, Locator } from '@playwright/test';

/** Where a learner is, by the hooks of the page; the same in every language. */
export interface Place {
	screen: string;
	lesson?: string;
	/** Screen id in a lesson, item id among closing questions. */
	part?: string;
	/** The case that is being read here, what of it is shown, and its furthest moment. */
	case?: string;
	state?: string;
	moment?: string;
	/** The conversation on this page, and the scene it has come to. */
	conversation?: string;
	scene?: string;
	/** How far the final check has come. */
	check?: string;
	/** The item of the final test, or the short case, that waits for an answer. */
	item?: string;
}

/**
 * What a test may look at and press in a course, whatever page it is framed by.
 *
 * @param quick Presses by script: without waiting for frames, and whether or not something lies over the target.
 */
export function coursePage(frame: Frame, { quick = false } = {}) {
	const main = frame.locator('main[data-screen]:visible');
	const button = (action: string) => frame.locator(`[data-action="${action}"]:visible`).first();

	/** The page comes with a start screen for each language; the course can be used once it has taken over one. */
	async function ready() {
		await until(
			() => frame.locator('[data-start]').count(),
			(left) => left === 0,
			() => 'The course did not take over its start screen'
		);
		await main.waitFor();
	}

	async function place(): Promise<Place> {
		return main.evaluate((page: HTMLElement) => {
			const found = (selector: string) =>
				page.querySelector<HTMLElement>(selector)?.dataset ?? ({} as DOMStringMap);
			const { screen = '', lesson, part } = page.dataset;
			const { case: id, state, moment } = found('[data-case]');
			const { conversation, scene } = found('[data-conversation]');
			const { check } = found('[data-check]');
			const { item } = found(':is([data-check], [data-minis]) [data-item]:not([data-answered])');
			const all = { case: id, state, moment, conversation, scene, check, item };
			const known = Object.entries(all).filter(([, value]) => value !== undefined);
			return { screen, lesson, part, ...Object.fromEntries(known) };
		});
	}

	const press = (target: Locator) =>
		quick ? target.evaluate((one: HTMLElement) => one.click()) : target.click();

	/** Ticks a box or chooses one of several. */
	const tick = (target: Locator) =>
		quick ? target.evaluate((one: HTMLInputElement) => one.checked || one.click()) : target.check();

	/** Presses a button or link and waits until the course shows something else. */
	async function go(action: string, target: Locator = button(action)) {
		const before = await place();
		await press(target);
		return until(
			() => place(),
			(now) => !samePlace(now, before),
			() => `"${action}" on ${describe(before)} led nowhere`
		);
	}

	return {
		frame,
		main,
		ready,
		place,
		press,
		tick,
		go,
		button,
		has: async (action: string) => (await button(action).count()) > 0,
		item: (id: string) => main.locator(`[data-item="${id}"]`)
	};
}

export type CoursePage = ReturnType<typeof coursePage>;

export const samePlace = (a: Place, b: Place) => describe(a) === describe(b);

export const describe = (place: Place) =>
	[
		place.screen,
		place.lesson,
		place.part,
		place.check && `check: ${place.check}`,
		place.item,
		place.case && `${place.case} ${place.state} ${place.moment}`,
		place.conversation && `${place.conversation} ${place.scene ?? ''}`
	]
		.filter(Boolean)
		.join(' / ');

/** Asks again until the answer is as wanted; a page under test may be slow. */
export async function until<T>(
	ask: () => Promise<T>,
	wanted: (answer: T) => boolean,
	complaint: () => string,
	patience = 10_000
): Promise<T> {
	const start = performance.now();
	for (;;) {
		const answer = await ask();
		if (wanted(answer)) return answer;
		if (performance.now() - start > patience) throw new Error(`${complaint()}.`);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}
