import type { Locator } from '@playwright/test';

import type { Answer, QuizItem } from '#model';

import { until, type CoursePage } from './page.ts';

interface Given {
	id: string;
	item: QuizItem;
	answer: Answer;
}

/** Gives an answer to an item of a lesson and waits until the course has taken it. */
export async function answerItem(page: CoursePage, given: Given) {
	const shown = page.item(given.id);
	await enterAnswer(page, given);
	await page.press(shown.locator('[data-action="answer"]'));
	await until(
		() => shown.getAttribute('data-answered'),
		(answered) => answered !== null,
		() => `The course did not take the answer ${JSON.stringify(given.answer)} to ${given.id}`
	);
}

/** Fills in an answer without committing it. */
export const enterAnswer = (page: CoursePage, { id, item, answer }: Given) =>
	enter[item.type](page, page.item(id), answer);

type Enter = (page: CoursePage, item: Locator, answer: Answer) => Promise<void>;

const enter: Record<QuizItem['type'], Enter> = {
	single: pick,
	choice: pick,
	mark: pick,
	checklist: pick,
	match: async (page, item, answer) => {
		for (const [option, target] of Object.entries(answer)) {
			const select = item.locator(`select[data-option="${option}"]`);
			if (await select.count()) await select.selectOption(target);
			else await page.tick(item.locator(`input[name="${option}"][value="${target}"]`));
		}
	},
	judgement: async (page, item, answer) => {
		for (const [group, option] of Object.entries(answer))
			await page.tick(item.locator(`input[name="${group}"][value="${option}"]`));
	},
	order: async (page, item, answer) => {
		for (const [index, option] of (answer as string[]).entries())
			await moveTo(page, item, { option, index });
	}
};

async function pick(page: CoursePage, item: Locator, answer: Answer) {
	for (const option of answer as string[])
		await page.tick(item.locator(`input[name="answer"][value="${option}"]`));
	const others = item.locator('input[name="answer"][type="checkbox"]:checked');
	for (const other of await others.all())
		if (!(answer as string[]).includes(await other.inputValue())) await page.press(other);
}

async function moveTo(
	page: CoursePage,
	item: Locator,
	{ option, index }: { option: string; index: number }
) {
	const position = async () => (await orderOf(item)).indexOf(option);
	for (let at = await position(); at > index; at = await position())
		await page.press(item.locator(`[data-option="${option}"] [data-action="up"]`));
}

const orderOf = (item: Locator) =>
	item
		.locator('[data-option]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-option') ?? ''));
