import type { Answer, QuizItem } from '#model';

import type { CoursePage } from './page.ts';
import type { PlayOptions, Played } from './play.ts';

/** Pages of the short cases, which may be left out. */
export const miniParts = ['starting-check', 'closing-check'];

/** Does the next thing on a page of short cases. `over` when nothing is left to do on it. */
export async function playMinis(
	page: CoursePage,
	{ course, strategy }: PlayOptions,
	played: Played
): Promise<'over' | undefined> {
	// Their words come in a script of their own.
	await page.main.locator('[data-minis]').waitFor();
	const goOn = page.button('go-on');
	if (await goOn.count()) {
		await page.press(goOn);
		await goOn.waitFor({ state: 'hidden' });
	}
	const { item: id } = await page.place();
	if (id === undefined) {
		if (!(await page.has('begin-minis'))) return 'over';
		await page.go('begin-minis');
		return;
	}
	const item = course.bank[id]?.item;
	if (!item) throw new Error(`The bank has no short case "${id}".`);
	const [concern] = strategy.answer(item, id) as string[];
	const choose = (name: string, value: unknown) =>
		page.tick(page.item(id).locator(`input[name="${name}"][value="${String(value)}"]`));
	await choose('concern', concern);
	await choose('certainty', strategy.certainty(id));
	await page.go('answer', page.item(id).locator('[data-action="answer"]'));
	played.answered.push(id);
}

/** The opposite of what the course holds for right about a short case. */
export const misjudged = (item: QuizItem): Answer => [
	item.type === 'single' && item.right.includes('none') ? 'serious' : 'none'
];
