import { enterAnswer } from './answer-item.ts';
import { until, type CoursePage, type Place } from './page.ts';
import { playCase } from './play-case.ts';
import type { PlayOptions, Played } from './play.ts';

/** Does the next thing on a page of the final check. `over` when the next page is to follow. */
export async function playCheck(
	page: CoursePage,
	at: Place,
	options: PlayOptions,
	played: Played
): Promise<'over' | undefined> {
	for (const action of ['begin-check', 'to-cases', 'continue-check'])
		if (await page.has(action)) {
			await page.go(action);
			return;
		}
	if (at.case) {
		if ((await playCase(page, at, options, played)) !== 'over') return;
		played.lookedBack.push(at.case);
		await page.go('leave-case');
		return;
	}
	if (at.check === 'cases') {
		const open = page.main.locator('[data-state="new"], [data-state="begun"]').first();
		await page.go('open-case', open.locator('[data-action="open-case"]'));
	} else if (at.item) await answerTest(page, at, options, played);
	else if (await page.main.locator('[data-score]').count()) {
		// What protects a child directly is still open.
		if ((await page.has('to-questions')) && !played.retried.length) await page.go('to-questions');
		else return finish(page, options, played);
	} else if (await page.has('to-questions')) await page.go('to-questions');
	else return settleRedLines(page, options, played);
}

async function answerTest(
	page: CoursePage,
	{ item: id = '' }: Place,
	{ course, strategy, answered }: PlayOptions,
	played: Played
) {
	const item = course.bank[id]?.item;
	if (!item) throw new Error(`The bank has no item "${id}".`);
	await enterAnswer(page, { id, item, answer: strategy.answer(item, id) });
	const sure = strategy.certainty(id);
	await page.tick(page.item(id).locator(`input[name="certainty"][value="${sure}"]`));
	await page.go('answer', page.item(id).locator('[data-action="answer"]'));
	played.answered.push(id);
	await answered?.(id);
}

async function settleRedLines(
	page: CoursePage,
	{ course, strategy }: PlayOptions,
	played: Played
): Promise<'over' | undefined> {
	const open = page.main.locator('[data-red]:has([data-action="again"])');
	const ids = await open.evaluateAll((all) =>
		all.map((one) => (one as HTMLElement).dataset.red ?? '')
	);
	const id = ids.find((one) => !played.retried.includes(one));
	const item = course.bank[id ?? '']?.item;
	if (!id || !item) {
		await page.go('to-result');
		return;
	}
	played.retried.push(id);
	const red = page.main.locator(`[data-red="${id}"]`);
	await page.press(red.locator('[data-action="again"]'));
	await page.item(id).locator('[data-action="answer"]').waitFor();
	await enterAnswer(page, { id, item, answer: strategy.answer(item, id, true) });
	await page.press(red.locator('[data-action="answer"]'));
	await until(
		() => red.locator('[data-answered]').count(),
		(explained) => explained > 0,
		() => `The red line "${id}" did not take a second answer`
	);
}

/** Looks back at the cases, then keeps the result. */
async function finish(
	page: CoursePage,
	{ strategy, course }: PlayOptions,
	played: Played
): Promise<'over' | undefined> {
	const ids = await page.main
		.locator('[data-look-back]')
		.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.lookBack ?? ''));
	const id = ids.find((one) => !played.lookedBack.includes(one));
	if (id && course.cases[id] && strategy.level === 'L1') {
		await page.go('look back', page.main.locator(`[data-look-back="${id}"]`));
		return;
	}
	const button = page.button('finish-check');
	if (!(await button.count())) return 'over';
	await page.press(button);
	await page.main.locator('[data-final]').waitFor();
}
