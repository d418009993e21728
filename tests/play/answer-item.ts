import type { Locator } from '@playwright/test';

import type { Answer, QuizItem } from '#model';

import { until } from './page.ts';

/** Gives an answer to an item of a lesson and waits until the course has taken it. */
export async function answerItem(item: Locator, quiz: QuizItem, answer: Answer) {
	await enterAnswer(item, quiz, answer);
	await item.locator('[data-action="answer"]').click();
	await until(
		() => item.getAttribute('data-answered'),
		(answered) => answered !== null,
		() => `The course did not take the answer ${JSON.stringify(answer)} to a ${quiz.type} item`
	);
}

/** Fills in an answer without committing it. */
export const enterAnswer = (item: Locator, { type }: QuizItem, answer: Answer) =>
	enter[type](item, answer);

const enter: Record<QuizItem['type'], (item: Locator, answer: Answer) => Promise<void>> = {
	single: pick,
	choice: pick,
	mark: pick,
	match: async (item, answer) => {
		for (const [option, target] of Object.entries(answer))
			await item.locator(`select[data-option="${option}"]`).selectOption(target);
	},
	judgement: async (item, answer) => {
		for (const [group, option] of Object.entries(answer))
			await item.locator(`input[name="${group}"][value="${option}"]`).check();
	},
	order: async (item, answer) => {
		for (const [index, option] of (answer as string[]).entries()) await moveTo(item, option, index);
	}
};

async function pick(item: Locator, answer: Answer) {
	const picked = answer as string[];
	for (const input of await item.locator('input[name="answer"]').all()) {
		const wanted = picked.includes(await input.inputValue());
		if ((await input.isChecked()) !== wanted && (wanted || (await isCheckbox(input))))
			await input.setChecked(wanted);
	}
}

const isCheckbox = async (input: Locator) => (await input.getAttribute('type')) === 'checkbox';

async function moveTo(item: Locator, option: string, index: number) {
	const position = async () => (await orderOf(item)).indexOf(option);
	for (let at = await position(); at > index; at = await position())
		await item.locator(`[data-option="${option}"] [data-action="up"]`).click();
}

const orderOf = (item: Locator) =>
	item
		.locator('[data-option]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-option') ?? ''));
