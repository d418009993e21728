import type { Frame, Locator } from '@playwright/test';

/** Where a learner is, by the hooks of the page; the same in every language. */
export interface Place {
	screen: string;
	lesson?: string;
	/** Screen id in a lesson, item id among closing questions. */
	part?: string;
}

/** What a test may look at and press in a course, whatever page it is framed by. */
export function coursePage(frame: Frame) {
	const main = frame.locator('main[data-screen]:visible');

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
		return main.evaluate(({ dataset: { screen = '', lesson, part } }) => ({
			screen,
			lesson,
			part
		}));
	}

	/** Presses a button or link and waits until the course shows something else. */
	async function go(action: string, target: Locator = button(action)) {
		const before = await place();
		await target.click();
		return until(
			() => place(),
			(now) => !samePlace(now, before),
			() => `"${action}" on ${describe(before)} led nowhere`
		);
	}

	const button = (action: string) => frame.locator(`[data-action="${action}"]:visible`).first();

	return {
		frame,
		main,
		ready,
		place,
		go,
		button,
		item: (id: string) => main.locator(`[data-item="${id}"]`)
	};
}

export type CoursePage = ReturnType<typeof coursePage>;

export const samePlace = (a: Place, b: Place) => describe(a) === describe(b);

export const describe = ({ screen, lesson, part }: Place) =>
	[screen, lesson, part].filter(Boolean).join(' / ');

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
