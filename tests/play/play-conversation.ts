import { until, type CoursePage, type Place } from './page.ts';
import type { PlayOptions, Played } from './play.ts';

/** Says the next thing in a conversation. `over` when it has ended. */
export async function playConversation(
	page: CoursePage,
	at: Place,
	{ course, strategy }: PlayOptions,
	played: Played
): Promise<'over' | undefined> {
	if (at.scene === undefined) {
		await page.go('start-conversation');
		return;
	}
	if (await page.has('another-way')) return 'over';
	const mends = strategy.takesBack(at.scene) && !played.tookBack.includes(at.scene);
	if (mends && (await page.has('take-back'))) {
		played.tookBack.push(at.scene);
		await page.go('take-back');
		return;
	}
	const scene = course.conversations[at.conversation ?? '']?.scenes[at.scene];
	const ids = await page.main
		.locator('[data-choice]')
		.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.choice ?? ''));
	const offered = Object.entries(scene?.choices ?? {}).filter(([id]) => ids.includes(id));
	const choice = strategy.says(at.scene, Object.fromEntries(offered));
	await page.press(page.main.locator(`[data-choice="${choice}"]`));
	await until(
		() => page.place(),
		(now) => now.scene !== at.scene,
		() => `Saying "${choice}" in "${at.scene}" led nowhere`
	);
}
