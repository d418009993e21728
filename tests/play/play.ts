import type { Frame } from '@playwright/test';

import type { Course, QuizItem } from '#model';

import { answerItem } from './answer-item.ts';
import { coursePage, describe, type CoursePage, type Place } from './page.ts';
import type { Strategy } from './strategies.ts';

export interface PlayOptions {
	/** The checked course, with right answers. */
	course: Course;
	strategy: Strategy;
	/** Stops before anything is done at a place for which this is true; without it the course is played to its end. */
	until?: (at: Place, played: Played) => boolean;
	/** Looks at each place once, before anything is done there. */
	each?: (at: Place) => Promise<void>;
	/** Looks at an item just after it was answered. */
	answered?: (id: string) => Promise<void>;
}

/** What was done until the course ended or the stopping point came. */
export interface Played {
	/** Every place, in order. */
	places: Place[];
	/** Ids of the items that were answered, in order. */
	answered: string[];
	/** Lessons that were opened from the map. */
	opened: string[];
}

const endless = 500;

/** Takes the course as a learner would, from whatever it shows. Works in any page that frames it. */
export async function play(frame: Frame, options: PlayOptions): Promise<Played> {
	const page = coursePage(frame);
	const played: Played = { places: [], answered: [], opened: [] };
	await page.ready();
	for (let step = 0; step < endless; step++) {
		const at = await page.place();
		played.places.push(at);
		if (options.until?.(at, played)) return played;
		await options.each?.(at);
		const next = steps[at.screen];
		if (!next) throw new Error(`The player for tests does not know the screen ${describe(at)}.`);
		if ((await next(page, at, options, played)) === 'end') return played;
	}
	const last = played.places.slice(-4).map(describe).join(', ');
	throw new Error(`The course did not end within ${endless} steps; last: ${last}.`);
}

type Step = (
	page: CoursePage,
	at: Place,
	options: PlayOptions,
	played: Played
) => Promise<'end' | unknown>;

const steps: Record<string, Step> = {
	async start(page) {
		await settle(page);
		await page.go((await page.button('resume').isVisible()) ? 'resume' : 'start');
	},
	async map(page, _at, { course }, { opened }) {
		const lesson = course.lessons.find(({ id }) => !opened.includes(id));
		if (!lesson) return 'end';
		opened.push(lesson.id);
		const link = page.frame.locator(
			`[data-action="open-lesson"][data-lesson="${lesson.id}"]:visible`
		);
		await page.go('open-lesson', link.first());
	},
	async lesson(page, at, options, played) {
		await answerAll(page, at, options, played);
		await page.go('next');
	},
	async questions(page, at, options, played) {
		await answerAll(page, at, options, played);
		await page.go('next');
	},
	async finished(page, at, { course }, { opened }) {
		if (at.lesson && !opened.includes(at.lesson)) opened.push(at.lesson);
		const more = course.lessons.some(({ id }) => !opened.includes(id));
		if (!more) return 'end';
		await page.go('map');
	},
	async help(page) {
		await page.go('help-close');
	},
	async closed() {
		return 'end';
	}
};

/** Chooses country and role where the course waits for a choice. */
async function settle(page: CoursePage) {
	for (const setting of ['region', 'role']) {
		for (const select of await page.main
			.locator(`select[data-setting="${setting}"]:visible`)
			.all()) {
			const values = await select
				.locator('option:not([disabled])')
				.evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
			const first = values.find(Boolean);
			if (!(await select.inputValue()) && first) await select.selectOption(first);
		}
		const radios = page.main.locator(`input[type="radio"][data-setting="${setting}"]`);
		const chosen = page.main.locator(`input[data-setting="${setting}"]:checked`);
		if ((await radios.count()) && !(await chosen.count())) await radios.first().check();
	}
}

async function answerAll(page: CoursePage, at: Place, options: PlayOptions, played: Played) {
	const open = page.main.locator('[data-item]:not([data-answered]):visible');
	for (let id = await idOf(open); id; id = await idOf(open)) {
		const item = itemOf(options.course, at, id);
		await answerItem(page.item(id), item, options.strategy.answer(item, id));
		played.answered.push(id);
		await options.answered?.(id);
	}
}

const idOf = async (items: ReturnType<CoursePage['item']>) =>
	(await items.count()) ? items.first().getAttribute('data-item') : null;

function itemOf({ lessons, bank }: Course, at: Place, id: string): QuizItem {
	const lesson = lessons.find((one) => one.id === at.lesson);
	const item = lesson?.items[id] ?? bank[id]?.item;
	if (!item) throw new Error(`The checked course has no item "${id}" for ${describe(at)}.`);
	return item;
}
