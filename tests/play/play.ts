import type { Frame } from '@playwright/test';

import type { Course, QuizItem, Role } from '#model';

import { answerItem } from './answer-item.ts';
import { coursePage, describe, type CoursePage, type Place } from './page.ts';
import { playCase } from './play-case.ts';
import { playCheck } from './play-check.ts';
import { playConversation } from './play-conversation.ts';
import { miniParts, playMinis } from './play-minis.ts';
import type { Strategy } from './strategies.ts';

export interface PlayOptions {
	/** The checked course, with right answers. */
	course: Course;
	strategy: Strategy;
	/** What the learner's work is; chosen on the start screen. */
	role?: Role;
	/** Presses by script; for walks that look at what is saved, not at the page. */
	quick?: boolean;
	/** Takes the short cases of the starting and the closing check too. */
	minis?: boolean;
	/** Takes only these lessons. */
	only?: string[];
	/** Stops before anything is done at a place for which this is true; without it the course is played to its end. */
	until?: (at: Place, played: Played) => boolean;
	/** Looks at each place, before anything is done there. */
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
	/** Lessons that were opened from the map or from the course's end. */
	opened: string[];
	/** The entry that was flagged last. */
	choosing?: number;
	/** Gates before whose commit the entries were looked at again. */
	hesitated: string[];
	/** Cases that were read on, were taken up once more, or were looked back at, in this visit. */
	readOn: string[];
	rewound: string[];
	lookedBack: string[];
	/** Scenes whose last line was taken back, in this visit. */
	tookBack: string[];
	/** Red lines that were answered again. */
	retried: string[];
}

const endless = 900;

/** Takes the course as a learner would, from whatever it shows. Works in any page that frames it. */
export async function play(frame: Frame, options: PlayOptions): Promise<Played> {
	const page = coursePage(frame, options);
	const played: Played = {
		places: [],
		answered: [],
		opened: [],
		hesitated: [],
		readOn: [],
		rewound: [],
		lookedBack: [],
		tookBack: [],
		retried: []
	};
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
	async start(page, _at, { role }) {
		if (role) await page.main.locator('select[data-setting="role"]').selectOption(role);
		await page.go((await page.has('resume')) ? 'resume' : 'start');
	},
	async map(page, _at, { course, only }, { opened }) {
		const lessons = course.lessons.filter(({ id }) => !only || only.includes(id));
		return openNext(
			page,
			lessons.map(({ id }) => id),
			opened
		);
	},
	async lesson(page, at, options, played) {
		if ((await playOn(page, at, options, played)) !== 'over') return;
		await answerAll(page, at, options, played);
		const last = options.only?.includes(at.lesson ?? '') && at.part === '';
		await page.go(last ? 'map' : 'next');
	},
	async questions(page, at, options, played) {
		await answerAll(page, at, options, played);
		await page.go('next');
	},
	/** Lists what is still open, if anything is. */
	async finished(page, _at, _options, { opened }) {
		const open = page.main.locator('[data-action="open-lesson"]');
		const lessons = await open.evaluateAll((all) =>
			all.map((one) => (one as HTMLElement).dataset.lesson ?? '')
		);
		return openNext(page, lessons, opened);
	},
	async booster(page, _at, options, played) {
		return (await playMinis(page, options, played)) === 'over' ? 'end' : undefined;
	},
	async closed() {
		return 'end';
	}
};

async function openNext(page: CoursePage, lessons: readonly string[], opened: string[]) {
	const lesson = lessons.find((id) => !opened.includes(id));
	if (!lesson) return 'end';
	opened.push(lesson);
	const link = page.frame.locator(`[data-action="open-lesson"][data-lesson="${lesson}"]:visible`);
	await page.go('open-lesson', link.first());
}

/** Takes one step in what runs on this page; `over` when there is nothing, or nothing left to do. */
async function playOn(page: CoursePage, at: Place, options: PlayOptions, played: Played) {
	const { lessons } = options.course;
	if (options.minis && miniParts.includes(at.part ?? '')) {
		if ((await playMinis(page, options, played)) !== 'over') return;
	}
	if (lessons.find(({ id }) => id === at.lesson)?.check && at.part)
		return playCheck(page, at, options, played);
	if (at.case) return playCase(page, at, options, played);
	if (at.conversation) return playConversation(page, at, options, played);
	return 'over';
}

async function answerAll(page: CoursePage, at: Place, options: PlayOptions, played: Played) {
	const open = page.main.locator('[data-item]:not([data-answered]):visible');
	for (let id = await idOf(open); id; id = await idOf(open)) {
		const item = itemOf(options.course, at, id);
		await answerItem(page, { id, item, answer: options.strategy.answer(item, id) });
		played.answered.push(id);
		await options.answered?.(id);
	}
}

const idOf = async (items: ReturnType<CoursePage['item']>) =>
	(await items.count()) ? items.first().getAttribute('data-item') : null;

function itemOf({ lessons }: Course, at: Place, id: string): QuizItem {
	const item = lessons.find((one) => one.id === at.lesson)?.items[id];
	if (!item) throw new Error(`The checked course has no item "${id}" for ${describe(at)}.`);
	return item;
}
