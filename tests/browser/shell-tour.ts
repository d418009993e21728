import type { Frame } from '@playwright/test';

import type { Course } from '#model';

import { groupIds, pageGroups } from '../../src/player/help/page-ids.ts';
import { coursePage, until } from '../play/index.ts';

const helpPages = [...groupIds.flatMap((group) => pageGroups[group]), 'helplines'] as const;

/** Goes to every page of the shell and of Help, one after the other, and yields the name of each. */
export async function* shellTour(frame: Frame, course: Course) {
	const page = coursePage(frame);
	const [first] = course.lessons;
	if (!first) return;
	const press = (action: string) => page.button(action).click();
	const at = (screen: string) =>
		until(
			() => page.place(),
			(place) => place.screen === screen,
			() => `The page "${screen}" did not come`
		);
	const isThere = (selector: string) => frame.locator(selector).first().waitFor();

	await page.ready();
	yield 'start';

	await press('help');
	await isThere('[data-screen="help"] [data-page="glossary"]');
	yield 'help';
	for (const one of helpPages) {
		await frame.locator(`[data-action="help-page"][data-page="${one}"]`).click();
		await isThere(`dialog[data-page="${one}"] h1`);
		if (one === 'licences') await isThere('pre:not(:empty)');
		for (const fold of await frame.locator('dialog summary').all()) await fold.click();
		yield `help ${one}`;
		await press('help-home');
	}
	await press('help-close');

	await press('start');
	await at('map');
	yield 'map';
	await frame
		.locator(`[data-action="open-lesson"][data-lesson="${first.id}"]:visible`)
		.first()
		.click();
	await at('lesson');
	yield 'lesson';
	while ((await page.place()).part !== '') await page.go('next');
	yield 'lesson end';
	await press('hide');
	await isThere('[data-hidden]');
	yield 'hidden';
	await press('unhide');
	await press('save-and-close');
	await at('closed');
	yield 'closed';
}
